package cn.taizhang.figure;

import cn.taizhang.kernel.Turns;
import java.time.Duration;
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

    private final Turns turns;
    private final Duration every;

    RollUpTurns(RollUps rollUps, @Value("${taizhang.roll-ups.every:PT20S}") Duration every) {
        this.turns =
                new Turns(
                        "roll-ups",
                        rollUps::bringUp,
                        // figures are right without it, and slower
                        failed -> LOG.error("数据没有汇总，稍后再试；数据照常从记录里数出", failed));
        this.every = every;
    }

    @Override
    public void start() {
        turns.begin(every, every);
    }

    @Override
    public void stop() {
        turns.end();
    }

    @Override
    public boolean isRunning() {
        return turns.areOn();
    }

    /** Ends after the web server has answered what it had in hand, before the connections are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
