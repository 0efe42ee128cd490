package cn.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 数字: what a file writes as 3.1400000000000001 is the 3.14 that was typed; fifteen digits are shown and meant. */
final class PlainNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal SIXTEEN_DIGITS = BigDecimal.TEN.pow(15);
    private static final int LONGEST = 400;

    /** Beyond what a spreadsheet can hold; written out, 1E999999999 would fill the memory. */
    private static final int MOST_EXPONENT = 330;

    private PlainNumber() {}

    /** The number, or null when this is none. */
    static @Nullable BigDecimal of(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(written);
            long exponent = (long) number.precision() - number.scale();
            return Math.abs(exponent) > MOST_EXPONENT && number.signum() != 0
                    ? null
                    : meant(number);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    static @Nullable BigDecimal of(double value) {
        return Double.isFinite(value) ? meant(new BigDecimal(Double.toString(value))) : null;
    }

    private static BigDecimal meant(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // a longer whole number has lost digits already; what is left of it is shown as it stands
        var rounded = number.abs().compareTo(SIXTEEN_DIGITS) < 0 ? number.round(SHOWN) : number;
        var plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
