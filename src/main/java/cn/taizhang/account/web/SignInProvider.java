package cn.taizhang.account.web;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.SignIn;
import cn.taizhang.kernel.Acting;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands what was typed on the log-in page to {@link Accounts}. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final Accounts accounts;

    SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        String name = typed.getName().strip().toLowerCase(Locale.ROOT);
        var outcome = new Acting.SigningIn(name).call(() -> accounts.signIn(name, password));
        return switch (outcome) {
            case SignIn.Admitted admitted ->
                    UsernamePasswordAuthenticationToken.authenticated(
                            new SignedIn(
                                    admitted.account(),
                                    admitted.displayName(),
                                    admitted.passwordCount()),
                            null,
                            List.of());
            // told alike: only a name that exists can be locked
            case SignIn.Wrong _, SignIn.Locked _ ->
                    throw new BadCredentialsException("wrong name or password, or locked");
            case SignIn.Closed _ -> throw new DisabledException("disabled or expired");
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
