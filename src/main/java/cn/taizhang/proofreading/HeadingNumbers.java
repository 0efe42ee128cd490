package cn.taizhang.proofreading;

import cn.taizhang.intake.Heading;
import cn.taizhang.proofreading.NumberRun.Numbered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 标题序号: 「结构层次序数依次用“一、”“（一）”“1.”“（1）”标注」 (GB/T 9704); under one heading each number once, in order, from one
 * on; one way of writing them in one text.
 */
final class HeadingNumbers implements Check {

    /** Levels below this may be counted through the whole text and begin anew under a heading. */
    private static final int COUNTED_STRICTLY = 2;

    private static final int RUN_IN_LEVEL = 5;

    private record Numbering(int level, HeadingLabel label) {

        Numbered item() {
            return new Numbered(label.start(), label.end(), label.number(), label.written());
        }
    }

    @Override
    public List<Remark> read(Reading reading) {
        var headings =
                reading.manuscript().headings().stream()
                        .filter(heading -> heading.level() < RUN_IN_LEVEL)
                        .flatMap(heading -> numbering(reading, heading).stream())
                        .toList();
        var found = new ArrayList<Remark>();
        found.addAll(faultsOfOrder(headings));
        found.addAll(levelsWithoutParent(headings));
        found.addAll(mixedStyles(headings));
        return found;
    }

    private static List<Numbering> numbering(Reading reading, Heading heading) {
        return HeadingLabel.at(reading.text(), heading.start()).stream()
                .map(label -> new Numbering(heading.level(), label))
                .toList();
    }

    private static List<Remark> faultsOfOrder(List<Numbering> headings) {
        var found = new ArrayList<Remark>();
        var open = new TreeMap<Integer, List<Numbered>>();
        var lastNumber = new TreeMap<Integer, Integer>();
        for (var heading : headings) {
            open.tailMap(heading.level(), false)
                    .forEach((level, run) -> close(level, run, lastNumber, found));
            open.tailMap(heading.level(), false).clear();
            var run = open.computeIfAbsent(heading.level(), _ -> new ArrayList<>());
            if (beginsAnew(heading, run)) {
                close(heading.level(), run, lastNumber, found);
                run.clear();
            }
            run.add(heading.item());
        }
        open.forEach((level, run) -> close(level, run, lastNumber, found));
        return found;
    }

    /** A second text in the same file (an annex) begins with 一、 again, a list with 1. wherever it likes. */
    private static boolean beginsAnew(Numbering heading, List<Numbered> run) {
        return heading.label().number() == 1
                && heading.level() != COUNTED_STRICTLY
                && run.size() > 1;
    }

    private static void close(
            int level, List<Numbered> run, Map<Integer, Integer> lastNumber, List<Remark> found) {
        if (run.isEmpty()) {
            return;
        }
        int before = level > COUNTED_STRICTLY ? lastNumber.getOrDefault(level, 0) : 0;
        boolean goesOn = before > 0 && run.getFirst().number() == before + 1;
        found.addAll(NumberRun.faults(Rule.HEADING_NUMBER, run, goesOn ? before : 0));
        lastNumber.put(level, run.getLast().number());
    }

    /** A （一） before any 一、 in a text that has 一、. */
    private static List<Remark> levelsWithoutParent(List<Numbering> headings) {
        int highest = headings.stream().mapToInt(Numbering::level).min().orElse(1);
        return headings.stream()
                .takeWhile(heading -> heading.level() != highest)
                .limit(1)
                .map(heading ->
                        new Remark(
                                heading.label().start(),
                                heading.label().end(),
                                Rule.HEADING_LEVEL,
                                "“%s”之前没有上一级标题，层级可能有误。".formatted(heading.item().written()),
                                null))
                .toList();
    }

    private static List<Remark> mixedStyles(List<Numbering> headings) {
        var byLevel = new LinkedHashMap<Integer, List<HeadingLabel>>();
        headings.forEach(heading ->
                byLevel.computeIfAbsent(heading.level(), _ -> new ArrayList<>())
                        .add(heading.label()));
        return byLevel.values().stream().flatMap(labels -> oddOnes(labels).stream()).toList();
    }

    private static List<Remark> oddOnes(List<HeadingLabel> labels) {
        var alike =
                labels.stream()
                        .collect(Collectors.groupingBy(HeadingLabel::style, Collectors.counting()));
        var usual =
                labels.stream()
                        .max(Comparator.comparing(one -> alike.getOrDefault(one.style(), 0L)))
                        .orElseThrow();
        long most = alike.getOrDefault(usual.style(), 0L);
        return labels.stream()
                .filter(label -> label.isArabic() == usual.isArabic())
                .filter(label -> !label.style().equals(usual.style()))
                .filter(label -> alike.getOrDefault(label.style(), 0L) < most)
                .map(label -> odd(label, usual))
                .toList();
    }

    private static Remark odd(HeadingLabel label, HeadingLabel usual) {
        var mend = label.inStyleOf(usual);
        return new Remark(
                label.start(),
                label.end(),
                Rule.HEADING_STYLE,
                "同一级标题的序号写法不一致，本文多用“%s”的写法。".formatted(mend),
                mend);
    }
}
