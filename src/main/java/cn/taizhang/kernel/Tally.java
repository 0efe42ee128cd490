package cn.taizhang.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 比率: so many of so many. Both counts are taken at the node that is shown (sets united up the
 * tree), so a tally has no plus and percents are never averaged. It is printed with its denominator
 * or not at all.
 *
 * @param part 分子, from 0 to {@code whole}
 * @param whole 分母, not negative; 0 means that nothing was due
 */
public record Tally(long part, long whole) {

    /** 无应办事项: neither 0 % nor 100 %. */
    public static final Tally NONE_DUE = new Tally(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

    public Tally {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Everything that was due is done, and something was due. */
    public boolean isComplete() {
        return whole > 0 && part == whole;
    }

    /**
     * Percent with one decimal, rounded half up; 99.9 where rounding would print 100.0 of an
     * unfinished whole. Empty when nothing was due.
     */
    public Optional<BigDecimal> percent() {
        if (whole == 0) {
            return Optional.empty();
        }
        var shown =
                BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return Optional.of(part < whole ? shown.min(ALMOST_ALL) : shown);
    }

    /** 「119/120，99.2%」; 「120/120，100%」 and 「0/120，0%」 at the ends; 「无应办事项」 when nothing was due. */
    public String text() {
        return percent()
                .map(percent -> part + "/" + whole + "，" + printed(percent) + "%")
                .orElse("无应办事项");
    }

    private String printed(BigDecimal percent) {
        return part == 0 || part == whole
                ? percent.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : percent.toPlainString();
    }
}
