package cn.taizhang.publication;

import cn.taizhang.kernel.Turns;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 定时摆渡: looks into the exchange folder every so often while the product serves. */
@Component
@ConditionalOnWebApplication
class ExchangeTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeTurns.class);

    private final Turns turns;
    private final Duration every;

    ExchangeTurns(ExchangeRound round, @Value("${taizhang.exchange-every:PT15S}") Duration every) {
        this.turns =
                new Turns("exchange", round::take, failed -> LOG.error("这一次没有摆渡成，稍后再试", failed));
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
