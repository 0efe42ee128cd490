package cn.taizhang.sealing;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * 回执号: by which a voter, and nobody else, finds the own vote in the published list. Twelve digits by chance: they tell nothing of when
 * the vote was cast, nor of its code.
 *
 * @param digits all twelve
 */
public record Receipt(String digits) implements Comparable<Receipt> {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    static final long END = 1_000_000_000_000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Receipt {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("no receipt");
        }
    }

    public static Receipt random() {
        return of(RANDOM.nextLong(END));
    }

    static Receipt of(long number) {
        return new Receipt(("%0" + LENGTH + "d").formatted(number));
    }

    /** What somebody typed, in groups or without. */
    public static Optional<Receipt> parse(String typed) {
        var digits = TypedDigits.of(typed);
        return digits.length() == LENGTH ? Optional.of(new Receipt(digits)) : Optional.empty();
    }

    /** As it is shown: three groups of four. */
    public String grouped() {
        return TypedDigits.grouped(digits, GROUP);
    }

    long number() {
        return Long.parseLong(digits);
    }

    @Override
    public int compareTo(Receipt other) {
        return digits.compareTo(other.digits);
    }

    /** As a code, it belongs into no log. */
    @Override
    public String toString() {
        return "Receipt";
    }
}
