package cn.taizhang.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 金额: an amount of money in yuan, exact to the fen; shown in 万元. More than two decimals are
 * refused, nothing is rounded on the way in. Money adds, also up the tree.
 *
 * @param amount yuan, two decimals
 */
public record Yuan(BigDecimal amount) implements Comparable<Yuan> {

    public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

    private static final int DECIMALS_SHOWN = 2;
    private static final int FEN_DIGITS = 2;

    public Yuan {
        if (!isExact(amount)) {
            throw new IllegalArgumentException("finer than a fen: " + amount.toPlainString());
        }
        amount = amount.setScale(FEN_DIGITS, RoundingMode.UNNECESSARY);
    }

    /** From a number as it is written in code or in a file, for example {@code "1234567.89"}. */
    public static Yuan of(String yuan) {
        return new Yuan(new BigDecimal(yuan));
    }

    /** 是否精确到分: no digit below the fen. What is typed is asked first. */
    public static boolean isExact(BigDecimal yuan) {
        return yuan.stripTrailingZeros().scale() <= FEN_DIGITS;
    }

    public Yuan plus(Yuan other) {
        return new Yuan(amount.add(other.amount));
    }

    /** The same amount in 万元, unrounded. */
    public BigDecimal tenThousands() {
        return amount.movePointLeft(4).stripTrailingZeros();
    }

    /**
     * As it is printed, in 万元 without the unit: rounded half up to at most two decimals, no
     * trailing zeros, no thousands separator. 1234567.89 yuan is 「123.46」, 2864000 is 「286.4」.
     */
    public String text() {
        var rounded = tenThousands().setScale(DECIMALS_SHOWN, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Yuan other) {
        return amount.compareTo(other.amount);
    }
}
