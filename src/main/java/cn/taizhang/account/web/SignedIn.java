package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.SignIn;
import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 已登录: all that a session holds — which account it is, with which of its credentials and when it began, and whether
 * the second factor is still to come. What it may do is read anew for every request.
 *
 * @param since when the password was right
 */
public record SignedIn(
        AccountId account, String displayName, int credentials, SignIn.Stage stage, Instant since)
        implements Principal, Serializable {

    /** 一次登录最长 12 小时: a working day; who works on signs in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** 验证码须在 10 分钟内输入. */
    static final Duration LONGEST_HALF = Duration.ofMinutes(10);

    static SignedIn of(SignIn.Admitted admitted, Instant now) {
        return new SignedIn(
                admitted.account(),
                admitted.displayName(),
                admitted.credentials(),
                admitted.stage(),
                now);
    }

    boolean isWhole() {
        return stage == SignIn.Stage.WHOLE;
    }

    /** The log-in is too old to go on with. */
    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(isWhole() ? LONGEST : LONGEST_HALF));
    }

    @Override
    public String getName() {
        return displayName;
    }

    /** Sessions are counted by account: two log-ins of one account are the same principal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn in && in.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
