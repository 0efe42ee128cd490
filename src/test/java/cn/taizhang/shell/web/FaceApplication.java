package cn.taizhang.shell.web;

import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import jakarta.servlet.DispatcherType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The face of the product alone, without a database: its pages, one known account, and addresses that fail in every way.
 * {@code main} serves it for looking at, see {@code /components}. It is named by the tests that want it and never found
 * by scanning.
 */
@EnableAutoConfiguration(
        excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@Import({
    ChromeAdvice.class,
    ComponentsController.class,
    FailurePages.class,
    LoginController.class,
    TraceNumberFilter.class,
    FaceApplication.Failing.class
})
class FaceApplication {

    static final String ACCOUNT = "zhangmin";
    static final String PASSWORD = "correct horse";

    public static void main(String[] arguments) {
        SpringApplication.run(FaceApplication.class, arguments);
    }

    @Bean
    ChromeSource districtOfficer() {
        var menu = Menu.of(Menu.keys(), Map.of("desk", 5, "reports", 2));
        return request ->
                request.getUserPrincipal() == null
                        ? null
                        : new Chrome("张敏", "清河区委组织部", "组织科", LocalDate.of(2020, 6, 30), true, menu);
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername(ACCOUNT).password("{noop}" + PASSWORD).build());
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/login", "/css/**", "/image/**", "/vendor/**", "/open/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new RefusedRequests()))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(
                                        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")))
                .build();
    }

    /** Fails on request. */
    @Controller
    @TestComponent
    static final class Failing {

        @GetMapping({"/fail/not-found", "/open/not-found"})
        String notFound() {
            throw new NotFound("这次会议");
        }

        @GetMapping({"/fail/not-allowed", "/open/not-allowed"})
        String notAllowed() {
            throw new NotAllowed("退回会议记录由街道党建办办理，您可以在记录下留言。");
        }

        @PostMapping("/fail/changed")
        String changed() {
            throw new ChangedMeanwhile("会议记录");
        }

        @GetMapping({"/fail/fault", "/open/fault"})
        String fault() {
            return Optional.<String>empty().orElseThrow();
        }

        @GetMapping({"/fail/disk-full", "/open/disk-full"})
        String diskFull() {
            throw new UncategorizedSQLException(
                    "insert", null, new SQLException("No space left on device", "53100"));
        }

        @GetMapping("/fail/template")
        String template() {
            return "no/such/template";
        }
    }
}
