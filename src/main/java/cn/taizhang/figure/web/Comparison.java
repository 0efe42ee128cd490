package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ChineseDates;
import org.jspecify.annotations.Nullable;

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

    static Comparison of(
            String label, Figures figures, Viewer viewer, FigureValue now, FigureQuestion earlier) {
        var figure = now.definition();
        var when = earlier.period().label() + "，截至" + ChineseDates.full(earlier.asOf());
        if (!figures.mayRead(viewer, earlier.organization(), earlier.asOf())) {
            return new Comparison(label, when, NOTHING_YET, "");
        }
        var before = figures.evaluate(viewer, figure, earlier);
        var value = before.value();
        if (value == null) {
            return new Comparison(label, when + "。" + before.why(), FigureValue.BLANK, "");
        }
        if (value == 0 && !figures.hasBegun(figure, earlier.asOf())) {
            return new Comparison(label, when, NOTHING_YET, "");
        }
        return new Comparison(
                label, when, value + " " + figure.unit(), change(figure, now.value(), value));
    }

    private static String change(FigureDefinition figure, @Nullable Long now, long before) {
        if (now == null) {
            return "";
        }
        long more = now - before;
        if (more == 0) {
            return "持平";
        }
        return (more > 0 ? "增 " : "减 ") + Math.abs(more) + " " + figure.unit();
    }
}
