package cn.taizhang.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 编号: ids that sort in the order in which they were made (UUID version 7, RFC 9562), so indexes grow at one end and what was recorded one after
 * the other stays so, even within a millisecond.
 */
public final class Ids {

    /** Within one millisecond ids are counted; whoever needs more runs ahead of the clock. */
    private static final int COUNTED_BITS = 12;

    private static final long COUNTED = (1 << COUNTED_BITS) - 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTED_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = tick >>> COUNTED_BITS << 16 | 0x7000 | tick & COUNTED;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
