package cn.taizhang.proofreading;

import cn.taizhang.intake.Heading;
import cn.taizhang.kernel.ChineseNumerals;
import cn.taizhang.proofreading.NumberRun.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 提法与所列项数: 「四个坚持」 is followed by four, 「（三）突出“五个重点”」 by 一是 to 五是, 「三个方面」 preceded by three. */
final class SloganParts implements Check {

    /** What brings in the list of parts behind a quoted slogan. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "“([^“”\\n]{2,20})”[^“”，。；：、\\n]{0,6}"
                            + "(?:[，,]?(?:即|就是|是指|分别是|分别为|具体是|具体为)[：:]?|[：:]|——)"
                            + "([^。；\\n]+)");

    private static final Pattern NAMED_BEHIND =
            Pattern.compile(
                    "(?:从|围绕|聚焦|紧扣|抓住|抓好|把握|把住|突出|紧盯)"
                            + "([^，。；：、\\n]{0,80}、[^，。；：\\n]{0,80}?)"
                            + "(?<name>([两三四五六七八九十])(?:个|大)(?:方面|环节|层面|维度))");

    private static final Pattern IN_HEADING = Pattern.compile("“([^”\\n]{2,12})”");

    private static final int RUN_IN_LEVEL = 5;

    @Override
    public List<Remark> read(Reading reading) {
        var found = new ArrayList<Remark>();
        QUOTED.matcher(reading.text())
                .results()
                .forEach(slogan -> behind(slogan).ifPresent(found::add));
        NAMED_BEHIND
                .matcher(reading.text())
                .results()
                .forEach(slogan -> before(slogan).ifPresent(found::add));
        var points = new Points(reading);
        reading.manuscript().headings().stream()
                .filter(heading -> heading.level() < RUN_IN_LEVEL)
                .forEach(heading -> under(heading, reading, points).ifPresent(found::add));
        return found;
    }

    private static Optional<Remark> behind(MatchResult found) {
        var slogan = Slogan.of(found.group(1));
        if (!promisesParts(found.group(1), slogan)) {
            return Optional.empty();
        }
        var of = slogan.groups().size() == 1 ? slogan.groups().getFirst().of() : "";
        return ListedParts.in(found.group(2), of)
                .filter(parts -> !parts.areAllowedBy(slogan))
                .map(parts -> remark(found, 1, slogan.total(), parts.likely()));
    }

    private static Optional<Remark> before(MatchResult found) {
        int promised = ChineseNumerals.value(found.group(3)).orElse(0);
        var name = found.group("name");
        return ListedParts.in(found.group(1), "")
                .filter(parts -> !parts.possible().contains(promised))
                .map(parts -> remark(found.start("name"), name, promised, parts.likely()));
    }

    /** The numbered points of the paragraph below, where they begin with 一是. */
    private static Optional<Remark> under(Heading heading, Reading reading, Points points) {
        var words = reading.text().substring(heading.start(), heading.end());
        var quoted = IN_HEADING.matcher(words);
        if (!quoted.find() || quoted.find()) {
            return Optional.empty();
        }
        quoted.reset().find();
        var slogan = Slogan.of(quoted.group(1));
        if (slogan.groups().size() != 1 || !promisesParts(quoted.group(1), slogan)) {
            return Optional.empty();
        }
        return points.under(heading)
                .map(List::size)
                .filter(listed -> listed != slogan.total())
                .map(listed ->
                        remark(
                                heading.start() + quoted.start(1),
                                quoted.group(1),
                                slogan.total(),
                                listed));
    }

    /** 一是……二是……: the numbered points of a text, by where they begin. */
    private static final class Points {

        private final NavigableSet<Integer> headings;
        private final NavigableMap<Integer, List<Numbered>> runs = new TreeMap<>();
        private final int end;

        Points(Reading reading) {
            headings = RunInNumbers.headingStarts(reading);
            end = reading.text().length();
            RunInNumbers.runs(reading).forEach(run -> runs.put(run.getFirst().start(), run));
        }

        /** Of the only run between a heading and the next one. */
        Optional<List<Numbered>> under(Heading heading) {
            int next = Objects.requireNonNullElse(headings.higher(heading.start()), end);
            if (next <= heading.end()) {
                return Optional.empty();
            }
            var below = runs.subMap(heading.end(), true, next, false);
            return below.size() == 1 && below.firstEntry().getValue().size() > 1
                    ? Optional.of(below.firstEntry().getValue())
                    : Optional.empty();
        }
    }

    /** 「一把手」 and 「十四五」 promise nothing. */
    private static boolean promisesParts(String name, Slogan slogan) {
        return !slogan.isOpen()
                && slogan.total() > 1
                && slogan.groups().stream().noneMatch(group -> group.of().isEmpty())
                && name.matches("(?s)[一二两三四五六七八九十].*");
    }

    private static Remark remark(MatchResult found, int group, int promised, int listed) {
        return remark(found.start(group), found.group(group), promised, listed);
    }

    private static Remark remark(int start, String name, int promised, int listed) {
        return new Remark(
                start,
                start + name.length(),
                Rule.PART_COUNT,
                "“%s”应有%d项，文中列出%d项。".formatted(name, promised, listed),
                null);
    }
}
