package cn.taizhang.portal.web;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 服务器: what never reaches our pages is answered without the server's name or the cause. */
@Configuration(proxyBeanMethods = false)
class PortalServerSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> calm() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(Silent.class.getName());
                    }
                });
    }

    /** Named to the server by its class, hence public. */
    public static final class Silent extends ErrorReportValve {

        public Silent() {
            setShowReport(false);
            setShowServerInfo(false);
        }
    }
}
