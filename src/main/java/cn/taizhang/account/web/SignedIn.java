package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import java.io.Serializable;
import java.security.Principal;

/** 已登录: all that a session holds — which account it is. What it may do is read anew for every request. */
public record SignedIn(AccountId account, String displayName) implements Principal, Serializable {

    @Override
    public String getName() {
        return displayName;
    }
}
