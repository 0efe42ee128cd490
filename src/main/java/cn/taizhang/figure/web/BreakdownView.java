package cn.taizhang.figure.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 分布图: bars and the line that closes.
 *
 * @param total as printed
 * @param sum the parts added up, as printed; null when nothing is counted twice
 * @param overlap what is taken off, as printed; null when nothing is
 * @param words what several share, in words
 */
record BreakdownView(
        List<Bar> bars,
        String total,
        String unit,
        @Nullable String sum,
        @Nullable String overlap,
        List<String> words) {

    /** 一条. */
    record Bar(String name, long value, String text, @Nullable String href) {}

    private static final String[] NUMERALS = {"", "", "两", "三", "四", "五", "六", "七", "八", "九", "十"};

    /**
     * The parts that contributed, the longest first, then all the others in one line, so that none is left out.
     *
     * @param href the same figure for a part; null where the viewer has no right to it
     */
    static BreakdownView of(
            FigureValue value,
            String organization,
            Breakdown breakdown,
            Function<Breakdown.Part, @Nullable String> href) {
        var figure = value.definition();
        if (figure.kind().isOfTwo()) {
            return ofRates(value, breakdown, href);
        }
        var bars = new ArrayList<Bar>();
        if (breakdown.own() > 0) {
            bars.add(bar(figure, organization + "本级", breakdown.own(), null));
        }
        if (breakdown.opening() > 0) {
            bars.add(bar(figure, "期初数", breakdown.opening(), null));
        }
        breakdown.parts().stream()
                .filter(part -> part.value() > 0)
                .forEach(
                        part -> bars.add(bar(figure, part.name(), part.value(), href.apply(part))));
        long none = breakdown.parts().stream().filter(part -> part.value() == 0).count();
        if (none > 0) {
            bars.add(bar(figure, (bars.isEmpty() ? "下级 " : "其余 ") + none + " 个", 0, null));
        }
        boolean shared = breakdown.shared() > 0;
        return new BreakdownView(
                bars,
                figure.plain(breakdown.total()),
                figure.unit(),
                shared ? figure.plain(breakdown.sum()) : null,
                shared ? figure.plain(breakdown.shared()) : null,
                breakdown.overlaps().stream().map(one -> words(figure, one)).toList());
    }

    private static Bar bar(
            FigureDefinition figure, String name, long number, @Nullable String href) {
        return new Bar(name, number, figure.plain(number), href);
    }

    /** Rates are not added: each stands for itself with its denominator, and the last line is the node's own. */
    private static BreakdownView ofRates(
            FigureValue value,
            Breakdown breakdown,
            Function<Breakdown.Part, @Nullable String> href) {
        var figure = value.definition();
        var bars = new ArrayList<Bar>();
        long none = 0;
        for (var part : breakdown.parts()) {
            Long whole = part.outOf();
            boolean more = figure.kind() == CountKind.RATE && whole != null && part.value() > whole;
            if (whole == null || whole == 0 || more) {
                none++;
                continue;
            }
            var quantity = part.quantity();
            bars.add(
                    new Bar(
                            part.name(),
                            figure.exact(quantity).longValue(),
                            figure.written(quantity),
                            href.apply(part)));
        }
        if (none > 0) {
            bars.add(new Bar("其余 " + none + " 个", 0, "无应办事项", null));
        }
        return new BreakdownView(
                bars,
                value.text(),
                figure.unit(),
                null,
                null,
                List.of(
                        figure.kind() == CountKind.RATE
                                ? "比率不能相加，合计按全部分子、分母另算。"
                                : "平均数不能相加，合计按全部总数、件数另算。"));
    }

    /** 「三家联办的 2 次，合计只计一次」. */
    static String words(FigureDefinition figure, Breakdown.Overlap overlap) {
        int parts = overlap.organizations();
        var together = parts < NUMERALS.length ? NUMERALS[parts] + "家" : parts + " 家";
        var how =
                switch (figure.kind()) {
                    case CountKind.EVENTS, CountKind.PERSON_TIMES -> together + "联办的";
                    case CountKind.KINDS -> together + "都有的";
                    default -> "同时列在" + together + "的";
                };
        return figure.kind().isSum()
                ? "%s %s %s，合计只加一次。".formatted(how, figure.plain(overlap.number()), figure.unit())
                : "%s %d %s，合计只计一%s。"
                        .formatted(how, overlap.number(), figure.unit(), figure.unit());
    }
}
