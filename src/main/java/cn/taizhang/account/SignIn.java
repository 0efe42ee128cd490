package cn.taizhang.account;

import java.time.Instant;

/**
 * 登录结果. The log-in page tells a wrong name, a wrong password and a lock alike, for only a name that exists can be
 * locked; who changes a password is signed in and is told of the lock.
 */
public sealed interface SignIn {

    /** 登录到哪一步: what still stands between a right password and the first page. */
    enum Stage {
        /** 已登录. */
        WHOLE,
        /** 待输验证码. */
        CODE_DUE,
        /** 待启用第二重验证. */
        SETTING_UP
    }

    /** @param credentials the session holds it, so that a new password or second factor ends the session */
    record Admitted(AccountId account, String displayName, int credentials, Stage stage)
            implements SignIn {}

    record Wrong() implements SignIn {}

    record Locked(Instant until) implements SignIn {}

    /** 停用、过期或已无角色: told only to who knew the password. */
    record Closed() implements SignIn {}
}
