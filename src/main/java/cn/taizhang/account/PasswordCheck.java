package cn.taizhang.account;

import cn.taizhang.kernel.Today;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 核对密码: the one place that compares a password with its hash, on whatever path it came. */
@Component
class PasswordCheck {

    private final SecondFactorCheck factors;
    private final GrantStore grants;
    private final LockOut lockOut;
    private final PasswordEncoder passwords;
    private final Today today;
    private final CompletableFuture<String> nobodysHash;

    PasswordCheck(
            SecondFactorCheck factors,
            GrantStore grants,
            LockOut lockOut,
            PasswordEncoder passwords,
            Today today) {
        this.factors = factors;
        this.grants = grants;
        this.lockOut = lockOut;
        this.passwords = passwords;
        this.today = today;
        // a slow hash is slow: it is made beside the start, not before it
        this.nobodysHash =
                CompletableFuture.supplyAsync(() -> passwords.encode(FirstPassword.make()));
    }

    /** For a name that nobody has: takes as long as a wrong password. */
    SignIn nobody(String password) {
        passwords.matches(password, nobodysHash.join());
        return new SignIn.Wrong();
    }

    /** The account's row is locked by the caller. What is still to come after the password stands in the answer. */
    SignIn of(StoredAccount account, String password) {
        // compared first, whatever stands of a lock: the time it takes must not tell which names
        // exist
        boolean right = passwords.matches(password, account.passwordHash());
        var locked = lockOut.of(account);
        if (locked.isPresent()) {
            return locked.get();
        }
        if (!right) {
            return lockOut.failed(account);
        }
        var held = grants.on(account.id(), today.date());
        if (!account.isOpen(today.date()) || held.isEmpty()) {
            return new SignIn.Closed();
        }
        return new SignIn.Admitted(
                account.id(),
                account.displayName(),
                account.credentials(),
                factors.stageOf(account, held));
    }
}
