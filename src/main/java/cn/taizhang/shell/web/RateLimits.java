package cn.taizhang.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * 限次: so many tries at once and so many more in a minute, counted apart for each key. Keys nobody uses are forgotten;
 * there are never more than fit into memory, and the least used goes first.
 */
final class RateLimits {

    private static final int MOST_KEYS = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(FORGOTTEN_AFTER).build();
    private final Bandwidth bandwidth;
    private final TimeMeter time;

    /** @param aMinute how many fit into a minute, all of which may come at once */
    RateLimits(int aMinute, TimeMeter time) {
        this.bandwidth =
                Bandwidth.builder()
                        .capacity(aMinute)
                        .refillGreedy(aMinute, Duration.ofMinutes(1))
                        .build();
        this.time = time;
    }

    /** Takes one; gives the seconds to wait, 0 when it may go on. */
    long take(String key) {
        var bucket =
                buckets.get(
                        key,
                        _ ->
                                Bucket.builder()
                                        .withCustomTimePrecision(time)
                                        .addLimit(bandwidth)
                                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.ceilDiv(probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos());
    }
}
