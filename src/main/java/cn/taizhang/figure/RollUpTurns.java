package cn.taizhang.figure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 定时汇总: brings the sums up every so often while the product serves, so that readers find little to count anew. */
@Component
@ConditionalOnWebApplication
class RollUpTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RollUpTurns.class);

    private final RollUps rollUps;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService turns;

    RollUpTurns(RollUps rollUps, @Value("${taizhang.roll-ups.every:PT20S}") Duration every) {
        this.rollUps = rollUps;
        this.every = every;
    }

    @Override
    public void start() {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("roll-ups").daemon().factory());
        executor.scheduleWithFixedDelay(
                this::take, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        turns = executor;
    }

    private void take() {
        try {
            rollUps.bringUp();
        } catch (RuntimeException failed) {
            // figures are right without it, and slower
            LOG.error("数据没有汇总，稍后再试；数据照常从记录里数出", failed);
        }
    }

    @Override
    public void stop() {
        var executor = turns;
        if (executor != null) {
            executor.close();
            turns = null;
        }
    }

    @Override
    public boolean isRunning() {
        return turns != null;
    }

    /** Ends after the web server has answered what it had in hand, before the connections are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
