package cn.taizhang.account.web;

import cn.taizhang.account.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 会话把关: a session of an account that was disabled or lost its roles ends with this request; an account with a first
 * password gets nowhere before it has set its own.
 */
@Component
class SessionGuard implements HandlerInterceptor {

    private final Viewers viewers;

    SessionGuard(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (Viewers.signedIn(request.getUserPrincipal()).isEmpty()) {
            return true;
        }
        var viewer = viewers.of(request);
        if (viewer.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/login?expired");
            return false;
        }
        return mayGoOn(viewer.get(), request, response);
    }

    private static boolean mayGoOn(
            Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!viewer.mustChangePassword() || request.getServletPath().equals("/password")) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/password");
        return false;
    }
}
