package cn.taizhang.account.web;

import cn.taizhang.account.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 会话把关: a session of an account that was disabled, lost its roles or has a new password ends with this request; an
 * account with a first password gets nowhere before it has set its own.
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
        var in = Viewers.signedIn(request.getUserPrincipal());
        // half signed in reaches the one page that asks for the rest; the filters let it go nowhere
        // else
        if (in.isEmpty() || !in.get().isWhole()) {
            return true;
        }
        var viewer = viewers.of(request);
        if (viewer.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            goTo("/login?expired", request, response);
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
        goTo("/password", request, response);
        return false;
    }

    /** A part of a page that was asked for would show the other page inside itself; the whole page goes there. */
    private static void goTo(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
        } else {
            response.sendRedirect(address);
        }
    }
}
