package cn.taizhang.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 账号: as it is stored, with the password's hash; never leaves the module.
 *
 * @param passwordCount 第几个密码
 * @param secondFactorRequired false only for a demonstration: there the role's demand is not made
 * @param secondFactorCount 第几次更换第二重验证
 */
record StoredAccount(
        AccountId id,
        String loginName,
        String displayName,
        String passwordHash,
        int passwordCount,
        boolean mustChangePassword,
        boolean secondFactorRequired,
        int secondFactorCount,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        @Nullable LocalDate expiresOn,
        int version) {

    /** 第几套凭据: grows with every new password and second factor; a session that began with an earlier one is over. */
    int credentials() {
        return passwordCount + secondFactorCount;
    }

    boolean isOpen(LocalDate today) {
        return disabledAt == null && (expiresOn == null || today.isBefore(expiresOn));
    }
}
