package cn.taizhang.figure.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
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
    record Bar(String name, long value, String text, @Nullable String href) {

        static Bar of(String name, long value, @Nullable String href) {
            return new Bar(name, value, Long.toString(value), href);
        }
    }

    private static final String[] NUMERALS = {"", "", "两", "三", "四", "五", "六", "七", "八", "九", "十"};

    /**
     * The parts that contributed, the longest first, then all the others in one line, so that none is left out.
     *
     * @param href the same figure for a part; null where the viewer has no right to it
     */
    static BreakdownView of(
            FigureDefinition figure,
            String organization,
            Breakdown breakdown,
            Function<Breakdown.Part, @Nullable String> href) {
        var bars = new ArrayList<Bar>();
        if (breakdown.own() > 0) {
            bars.add(Bar.of(organization + "本级", breakdown.own(), null));
        }
        if (breakdown.opening() > 0) {
            bars.add(Bar.of("期初数", breakdown.opening(), null));
        }
        breakdown.parts().stream()
                .filter(part -> part.value() > 0)
                .forEach(part -> bars.add(Bar.of(part.name(), part.value(), href.apply(part))));
        long none = breakdown.parts().stream().filter(part -> part.value() == 0).count();
        if (none > 0) {
            bars.add(Bar.of((bars.isEmpty() ? "下级 " : "其余 ") + none + " 个", 0, null));
        }
        boolean shared = breakdown.shared() > 0;
        return new BreakdownView(
                bars,
                Long.toString(breakdown.total()),
                figure.unit(),
                shared ? Long.toString(breakdown.sum()) : null,
                shared ? Long.toString(breakdown.shared()) : null,
                breakdown.overlaps().stream().map(one -> words(figure, one)).toList());
    }

    /** 「三家联办的 2 次，合计只计一次」. */
    static String words(FigureDefinition figure, Breakdown.Overlap overlap) {
        int parts = overlap.organizations();
        var together = parts < NUMERALS.length ? NUMERALS[parts] + "家" : parts + " 家";
        var how =
                switch (figure.kind()) {
                    case CountKind.EVENTS -> together + "联办的";
                    case CountKind.KINDS -> together + "都有的";
                    case CountKind.ITEMS,
                            CountKind.DISTINCT_PERSONS,
                            CountKind.DISTINCT_ORGANIZATIONS ->
                            "同时列在" + together + "的";
                };
        return "%s %d %s，合计只计一%s。".formatted(how, overlap.subjects(), figure.unit(), figure.unit());
    }
}
