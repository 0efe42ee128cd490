package cn.taizhang.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 账号: as it is stored, with the password's hash; never leaves the module.
 *
 * @param passwordCount 第几个密码: a session that began with an earlier one is over
 */
record StoredAccount(
        AccountId id,
        String loginName,
        String displayName,
        String passwordHash,
        int passwordCount,
        boolean mustChangePassword,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        @Nullable LocalDate expiresOn,
        int version) {

    boolean isOpen(LocalDate today) {
        return disabledAt == null && (expiresOn == null || today.isBefore(expiresOn));
    }
}
