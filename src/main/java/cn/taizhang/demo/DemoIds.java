package cn.taizhang.demo;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * 演示编号: ids in the form of version 7 that come out the same every time, so that lists which fall back on the id keep one
 * order. They sort by the moment they are given, then by number.
 */
final class DemoIds {

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private long count;

    UUID next(LocalDateTime moment) {
        count++;
        long millisecond = moment.toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
        return new UUID((millisecond << 16) | 0x7000 | (count >>> 20 & 0xFFF), VARIANT | count);
    }
}
