package cn.taizhang.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 定时轮次: one thing done every so often on a thread of its own. A turn that failed is told, and the next one is taken all the same. */
public final class Turns {

    private final String name;
    private final Runnable turn;
    private final Consumer<RuntimeException> told;
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param turn what is done
     * @param told who hears of a turn that failed
     */
    public Turns(String name, Runnable turn, Consumer<RuntimeException> told) {
        this.name = name;
        this.turn = turn;
        this.told = told;
    }

    /** From now on; each turn begins so long after the last one ended. */
    public void begin(Duration first, Duration every) {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
        executor.scheduleWithFixedDelay(
                this::take, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = executor;
    }

    /** The turn in hand is waited for. */
    public void end() {
        var executor = thread;
        if (executor != null) {
            executor.close();
            thread = null;
        }
    }

    public boolean areOn() {
        return thread != null;
    }

    private void take() {
        try {
            turn.run();
        } catch (RuntimeException failed) {
            told.accept(failed);
        }
    }
}
