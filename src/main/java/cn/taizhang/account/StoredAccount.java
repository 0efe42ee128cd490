package cn.taizhang.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 账号: as it is stored, with the password's hash; never leaves the module. */
record StoredAccount(
        AccountId id,
        String loginName,
        String displayName,
        String passwordHash,
        boolean mustChangePassword,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        @Nullable LocalDate expiresOn) {

    boolean isOpen(LocalDate today) {
        return disabledAt == null && (expiresOn == null || today.isBefore(expiresOn));
    }
}
