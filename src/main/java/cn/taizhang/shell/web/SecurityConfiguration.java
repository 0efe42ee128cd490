package cn.taizhang.shell.web;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** 访问控制: everything is closed to who is not signed in but the log-in page and what it is drawn with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // commands start the product without a web server
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** 同一账号最多 5 处同时登录: an office computer, a telephone, a meeting room; the oldest ends. */
    private static final int MOST_SESSIONS = 5;

    /** Nothing from outside, nothing inline; what a page of ours needs is named one by one. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String COOKIE = "taizhang";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** 一年: browsers that came by TLS once never try without it again. */
    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/login", "/health", "/css/**", "/image/**", "/vendor/**")
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
                .addFilterBefore(new UploadRequests(), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(wholePages()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new RefusedRequests()))
                .logout(out -> out.logoutSuccessUrl("/login?logout").deleteCookies(COOKIE))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // sent with TLS only: a browser ignores it otherwise
                .httpStrictTransportSecurity(transport -> transport.maxAgeInSeconds(A_YEAR));
    }

    /** 零字符: no keyboard types it and the database cannot keep it; a request that brings one is broken, not a fault of ours. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
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
            LOG.info("登录没有通过：{}", failure instanceof DisabledException ? "账号停用" : "账号或密码不对，或已锁定");
            String reason = failure instanceof DisabledException ? "disabled" : "error";
            response.sendRedirect(request.getContextPath() + "/login?" + reason);
        };
    }
}
