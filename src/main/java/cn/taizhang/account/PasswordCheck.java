package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 核对密码: the one place that compares a password with its hash, and counts what was wrong, on whatever path it came. */
@Component
class PasswordCheck {

    private final AccountStore store;
    private final GrantStore grants;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Today today;
    private final CompletableFuture<String> nobodysHash;

    PasswordCheck(
            AccountStore store,
            GrantStore grants,
            PasswordEncoder passwords,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.grants = grants;
        this.passwords = passwords;
        this.audit = audit;
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

    /** The account's row is locked by the caller, so that attempts side by side are counted one after the other. */
    SignIn of(StoredAccount account, String password) {
        Instant now = today.instant();
        // compared first, whatever stands of a lock: the time it takes must not tell which names
        // exist
        boolean right = passwords.matches(password, account.passwordHash());
        var lockedUntil = account.lockedUntil();
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return new SignIn.Locked(lockedUntil);
        }
        if (!right) {
            return failed(account, now);
        }
        if (!account.isOpen(today.date()) || grants.on(account.id(), today.date()).isEmpty()) {
            return new SignIn.Closed();
        }
        store.clearFailures(account.id());
        return new SignIn.Admitted(account.id(), account.displayName(), account.passwordCount());
    }

    private SignIn failed(StoredAccount account, Instant now) {
        boolean last = account.failedAttempts() + 1 >= PasswordRules.ATTEMPTS_BEFORE_LOCK;
        if (!last) {
            store.countFailure(account.id(), null);
            return new SignIn.Wrong();
        }
        Instant until = now.plus(PasswordRules.LOCK);
        store.countFailure(account.id(), until);
        audit.append(
                new Actor(account.displayName(), account.id().value()),
                AuditEntry.of("连续输错密码，账号锁定", Accounts.REGISTER, account.id().value(), null));
        return new SignIn.Locked(until);
    }
}
