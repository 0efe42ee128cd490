package cn.taizhang.account.web;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** 当前用户: who sends this request, read from the database once a request, so that a change acts at once. */
@Component
public class Viewers {

    private static final String KEPT = Viewers.class.getName();

    private final Accounts accounts;

    Viewers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty for who is not signed in, for an account that was disabled, and for one that has a new password. */
    public Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Viewer viewer) {
            return Optional.of(viewer);
        }
        var found =
                signedIn(request.getUserPrincipal())
                        .flatMap(in -> accounts.viewerOfSession(in.account(), in.passwordCount()));
        found.ifPresent(viewer -> request.setAttribute(KEPT, viewer));
        return found;
    }

    static Optional<SignedIn> signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn in
                ? Optional.of(in)
                : Optional.empty();
    }
}
