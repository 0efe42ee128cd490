package cn.taizhang.account;

import cn.taizhang.kernel.Breach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 口令规则: what a password must be, and when an account is locked. Values follow the level-3 baseline profile. */
final class PasswordRules {

    /** 长度 12 位以上. */
    static final int LEAST_LENGTH = 12;

    /** bcrypt reads no more than 72 bytes; a longer password would be cut silently, so it is refused. */
    static final int MOST_BYTES = 72;

    /** 连续失败 5 次即锁定. */
    static final int ATTEMPTS_BEFORE_LOCK = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    private PasswordRules() {}

    static List<Breach> breachesIn(String password, String loginName) {
        var breaches = new ArrayList<Breach>();
        if (password.length() < LEAST_LENGTH) {
            breaches.add(Breach.of("password", "口令至少 " + LEAST_LENGTH + " 位。"));
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            breaches.add(Breach.of("password", "口令过长：最多 72 个字母或数字（汉字每个按 3 个计）。"));
        }
        if (kindsOfCharacters(password) < 3) {
            breaches.add(Breach.of("password", "口令须含大写字母、小写字母、数字、符号中的至少三类。"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
            breaches.add(Breach.of("password", "口令不能包含登录名。"));
        }
        return breaches;
    }

    private static int kindsOfCharacters(String password) {
        int kinds = 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return kinds;
    }
}
