package cn.taizhang.shell.web;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** 访问控制: everything is closed to who is not signed in but the log-in page and what it is drawn with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // commands start the product without a web server
class SecurityConfiguration {

    /** 同一账号最多 5 处同时登录: an office computer, a telephone, a meeting room; the oldest ends. */
    private static final int MOST_SESSIONS = 5;

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login", "/css/**", "/image/**", "/vendor/**")
                                .permitAll()
                                .requestMatchers("/second-factor")
                                .hasAnyAuthority(Sessions.HALF_SIGNED_IN, Sessions.SIGNED_IN)
                                .anyRequest()
                                .hasAuthority(Sessions.SIGNED_IN))
                .formLogin(form ->
                        form.loginPage("/login")
                                .successHandler(new AfterLogIn())
                                .failureHandler(failed()))
                .sessionManagement(sessions ->
                        sessions.maximumSessions(MOST_SESSIONS).expiredUrl("/login?elsewhere"))
                .requestCache(cache -> cache.requestCache(wholePages()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new RefusedRequests()))
                .logout(out -> out.logoutSuccessUrl("/login?logout"))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                                .referrerPolicy(referrer ->
                                        referrer.policy(
                                                org.springframework.security.web.header.writers
                                                        .ReferrerPolicyHeaderWriter.ReferrerPolicy
                                                        .SAME_ORIGIN)))
                .build();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry which sessions have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** After the log-in only a whole page opens again: a part that htmx asked for would stand there naked. */
    private static RequestCache wholePages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::asksForAWholePage);
        return cache;
    }

    private static boolean asksForAWholePage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** All failures are told alike, a lock too; only who knew the password is told of a disabled account. */
    private static AuthenticationFailureHandler failed() {
        return (request, response, failure) -> {
            String reason = failure instanceof DisabledException ? "disabled" : "error";
            response.sendRedirect(request.getContextPath() + "/login?" + reason);
        };
    }
}
