package cn.taizhang.account;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 锁定: the one count of what was wrong, passwords and codes together, on whatever path they came. Only a log-in that has
 * passed everything clears it: were a right password enough, codes could be guessed for ever by typing it in between.
 */
@Component
class LockOut {

    private final AccountStore store;
    private final AuditTrail audit;
    private final Today today;

    LockOut(AccountStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /**
     * The lock that holds now. One that would last longer than any lock does was set while the clock was wrong; it would
     * shut somebody out for years, so it counts as over.
     */
    Optional<SignIn> of(StoredAccount account) {
        var until = account.lockedUntil();
        var now = today.instant();
        return until != null && now.isBefore(until) && !until.isAfter(now.plus(PasswordRules.LOCK))
                ? Optional.of(new SignIn.Locked(until))
                : Optional.empty();
    }

    /** The account's row is locked by the caller, so that attempts side by side are counted one after the other. */
    SignIn failed(StoredAccount account) {
        boolean last = account.failedAttempts() + 1 >= PasswordRules.ATTEMPTS_BEFORE_LOCK;
        if (!last) {
            store.countFailure(account.id(), null);
            return new SignIn.Wrong();
        }
        Instant until = today.instant().plus(PasswordRules.LOCK);
        store.countFailure(account.id(), until);
        audit.append(
                new Actor(account.displayName(), account.id().value()),
                AuditEntry.of("连续输错密码或验证码，账号锁定", Accounts.REGISTER, account.id().value(), null));
        return new SignIn.Locked(until);
    }

    /** Told only to who has shown that the account is theirs. */
    static String told(SignIn.Locked locked) {
        var until = Today.at(locked.until());
        return "连续输错次数过多，账号已暂时锁定，%d:%02d 以后再试。".formatted(until.getHour(), until.getMinute());
    }

    void cleared(AccountId id) {
        store.clearFailures(id);
    }
}
