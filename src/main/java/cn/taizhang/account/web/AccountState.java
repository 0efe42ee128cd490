package cn.taizhang.account.web;

import cn.taizhang.account.AccountRow;
import java.time.LocalDateTime;

/**
 * 账号状态: the one thing about an account that matters most now.
 *
 * @param tone how it is shown: red, warn, ok
 * @param open whether its user can sign in at all
 */
record AccountState(String text, String tone, boolean open) {

    static AccountState of(AccountRow account, LocalDateTime now) {
        if (account.disabledAt() != null) {
            return new AccountState("已停用", "red", false);
        }
        var expiresOn = account.expiresOn();
        if (expiresOn != null && !now.toLocalDate().isBefore(expiresOn)) {
            return new AccountState("已到期", "red", false);
        }
        if (account.roles().isEmpty()) {
            return new AccountState("无角色", "red", true);
        }
        var lockedUntil = account.lockedUntil();
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return new AccountState("锁定至 " + clock(lockedUntil), "warn", true);
        }
        if (account.mustChangePassword()) {
            return new AccountState("初始密码未改", "warn", true);
        }
        return account.secondFactorMissing()
                ? new AccountState("未启用第二重验证", "warn", true)
                : new AccountState("正常", "ok", true);
    }

    private static String clock(LocalDateTime at) {
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }
}
