package cn.taizhang.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 账号行: an account in the list, with its roles in words.
 *
 * @param roles the roles it holds today, empty when there are none
 * @param lockedUntil end of its last lock, Asia/Shanghai; may be over
 * @param disabledAt when it was disabled, Asia/Shanghai, or null
 * @param expiresOn the first day on which it no longer works, or null
 * @param mustChangePassword it still has the password it was handed over with
 * @param secondFactorSet it has a second factor
 * @param secondFactorMissing a role of it needs a second factor and it has none yet
 * @param version counts the changes, so that two windows never overwrite each other
 */
public record AccountRow(
        UUID accountId,
        String loginName,
        String displayName,
        String roles,
        String organizations,
        @Nullable LocalDateTime lockedUntil,
        @Nullable LocalDateTime disabledAt,
        @Nullable LocalDate expiresOn,
        boolean mustChangePassword,
        boolean secondFactorSet,
        boolean secondFactorMissing,
        int version) {}
