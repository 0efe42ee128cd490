package cn.taizhang.material;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ChineseDates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 逐项对照: a figure as the last report said it and as this one does.
 *
 * @param then as it was printed
 * @param now as it is printed
 * @param difference with its sign, in the unit; empty where the two cannot be taken from one another
 * @param fell whether a cumulative figure is less than it was
 * @param remarks what is to be known of the two
 */
public record Compared(
        String code,
        String label,
        String unit,
        TimeScope scope,
        String then,
        String now,
        String difference,
        boolean fell,
        List<String> remarks) {

    private static final int FEN_OF_TEN_THOUSANDS = 6;
    private static final int HUNDREDTHS = 2;

    public Compared {
        remarks = List.copyOf(remarks);
    }

    /**
     * 一边: a figure at one time.
     *
     * @param exact in the unit, null when it is unknown
     * @param from since when it counts; null where it has no such day, or a text does not tell it
     * @param rule empty where a text does not tell it
     * @param recorded whether it comes from records, as it was fixed or as it is counted now; else it is what a text states
     */
    record Side(
            String text,
            String unit,
            @Nullable BigDecimal exact,
            @Nullable LocalDate from,
            String rule,
            boolean recorded) {

        /** As it was fixed. */
        static Side of(FrozenValue value, String printed) {
            return new Side(
                    printed,
                    value.unit(),
                    exact(value.kind(), value.number(), value.outOf()),
                    value.from(),
                    value.rule(),
                    true);
        }

        /** As it is counted now. */
        static Side of(FigureValue value, String printed) {
            var quantity = value.quantity();
            var figure = value.definition();
            return new Side(
                    printed,
                    figure.unit(),
                    quantity == null
                            ? null
                            : exact(figure.kind(), quantity.number(), quantity.outOf()),
                    value.span().from(),
                    figure.rule(),
                    true);
        }

        /** As a text states it, such as 1,280. */
        static Side stated(String said, String unit) {
            return new Side(said, unit, new BigDecimal(said.replace(",", "")), null, "", false);
        }

        /** 约数 in a text, such as 30余 or 近40: nothing says what it was exactly. */
        static Side vague(String said, String unit) {
            return new Side(said, unit, null, null, "", false);
        }

        private boolean isVague() {
            return !recorded && exact == null;
        }

        private static @Nullable BigDecimal exact(
                CountKind kind, @Nullable Long number, @Nullable Long outOf) {
            if (number == null || kind.isOfTwo() && (outOf == null || outOf == 0)) {
                return null;
            }
            return switch (kind) {
                case RATE ->
                        BigDecimal.valueOf(number)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(
                                        BigDecimal.valueOf(Objects.requireNonNull(outOf)),
                                        MathContext.DECIMAL64);
                case AVERAGE ->
                        BigDecimal.valueOf(number)
                                .divide(
                                        BigDecimal.valueOf(Objects.requireNonNull(outOf)),
                                        MathContext.DECIMAL64);
                case MONEY -> BigDecimal.valueOf(number, FEN_OF_TEN_THOUSANDS);
                case QUOTED -> BigDecimal.valueOf(number, HUNDREDTHS);
                default -> BigDecimal.valueOf(number);
            };
        }
    }

    /**
     * The two laid beside each other. A cumulative figure counts from one start and does not fall; one as of a day may.
     *
     * @param year of this report: what counts since its beginning begins anew every year
     */
    static Compared of(
            String code,
            String label,
            CountKind kind,
            TimeScope scope,
            Side then,
            Side now,
            int year) {
        var remarks = new ArrayList<String>();
        boolean comparable = comparable(scope, then, now, remarks);
        var moved =
                comparable && then.exact() != null && now.exact() != null
                        ? now.exact().subtract(then.exact())
                        : null;
        boolean fell =
                moved != null
                        && moved.signum() < 0
                        && scope == TimeScope.CUMULATIVE
                        && !kind.isOfTwo()
                        && kind != CountKind.QUOTED
                        && runsOn(then, now, year);
        if (fell) {
            remarks.add("累计数只增不减，这次比上次少：请看有没有撤回、更正的记录，或者上次的数有出入。");
        }
        return new Compared(
                code,
                label,
                now.unit(),
                scope,
                then.text(),
                now.text(),
                moved == null ? "" : signed(moved, kind),
                fell,
                remarks);
    }

    private static boolean comparable(TimeScope scope, Side then, Side now, List<String> remarks) {
        if (!then.unit().equals(now.unit())) {
            remarks.add("计量单位不同：上次是%s，这次是%s。".formatted(then.unit(), now.unit()));
            return false;
        }
        if (then.isVague()) {
            remarks.add("上次写的是约数，不相减。");
            return false;
        }
        if (then.exact() == null) {
            remarks.add("上次没有数。");
        }
        if (now.exact() == null) {
            remarks.add("这次还没有数。");
        }
        if (then.recorded() && !then.rule().equals(now.rule())) {
            remarks.add("统计口径改过，上次是：" + then.rule());
        }
        if (scope == TimeScope.CUMULATIVE
                && then.from() != null
                && now.from() != null
                && !then.from().equals(now.from())) {
            remarks.add(
                    "起算日不同：上次自%s，这次自%s，不相减。"
                            .formatted(
                                    ChineseDates.full(then.from()), ChineseDates.full(now.from())));
            return false;
        }
        return true;
    }

    /** Whether both count from one start. A text does not say from when; what began before this year goes on. */
    private static boolean runsOn(Side then, Side now, int year) {
        return then.recorded() || now.from() != null && now.from().getYear() < year;
    }

    private static String signed(BigDecimal moved, CountKind kind) {
        int decimals = kind.isOfTwo() ? 1 : HUNDREDTHS;
        var rounded = moved.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        var text = rounded.abs().toPlainString();
        return switch (rounded.signum()) {
            case 1 -> "+" + text;
            case -1 -> "−" + text;
            default -> "0";
        };
    }
}
