package cn.taizhang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** 测试时钟: stands still at 09:00 on 30 June 2020 (Asia/Shanghai) until a test moves it. */
public final class TestClock implements InstantSource {

    public static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final Instant NINE =
            DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();

    private volatile Instant now = NINE;

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void standOn(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** The clock is set, forwards or back, as an administrator or a time server does. */
    public void jumpTo(Instant moment) {
        now = moment;
    }

    public void reset() {
        now = NINE;
    }
}
