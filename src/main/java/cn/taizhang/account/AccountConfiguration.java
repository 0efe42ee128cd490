package cn.taizhang.account;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    PhoneTime phoneTime() {
        return new PhoneTime(InstantSource.system());
    }
}
