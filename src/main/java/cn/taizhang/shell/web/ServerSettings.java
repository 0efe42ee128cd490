package cn.taizhang.shell.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 服务器: what application.properties has no word for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> calm() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(CalmErrors.class.getName());
                    }
                });
    }
}
