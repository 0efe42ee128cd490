package cn.taizhang.database;

import cn.taizhang.kernel.Today;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Takes the place of Spring Boot's own. */
    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Today today) {
        return new ActingTransactions(dataSource, today);
    }
}
