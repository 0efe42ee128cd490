package cn.taizhang.shell.web;

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
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** 访问控制: everything is closed to who is not signed in but the log-in page and what it is drawn with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // commands start the product without a web server
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login", "/css/**", "/image/**", "/vendor/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl("/").failureHandler(failed()))
                .addFilterBefore(new UploadRequests(), CsrfFilter.class)
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
