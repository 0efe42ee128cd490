package cn.taizhang.shell.web;

import cn.taizhang.account.web.Viewers;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 限次把关: log-in and code by address and by account name, beyond the account's own lock; what takes much away or shows
 * what is hidden, and everything else, by session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class RateLimitFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimitFilter.class);

    private static final Set<String> SIGNING_IN = Set.of("/login", "/second-factor", "/password");

    /** 显示隐去的内容、下载、导出. */
    private static final Pattern HEAVY =
            Pattern.compile(
                    ".*/(reveal|download|export)(/.*)?|.*/attachments/.*|.*\\.(docx|xlsx|csv)");

    private final RateLimits byAddress;
    private final RateLimits byName;
    private final RateLimits heavyBySession;
    private final RateLimits allBySession;

    RateLimitFilter(
            @Value("${taizhang.limit.sign-in-by-address:60}") int byAddress,
            @Value("${taizhang.limit.sign-in-by-name:10}") int byName,
            @Value("${taizhang.limit.heavy-by-session:60}") int heavy,
            @Value("${taizhang.limit.all-by-session:600}") int all) {
        this.byAddress = new RateLimits(byAddress, TimeMeter.SYSTEM_MILLISECONDS);
        this.byName = new RateLimits(byName, TimeMeter.SYSTEM_MILLISECONDS);
        this.heavyBySession = new RateLimits(heavy, TimeMeter.SYSTEM_MILLISECONDS);
        this.allBySession = new RateLimits(all, TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = secondsToWait(request);
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        LOG.warn("操作太频繁，已答复 429：{}", request.getMethod());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private long secondsToWait(HttpServletRequest request) {
        String path = request.getServletPath();
        if (request.getMethod().equals("POST") && SIGNING_IN.contains(path)) {
            return Math.max(byAddress.take(request.getRemoteAddr()), ofName(request));
        }
        var session = request.getSession(false);
        if (session == null) {
            return 0;
        }
        return Math.max(
                allBySession.take(session.getId()),
                HEAVY.matcher(path).matches() ? heavyBySession.take(session.getId()) : 0);
    }

    private long ofName(HttpServletRequest request) {
        var signedIn = Viewers.accountInSession(request);
        if (signedIn.isPresent()) {
            return byName.take(signedIn.get().toString());
        }
        // of a form only: parts are not read from who is not signed in
        String typed =
                isForm(request) ? Objects.toString(request.getParameter("username"), "") : "";
        return typed.isEmpty() ? 0 : byName.take(typed.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }
}
