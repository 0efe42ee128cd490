package cn.taizhang.people;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    /** The key stands beside the database, in the data directory, never in it. */
    @Bean
    SecretValues secretValues(@Value("${taizhang.key-file}") Path keyFile) {
        return new SecretValues(KeyFile.open(keyFile));
    }
}
