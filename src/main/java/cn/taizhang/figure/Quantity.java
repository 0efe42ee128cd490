package cn.taizhang.figure;

import cn.taizhang.kernel.Tally;
import cn.taizhang.kernel.Yuan;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * 数量: what was counted, in whole numbers, so that nothing is ever rounded before it is printed.
 *
 * @param number how many; of money the fen; of a rate the part, of an average the sum; of what a document says the hundredths
 * @param outOf of a rate the whole, of an average how many; else null
 */
public record Quantity(long number, @Nullable Long outOf) {

    private static final int FEN_DIGITS = 2;

    public static Quantity of(long number) {
        return new Quantity(number, null);
    }

    static Quantity rate(long part, long whole) {
        return new Quantity(part, whole);
    }

    /** 比率; only of a rate. */
    public Tally tally() {
        if (outOf == null) {
            throw new IllegalStateException("no rate");
        }
        return new Tally(number, outOf);
    }

    Yuan money() {
        return new Yuan(BigDecimal.valueOf(number, FEN_DIGITS));
    }

    /** 文件所载的数, with the two decimals that it has there. */
    BigDecimal quoted() {
        return BigDecimal.valueOf(number, FEN_DIGITS);
    }

    /** 平均数; only of an average, whose sum may well be more than what it is of. */
    BigDecimal average() {
        if (outOf == null) {
            throw new IllegalStateException("no average");
        }
        return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(outOf), MathContext.DECIMAL64);
    }

    BigDecimal percent() {
        var tally = tally();
        return BigDecimal.valueOf(tally.part())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(tally.whole()), MathContext.DECIMAL64);
    }
}
