package cn.taizhang.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * 限次: so many within a span, counted apart for each key, in memory alone: an address is forgotten with its span and never
 * written down.
 */
final class Flood {

    private static final int MOST_KEYS = 20_000;

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    Flood(int most, Duration within) {
        this.bandwidth = Bandwidth.builder().capacity(most).refillGreedy(most, within).build();
        this.buckets =
                Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(within).build();
    }

    /** Takes one; gives the minutes to wait, 0 when it may go on. */
    long take(String key) {
        var bucket = buckets.get(key, _ -> Bucket.builder().addLimit(bandwidth).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.ceilDiv(probe.getNanosToWaitForRefill(), Duration.ofMinutes(1).toNanos());
    }
}
