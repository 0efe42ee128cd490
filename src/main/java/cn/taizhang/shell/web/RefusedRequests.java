package cn.taizhang.shell.web;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * 被拦下的请求: tells a form that was left open for too long from something the account may not do. The first is what
 * officers meet after lunch, and it is no matter of rights.
 */
final class RefusedRequests implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            if (!isSignedIn()) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
                return;
            }
            request.setAttribute("failureTitle", "这一页打开太久，提交没有生效");
            request.setAttribute("failureMessage", "请回到刚才的页面，刷新后再提交一次。没有任何内容被改动。");
        }
        if (isHalfSignedIn()) {
            response.sendRedirect(request.getContextPath() + "/second-factor");
            return;
        }
        LOG.info("拒绝（403）：{} {}", request.getMethod(), WhoAsks.in(request));
        request.setAttribute("cameFrom", FailurePages.cameFrom(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static boolean isHalfSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Sessions.HALF_SIGNED_IN.equals(one.getAuthority()));
    }

    /** The request itself does not know yet: tokens are checked before it is told. */
    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
