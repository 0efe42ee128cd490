package cn.taizhang.shell;

import cn.taizhang.kernel.Today;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 时钟: the machine's, or a demonstration's own, which goes on from the moment it is told. */
@Configuration(proxyBeanMethods = false)
class ProductClock {

    /** @param startsAt the moment the clock shows now, empty for the machine's own */
    @Bean
    InstantSource clock(@Value("${taizhang.clock-starts-at:}") String startsAt) {
        return Today.clockFrom(startsAt);
    }

    @Bean
    Today today(InstantSource clock) {
        return new Today(clock);
    }
}
