package cn.taizhang.portal;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** 回执号: sixteen digits that nobody guesses; digits, because they are read out on the telephone and typed by old hands. */
final class ReceiptNumber {

    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptNumber() {}

    static String next() {
        var digits = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.toString();
    }

    /** What was typed with blanks, strokes or full-width digits between. */
    static Optional<String> of(String typed) {
        var digits = new StringBuilder();
        for (char c : typed.toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if (!Character.isWhitespace(c) && c != '-' && c != '　') {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString()).filter(text -> FORM.matcher(text).matches());
    }
}
