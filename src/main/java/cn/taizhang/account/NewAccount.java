package cn.taizhang.account;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟开账号: one account, one person, one role to begin with. What is missing is told when the account is opened.
 *
 * @param expiresOn the first day on which it no longer works, or null
 */
public record NewAccount(
        String loginName,
        String displayName,
        @Nullable Role role,
        @Nullable OrganizationId organization,
        @Nullable LocalDate expiresOn) {

    public NewAccount {
        loginName = loginName.strip();
        displayName = displayName.strip();
    }
}
