package cn.taizhang.shell.web;

import cn.taizhang.account.web.Sessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** 登录之后: to the page that was asked for; by way of the second factor where the account has one. */
final class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        boolean half =
                signedIn.getAuthorities().stream()
                        .anyMatch(one -> Sessions.HALF_SIGNED_IN.equals(one.getAuthority()));
        if (half) {
            getRedirectStrategy().sendRedirect(request, response, "/second-factor");
            return;
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
