package cn.taizhang.kernel;

import java.util.Objects;

/**
 * 法定比例: a share that the law asks for. The word in the text decides whether the boundary counts, so
 * there is one factory for each word: 「超过」「过半数」 leave it out, 「以上」「不少于」「不低于」 and 「不超过」 take it in
 * (《民法典》第一千二百五十九条). Where a Party regulation words it differently, the sentence of that regulation
 * picks the factory.
 *
 * <p>Whole numbers only: no percent is ever rounded on the way to a decision.
 *
 * @param numerator upper number of the share, from 0 to {@code denominator}
 * @param denominator lower number of the share, at least 1
 * @param word the word of the regulation
 */
public record Threshold(int numerator, int denominator, Word word) {

    /** 界限用语: how the regulation words the boundary. */
    public enum Word {
        /** 超过、过半数: exactly the share is not enough. */
        MORE_THAN("超过"),
        /** 以上、不少于、不低于: exactly the share is enough. */
        AT_LEAST("不少于"),
        /** 不超过、以下: exactly the share is still allowed. */
        AT_MOST("不超过");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        /** The word as it is shown to people. */
        public String label() {
            return label;
        }
    }

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    public Threshold {
        Objects.requireNonNull(word);
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
        if (word == Word.MORE_THAN && numerator == denominator) {
            throw new IllegalArgumentException("nobody can be more than everybody");
        }
    }

    /** 超过 n/d; 「过半数」 is {@code moreThan(1, 2)}. */
    public static Threshold moreThan(int numerator, int denominator) {
        return new Threshold(numerator, denominator, Word.MORE_THAN);
    }

    /** n/d 以上、不少于 n/d; 「半数以上」 is {@code atLeast(1, 2)}. */
    public static Threshold atLeast(int numerator, int denominator) {
        return new Threshold(numerator, denominator, Word.AT_LEAST);
    }

    /** 不超过 n/d. */
    public static Threshold atMost(int numerator, int denominator) {
        return new Threshold(numerator, denominator, Word.AT_MOST);
    }

    /**
     * Whether this many of that many are in accordance with the share.
     *
     * @param count how many there are, not negative
     * @param outOf of how many (see {@link Denominator}), at least 1: that nobody is entitled is a
     *     breach for the rule to report before it asks
     */
    public boolean isMetBy(int count, int outOf) {
        refuseNobody(outOf);
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        long have = (long) count * denominator;
        long share = (long) outOf * numerator;
        return switch (word) {
            case MORE_THAN -> have > share;
            case AT_LEAST -> have >= share;
            case AT_MOST -> have <= share;
        };
    }

    /** 至少需要几人: the smallest count that is in accordance; 0 for 「不超过」. */
    public int leastNeeded(int outOf) {
        refuseNobody(outOf);
        long share = (long) outOf * numerator;
        return switch (word) {
            case MORE_THAN -> Math.toIntExact(share / denominator + 1);
            case AT_LEAST -> Math.toIntExact(Math.ceilDiv(share, (long) denominator));
            case AT_MOST -> 0;
        };
    }

    /** 至多几人: the largest count that is in accordance; everybody, unless the word is 「不超过」. */
    public int mostAllowed(int outOf) {
        refuseNobody(outOf);
        return word == Word.AT_MOST
                ? Math.toIntExact((long) outOf * numerator / denominator)
                : outOf;
    }

    /** The share in words: 「超过半数」, 「不少于五分之四」, 「不超过三分之一」. */
    public String text() {
        if (numerator == 1 && denominator == 2) {
            return word.label() + "半数";
        }
        return word.label() + inWords(denominator) + "分之" + inWords(numerator);
    }

    private static String inWords(int number) {
        return number < DIGITS.length ? DIGITS[number] : Integer.toString(number);
    }

    private static void refuseNobody(int outOf) {
        if (outOf <= 0) {
            throw new IllegalArgumentException("nobody is entitled");
        }
    }
}
