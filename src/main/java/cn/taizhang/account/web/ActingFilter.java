package cn.taizhang.account.web;

import cn.taizhang.kernel.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 以登录账号的身份: binds the account of the session for the length of the request, after the security filters have said whose
 * it is; without one nobody acts and the database shows nothing.
 */
final class ActingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account =
                Viewers.signedIn(request.getUserPrincipal())
                        .map(in -> in.account().value())
                        .orElse(null);
        try {
            Acting.account(account)
                    .call(() -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** An error page is drawn for the same reader. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
