package cn.taizhang.database;

import java.time.Duration;

/** 等待: asks again every tenth of a second until a limit. */
final class Waiting {

    private static final long STEP_MILLIS = 100;

    private final long endNanos;

    Waiting(Duration limit) {
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** Sleeps one step; false when the time is over. */
    boolean goesOn() {
        if (System.nanoTime() - endNanos >= 0) {
            return false;
        }
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("等待数据库时被中断。", interrupted);
        }
    }
}
