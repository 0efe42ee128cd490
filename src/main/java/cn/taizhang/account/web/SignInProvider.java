package cn.taizhang.account.web;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.SignIn;
import cn.taizhang.kernel.Acting;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Hands what was typed on the log-in page to {@link Accounts}. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final Sessions sessions;

    SignInProvider(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        String name = typed.getName().strip().toLowerCase(Locale.ROOT);
        var outcome =
                new Acting.SigningIn(name)
                        .call(() -> accounts.signIn(name, password, addressOf(typed)));
        return switch (outcome) {
            case SignIn.Admitted admitted -> sessions.of(admitted);
            // told alike: only a name that exists can be locked
            case SignIn.Wrong _, SignIn.Locked _ ->
                    throw new BadCredentialsException("wrong name or password, or locked");
            case SignIn.Closed _ -> throw new DisabledException("disabled or expired");
        };
    }

    private static String addressOf(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
