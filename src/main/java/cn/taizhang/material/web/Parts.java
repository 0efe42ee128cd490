package cn.taizhang.material.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 在哪里: one bar for each part that has something, the rest in one line, so that the sum closes.
 *
 * @param total as printed
 * @param sum the parts added up, as printed; null where nothing is counted twice
 * @param shared what is taken off, as printed; null where nothing is
 * @param words what is to be known about the last line; null for nothing
 */
record Parts(
        List<Bar> bars,
        String total,
        @Nullable String sum,
        @Nullable String shared,
        @Nullable String words) {

    /** 分布中的一条. */
    record Bar(String name, long value, String text, @Nullable String href) {}

    static Parts of(FigureValue value, Breakdown breakdown) {
        return value.definition().kind().isOfTwo()
                ? ofTwo(value, breakdown)
                : added(value.definition(), breakdown);
    }

    private static Parts added(FigureDefinition figure, Breakdown breakdown) {
        var bars = new ArrayList<Bar>();
        if (breakdown.own() > 0) {
            bars.add(bar(figure, "本级", breakdown.own()));
        }
        if (breakdown.opening() > 0) {
            bars.add(bar(figure, "期初数", breakdown.opening()));
        }
        long empty = 0;
        for (var part : breakdown.parts()) {
            if (part.value() > 0) {
                bars.add(bar(figure, part.name(), part.value()));
            } else {
                empty++;
            }
        }
        if (empty > 0) {
            bars.add(bar(figure, "其余 " + empty + " 个", 0));
        }
        boolean shared = breakdown.shared() != 0;
        return new Parts(
                bars,
                figure.plain(breakdown.total()),
                shared ? figure.plain(breakdown.sum()) : null,
                shared ? figure.plain(breakdown.shared()) : null,
                null);
    }

    /** Rates and averages are not added: each stands for itself with what it is made of. */
    private static Parts ofTwo(FigureValue value, Breakdown breakdown) {
        var figure = value.definition();
        var bars = new ArrayList<Bar>();
        long none = 0;
        for (var part : breakdown.parts()) {
            Long whole = part.outOf();
            if (whole == null || whole == 0) {
                none++;
                continue;
            }
            var quantity = part.quantity();
            bars.add(
                    new Bar(
                            part.name(),
                            figure.exact(quantity).longValue(),
                            figure.written(quantity),
                            null));
        }
        if (none > 0) {
            bars.add(new Bar("其余 " + none + " 个", 0, "无应办事项", null));
        }
        return new Parts(bars, value.text(), null, null, "不能相加，合计按全部的两个数另算。");
    }

    private static Bar bar(FigureDefinition figure, String name, long number) {
        return new Bar(name, number, figure.plain(number), null);
    }
}
