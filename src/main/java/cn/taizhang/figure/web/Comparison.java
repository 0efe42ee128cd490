package cn.taizhang.figure.web;

import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.kernel.ChineseDates;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * 对比: an earlier value beside the present one.
 *
 * @param label 上期 or 上年同期
 * @param when the period it tells of and its cut-off; why it is unknown
 * @param text the value with its unit, 「×」 when unknown, 「无记录」 where nothing was recorded yet
 * @param change 「增 5 次」, empty where nothing can be compared
 */
record Comparison(String label, String when, String text, String change) {

    private static final String NOTHING_YET = "无记录";

    /** 无记录: nothing that the viewer may compare with. */
    static Comparison nothing(String label, FigureQuestion earlier) {
        return new Comparison(label, when(earlier), NOTHING_YET, "");
    }

    private static String when(FigureQuestion earlier) {
        return earlier.period().label() + "，截至" + ChineseDates.full(earlier.asOf());
    }

    /**
     * Beside an earlier value.
     *
     * @param begun whether anything that a figure counts was recorded by then; asked where the earlier value is 0
     */
    static Comparison of(
            String label, FigureValue now, FigureValue before, Predicate<FigureDefinition> begun) {
        var when = when(before.question());
        if (before.value() == null) {
            return new Comparison(label, when + "。" + before.why(), FigureValue.BLANK, "");
        }
        if (isNothing(before) && !begun.test(now.definition())) {
            return new Comparison(label, when, NOTHING_YET, "");
        }
        return new Comparison(label, when, exactly(before), change(now, before));
    }

    static boolean isNothing(FigureValue value) {
        var number = value.value();
        return number != null && number == 0;
    }

    /** Never rounded down to tens: what is compared is what was counted. */
    private static String exactly(FigureValue value) {
        var figure = value.definition();
        var quantity = Objects.requireNonNull(value.quantity());
        return figure.kind().isOfTwo()
                ? value.written()
                : figure.plain(quantity.number()) + " " + figure.unit();
    }

    private static String change(FigureValue now, FigureValue before) {
        var present = now.exact();
        var former = before.exact();
        if (present == null || former == null) {
            return "";
        }
        var figure = now.definition();
        boolean rounded = figure.kind() == CountKind.AVERAGE;
        boolean rate = figure.kind() == CountKind.RATE || figure.kind() == CountKind.QUOTED;
        var more =
                rate || rounded
                        ? present.subtract(former).setScale(1, RoundingMode.HALF_UP)
                        : present.subtract(former);
        if (more.signum() == 0) {
            return "持平";
        }
        return (more.signum() > 0 ? "增 " : "减 ")
                + more.abs().stripTrailingZeros().toPlainString()
                + (rate ? " 个百分点" : " " + figure.unit());
    }
}
