package cn.taizhang.account;

import java.security.SecureRandom;

/** 初始密码: random, shown once to who made the account, kept nowhere. */
final class FirstPassword {

    private static final String ALPHABET =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    /** Four groups of four that can be read out over a telephone: no 0/O, 1/l/I. */
    static String make() {
        String password;
        do {
            var text = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                if (i > 0 && i % 4 == 0) {
                    text.append('-');
                }
                text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            password = text.toString();
        } while (!PasswordRules.breachesIn(password, "-no-name-").isEmpty());
        return password;
    }
}
