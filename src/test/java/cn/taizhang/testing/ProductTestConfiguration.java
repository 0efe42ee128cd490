package cn.taizhang.testing;

import cn.taizhang.account.PhoneTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What tests replace: the clock, and the cost of a password. Everything else is the product. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestDistricts.class)
class ProductTestConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Telephones of tests go by the test's clock. */
    @Bean
    @Primary
    PhoneTime testPhone(TestClock clock) {
        return new PhoneTime(clock);
    }

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }
}
