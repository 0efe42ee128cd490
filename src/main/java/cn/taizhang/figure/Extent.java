package cn.taizhang.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 取数范围: which figures are asked for which organizations and days, with all that these rest on: the parts of rates, and what bounds them.
 *
 * @param told those whose doubts are told as well
 */
record Extent(Set<One> all, Set<One> told) {

    /** 一项: a figure and what is asked of it. */
    record One(FigureDefinition figure, FigureQuestion question) {}

    /** Values with everything that is to be said about them. */
    static Extent told(
            List<FigureDefinition> figures, List<FigureQuestion> questions, Definitions known) {
        var asked = each(figures, questions);
        var all = new LinkedHashSet<One>();
        for (var one : asked) {
            add(one, all);
            one.figure()
                    .bounds()
                    .forEach(bound -> add(new One(known.get(bound.other()), one.question()), all));
        }
        return new Extent(all, asked);
    }

    /** Values alone. */
    static Extent bare(Iterable<One> asked) {
        var all = new LinkedHashSet<One>();
        asked.forEach(one -> add(one, all));
        return new Extent(all, Set.of());
    }

    static Set<One> each(List<FigureDefinition> figures, List<FigureQuestion> questions) {
        var each = new LinkedHashSet<One>();
        questions.forEach(
                question -> figures.forEach(figure -> each.add(new One(figure, question))));
        return each;
    }

    private static void add(One one, Set<One> all) {
        all.add(one);
        one.figure()
                .share()
                .ifPresent(share -> {
                    add(new One(share.part(), one.question()), all);
                    add(new One(share.whole(), one.question()), all);
                });
    }
}
