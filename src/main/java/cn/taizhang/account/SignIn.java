package cn.taizhang.account;

import java.time.Instant;

/**
 * 登录结果. The log-in page tells a wrong name, a wrong password and a lock alike, for only a name that exists can be
 * locked; who changes a password is signed in and is told of the lock.
 */
public sealed interface SignIn {

    /** @param passwordCount the session holds it, so that a new password ends the session */
    record Admitted(AccountId account, String displayName, int passwordCount) implements SignIn {}

    record Wrong() implements SignIn {}

    record Locked(Instant until) implements SignIn {}

    /** 停用、过期或已无角色: told only to who knew the password. */
    record Closed() implements SignIn {}
}
