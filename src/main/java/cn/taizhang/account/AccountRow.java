package cn.taizhang.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 账号行: an account in the list, with its roles in words. */
public record AccountRow(
        UUID accountId,
        String loginName,
        String displayName,
        String roles,
        String organizations,
        @Nullable LocalDateTime lockedUntil,
        @Nullable LocalDateTime disabledAt,
        @Nullable LocalDate expiresOn,
        boolean mustChangePassword) {}
