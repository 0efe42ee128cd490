package cn.taizhang.account;

import cn.taizhang.kernel.Breach;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** 密码规则: what a password must be, and when an account is locked. Values follow the level-3 baseline profile. */
final class PasswordRules {

    /** 长度 12 位以上. */
    static final int LEAST_LENGTH = 12;

    /** bcrypt reads no more than 72 bytes; a longer password would be cut silently, so it is refused. */
    static final int MOST_BYTES = 72;

    /** 大写字母、小写字母、数字、符号中的至少三类. */
    static final int LEAST_KINDS = 3;

    /** 连续失败 5 次即锁定. */
    static final int ATTEMPTS_BEFORE_LOCK = 5;

    /** 锁定 15 分钟. */
    static final Duration LOCK = Duration.ofMinutes(15);

    private PasswordRules() {}

    static List<Breach> breachesIn(String password, String loginName) {
        var breaches = new ArrayList<Breach>();
        if (password.codePointCount(0, password.length()) < LEAST_LENGTH) {
            breaches.add(Breach.of("password", "密码至少 " + LEAST_LENGTH + " 位。"));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            breaches.add(Breach.of("password", "密码过长：最多 72 个字母或数字（汉字每个按 3 个计）。"));
        }
        if (kindsOfCharacters(password) < LEAST_KINDS) {
            breaches.add(Breach.of("password", "密码须含大写字母、小写字母、数字、符号中的至少三类。"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
            breaches.add(Breach.of("password", "密码不能包含登录名。"));
        }
        return breaches;
    }

    /** What was left empty of the three that a change of the password asks for. */
    static List<Breach> breachesInEmpty(String old, String wanted, String again) {
        var breaches = new ArrayList<Breach>();
        if (old.isEmpty()) {
            breaches.add(Breach.of("oldPassword", "请填写原密码。"));
        }
        if (wanted.isEmpty()) {
            breaches.add(Breach.of("password", "请填写新密码。"));
        }
        if (again.isEmpty()) {
            breaches.add(Breach.of("passwordAgain", "请再输一次新密码。"));
        }
        return breaches;
    }

    private static long kindsOfCharacters(String password) {
        List<IntPredicate> kinds =
                List.of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        c -> !Character.isLetterOrDigit(c));
        return kinds.stream().filter(kind -> password.codePoints().anyMatch(kind)).count();
    }
}
