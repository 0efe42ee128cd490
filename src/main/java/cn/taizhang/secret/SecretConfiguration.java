package cn.taizhang.secret;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    /** The key stands beside the database, in the data directory, never in it; the database knows its fingerprint. */
    @Bean
    SecretValues secretValues(@Value("${taizhang.key-file}") Path keyFile, JdbcClient jdbc) {
        return new KeyRecord(jdbc).secretsOf(keyFile);
    }
}
