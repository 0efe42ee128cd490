package cn.taizhang.account.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/** 当前用户: who sends this request, read from the database once a request, so that a change acts at once. */
@Component
public class Viewers {

    private static final String KEPT = Viewers.class.getName();

    private final Accounts accounts;
    private final Today today;

    Viewers(Accounts accounts, Today today) {
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * Empty for who is not signed in or only half, for a log-in that lasted too long, for an account that was disabled, and
     * for one that has a new password or second factor.
     */
    public Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Viewer viewer) {
            return Optional.of(viewer);
        }
        var found =
                signedIn(request.getUserPrincipal())
                        .filter(in -> in.isWhole() && !in.isOver(today.instant()))
                        .flatMap(in -> accounts.viewerOfSession(in.account(), in.credentials()));
        found.ifPresent(viewer -> request.setAttribute(KEPT, viewer));
        return found;
    }

    /** Which account sends this request, signed in or half; asks nothing of the database. */
    public static Optional<AccountId> accountIn(HttpServletRequest request) {
        return signedIn(request.getUserPrincipal()).map(SignedIn::account);
    }

    /** As {@link #accountIn}, for filters that stand before the one that reads the session. */
    public static Optional<AccountId> accountInSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                ? signedIn(context.getAuthentication()).map(SignedIn::account)
                : Optional.empty();
    }

    static Optional<SignedIn> signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn in
                ? Optional.of(in)
                : Optional.empty();
    }
}
