package cn.taizhang.account;

import java.time.Instant;
import java.time.InstantSource;

/** 手机时间: a telephone makes its codes by the true time, whatever day a demonstration stands on. */
public record PhoneTime(InstantSource clock) {

    Instant now() {
        return clock.instant();
    }
}
