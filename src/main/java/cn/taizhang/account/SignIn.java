package cn.taizhang.account;

import java.time.Instant;

/** 登录结果. A wrong name and a wrong password are told alike. */
public sealed interface SignIn {

    record Admitted(AccountId account, String displayName) implements SignIn {}

    record Wrong() implements SignIn {}

    record Locked(Instant until) implements SignIn {}

    /** 停用或过期: told only to who knew the password. */
    record Closed() implements SignIn {}
}
