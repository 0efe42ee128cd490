package cn.taizhang.portal;

import cn.taizhang.kernel.Today;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** 群众端程序: the beans of this module and no others; the inner product does not scan them either. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class PortalApplication {

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
