package cn.taizhang.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The yardstick of bench/start: the same Spring Boot with a web server and one page, nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class BarePage {

    public static void main(String[] arguments) {
        SpringApplication.run(BarePage.class, arguments);
    }

    @RestController
    static class Page {

        @GetMapping("/bare")
        String page() {
            return "<!DOCTYPE html><title>bare</title><p>bare</p>";
        }
    }
}
