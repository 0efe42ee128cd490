package cn.taizhang.proofreading;

import cn.taizhang.intake.Heading;
import cn.taizhang.kernel.ChineseNumerals;
import cn.taizhang.proofreading.NumberRun.Numbered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 段内序号: 「一是……二是……」「一要……二要……」「第一，……第二，……」 under one heading, none left out, none twice. */
final class RunInNumbers implements Check {

    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

    /** Only behind a stop, so that 「统一是」 and 「第一书记」 are none. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<=^|[。；：，！？”\\n\\s])(?:("
                            + NUMERAL
                            + ")([是要])(?!一)|第("
                            + NUMERAL
                            + ")([，、：]))",
                    Pattern.MULTILINE);

    private static final int RUN_IN_LEVEL = 5;

    /** Nobody counts within so many runs that are all still open. */
    private static final int DEEPEST = 20;

    @Override
    public List<Remark> read(Reading reading) {
        var found = new ArrayList<Remark>();
        runs(reading)
                .forEach(run -> {
                    if (run.size() > 1 || run.getFirst().number() > 1) {
                        found.addAll(NumberRun.faults(Rule.RUN_IN_NUMBER, run, 0));
                    } else {
                        found.add(alone(run.getFirst()));
                    }
                });
        return found;
    }

    private static Remark alone(Numbered only) {
        return new Remark(
                only.start(),
                only.end(),
                Rule.LONE_NUMBER,
                "只有“%s”，后面没有“%s”。".formatted(only.written(), only.label().apply(2)),
                null);
    }

    /** Every run, those inside another one apart; a heading ends all. */
    static List<List<Numbered>> runs(Reading reading) {
        var runs = new ArrayList<List<Numbered>>();
        Map<String, Deque<List<Numbered>>> open = new HashMap<>();
        var headings = headingStarts(reading);
        int headingBefore = -1;
        for (var label : LABEL.matcher(reading.text()).results().toList()) {
            int heading = Objects.requireNonNullElse(headings.floor(label.start()), -1);
            if (heading != headingBefore) {
                open.clear();
                headingBefore = heading;
            }
            var nested = open.computeIfAbsent(style(label), _ -> new ArrayDeque<>());
            runFor(number(label), nested, runs).add(item(label));
        }
        return runs;
    }

    private static List<Numbered> runFor(
            int number, Deque<List<Numbered>> nested, List<List<Numbered>> runs) {
        boolean fits = nested.stream().anyMatch(run -> run.getLast().number() + 1 == number);
        if (nested.isEmpty() || (number == 1 && !fits)) {
            var run = new ArrayList<Numbered>();
            nested.push(run);
            if (nested.size() > DEEPEST) {
                nested.removeLast();
            }
            runs.add(run);
        }
        while (fits && nested.getFirst().getLast().number() + 1 != number) {
            nested.pop();
        }
        return nested.getFirst();
    }

    /** Where headings on their own begin. */
    static NavigableSet<Integer> headingStarts(Reading reading) {
        return reading.manuscript().headings().stream()
                .filter(heading -> heading.level() < RUN_IN_LEVEL)
                .map(Heading::start)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String style(MatchResult label) {
        return label.group(1) == null ? "第" : label.group(2);
    }

    private static int number(MatchResult label) {
        return ChineseNumerals.value(label.group(1) == null ? label.group(3) : label.group(1))
                .orElse(0);
    }

    private static Numbered item(MatchResult label) {
        boolean plain = label.group(1) != null;
        var before = plain ? "" : "第";
        var after = plain ? label.group(2) : "";
        int end = plain ? label.end() : label.end() - 1;
        return new Numbered(
                label.start(),
                end,
                number(label),
                number -> before + ChineseNumerals.text(number) + after);
    }
}
