package cn.taizhang.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * 公民身份号码: eighteen characters whose date and check character have been verified (GB 11643-1999). Its text is
 * never logged and never printed: {@code toString} shows the masked form.
 */
public final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Nobody who has a number was born before. */
    private static final int EARLIEST_YEAR = 1900;

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** Empty when the text is not eighteen characters, holds no real date, or its check character is wrong. */
    public static Optional<IdentityNumber> parse(String text) {
        String digits = text.strip().toUpperCase(Locale.ROOT);
        if (!digits.matches("[1-9][0-9]{16}[0-9X]") || birthDate(digits).isEmpty()) {
            return Optional.empty();
        }
        return digits.charAt(17) == checkOf(digits.substring(0, 17))
                ? Optional.of(new IdentityNumber(digits))
                : Optional.empty();
    }

    /** The check character that belongs to the first seventeen digits. */
    public static char checkOf(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate bornOn() {
        return birthDate(digits).orElseThrow();
    }

    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** 打码: the first three characters and fifteen stars; with the birth date beside it, more would tell nearly all. */
    public String masked() {
        return digits.substring(0, 3) + "*".repeat(15);
    }

    String text() {
        return digits;
    }

    /** 完整号码: only to compare it with what a file says, and for who may read it (查看完整证件号). */
    public String full() {
        return digits;
    }

    private static Optional<LocalDate> birthDate(String digits) {
        int year = Integer.parseInt(digits.substring(6, 10));
        if (year < EARLIEST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            year,
                            Integer.parseInt(digits.substring(10, 12)),
                            Integer.parseInt(digits.substring(12, 14))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
