package cn.taizhang.tablefill;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureValue;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 填入的内容: a number, or 是 and 否.
 *
 * @param number null where words are written
 * @param text as it reads on the page
 */
public record Entry(@Nullable BigDecimal number, String text) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /**
     * The exact number in the unit the heading asks for; a rate as printed. Empty units mean 万元 for money.
     *
     * @param whether whether 是 or 否 is wanted
     */
    static Entry of(FigureValue value, String unit, boolean whether) {
        var quantity = Objects.requireNonNull(value.quantity());
        if (whether) {
            return new Entry(null, quantity.number() > 0 ? "是" : "否");
        }
        var number =
                switch (value.definition().kind()) {
                    case MONEY -> inUnit(Objects.requireNonNull(value.exact()), unit);
                    case RATE, AVERAGE -> new BigDecimal(value.text());
                    default -> Objects.requireNonNull(value.exact());
                };
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return new Entry(plain, plain.toPlainString());
    }

    static boolean isRate(FigureValue value) {
        return value.definition().kind() == CountKind.RATE || value.definition().unit().equals("%");
    }

    private static BigDecimal inUnit(BigDecimal tenThousands, String unit) {
        return switch (unit) {
            case "元" -> tenThousands.multiply(TEN_THOUSAND);
            case "亿元" -> tenThousands.divide(TEN_THOUSAND);
            default -> tenThousands;
        };
    }
}
