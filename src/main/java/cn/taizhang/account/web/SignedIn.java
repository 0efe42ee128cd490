package cn.taizhang.account.web;

import cn.taizhang.account.AccountId;
import java.io.Serializable;
import java.security.Principal;

/**
 * 已登录: all that a session holds — which account it is, and with which of its passwords it began. What it may do is
 * read anew for every request.
 */
public record SignedIn(AccountId account, String displayName, int passwordCount)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return displayName;
    }
}
