package cn.taizhang.promise;

import cn.taizhang.intake.Heading;
import cn.taizhang.intake.Manuscript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 打算 of a report: the items below the headings that announce a plan, else the sentences; and paragraphs that plan without a
 * heading.
 */
public final class Promises {

    private static final int SHORTEST = 8;

    /** 一是 and the like announce no section. */
    private static final int DEEPEST = 4;

    private static final int LONGEST_HEADING = 30;
    private static final int SHORT_LEAD = 40;
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]+[。；！？]?");

    private final String text;
    private final List<Heading> headings;

    /** Where its first words stand. */
    private final int begin;

    private final List<Section> sections = new ArrayList<>();

    /** 打算的部分, its heading apart. */
    private record Section(String heading, int headingStart, int start, int end) {}

    private Promises(String text) {
        this.text = text;
        this.headings = Manuscript.read(text).headings();
        this.begin = text.length() - text.stripLeading().length();
        numbered();
        unnumbered();
    }

    /** What the text promises, in reading order; empty where it plans nothing. */
    public static List<Promise> in(String text) {
        var read = new Promises(text);
        return read.sections.stream()
                .sorted((a, b) -> Integer.compare(a.headingStart(), b.headingStart()))
                .flatMap(section -> read.itemsOf(section).stream())
                .toList();
    }

    /** Whether a character of the text stands where it plans. */
    static List<int[]> spansIn(String text) {
        return new Promises(text)
                .sections.stream().map(one -> new int[] {one.headingStart(), one.end()}).toList();
    }

    private void numbered() {
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var words = text.substring(heading.start(), heading.end());
            int end = endOf(heading, i);
            if (heading.level() <= DEEPEST
                    && PlanHeading.is(words)
                    && !isPlanned(heading.start())
                    && !(PlanHeading.isShared(words) && plansBelow(i, end))) {
                add(words, heading.start(), heading.end(), end);
            }
        }
    }

    /** 存在问题和下步打算 whose parts have headings of their own. */
    private boolean plansBelow(int index, int end) {
        return headings.subList(index + 1, headings.size()).stream()
                .takeWhile(one -> one.start() < end)
                .anyMatch(one -> PlanHeading.is(text.substring(one.start(), one.end())));
    }

    private int endOf(Heading heading, int index) {
        return headings.subList(index + 1, headings.size()).stream()
                .filter(one -> one.level() <= heading.level())
                .mapToInt(Heading::start)
                .findFirst()
                .orElse(text.length());
    }

    /** Lines of their own that name a plan, and paragraphs that begin one. */
    private void unnumbered() {
        for (var paragraph : Manuscript.paragraphsOf(text)) {
            if (paragraph.isEmpty()) {
                continue;
            }
            int start = paragraph.getFirst().start();
            int end = paragraph.getLast().end();
            var words = text.substring(start, end).strip();
            if (words.isEmpty() || isPlanned(start) || isNumbered(start, end)) {
                continue;
            }
            boolean brief = words.length() <= LONGEST_HEADING && words.indexOf('。') < 0;
            if (brief && PlanHeading.is(words) && !isTitle(start)) {
                add(words, start, end, endOfUnnumbered(end));
            } else if (!brief && PlanHeading.opens(words)) {
                var name = words.split("[，：:。]", 2)[0];
                add(name, start, start, leadsOn(words) ? endOfUnnumbered(end) : end);
            }
        }
    }

    /** 下半年，我们将做好以下工作：, and what follows is the plan. */
    private static boolean leadsOn(String words) {
        return words.endsWith("：") || words.endsWith(":") || words.length() < SHORT_LEAD;
    }

    private boolean isNumbered(int start, int end) {
        return headings.stream()
                .anyMatch(
                        one -> one.level() <= DEEPEST && one.start() >= start && one.start() < end);
    }

    /** 上半年工作总结和下半年工作计划 at the head names the paper and no part of it. */
    private boolean isTitle(int start) {
        return start <= begin;
    }

    private int endOfUnnumbered(int from) {
        return headings.stream()
                .filter(one -> one.level() == 1 && one.start() > from)
                .mapToInt(Heading::start)
                .findFirst()
                .orElse(text.length());
    }

    private boolean isPlanned(int at) {
        return sections.stream().anyMatch(one -> one.headingStart() <= at && at < one.end());
    }

    private void add(String heading, int headingStart, int start, int end) {
        boolean shared = PlanHeading.isShared(heading);
        int from = shared ? start + PlanHeading.planBegins(text.substring(start, end)) : start;
        sections.add(
                new Section(PlanHeading.bare(heading), shared ? from : headingStart, from, end));
    }

    private List<Promise> itemsOf(Section section) {
        var below =
                headings.stream()
                        .filter(one -> one.start() >= section.start() && one.end() <= section.end())
                        .toList();
        if (below.isEmpty()) {
            return sentences(section);
        }
        var promises = new ArrayList<Promise>();
        for (int i = 0; i < below.size(); i++) {
            boolean last = i + 1 == below.size();
            if (last || below.get(i + 1).level() <= below.get(i).level()) {
                int end = last ? section.end() : below.get(i + 1).start();
                promises.add(item(section, below, i, end));
            }
        }
        return promises;
    }

    /** A heading without others below it, under the one above it. */
    private Promise item(Section section, List<Heading> below, int index, int end) {
        var heading = below.get(index);
        var above = section.heading();
        for (int i = index - 1; i >= 0; i--) {
            if (below.get(i).level() < heading.level()) {
                above += "　" + words(below.get(i));
                break;
            }
        }
        return new Promise(above, words(heading), joined(text.substring(heading.start(), end)));
    }

    private String words(Heading heading) {
        return PlanHeading.bare(text.substring(heading.start(), heading.end()));
    }

    /** Sentences long enough to say something; what only leads in ends with a colon. */
    private List<Promise> sentences(Section section) {
        var promises = new ArrayList<Promise>();
        var found = SENTENCE.matcher(text).region(section.start(), section.end());
        while (found.find()) {
            var words = joined(found.group());
            if (words.length() >= SHORTEST && !words.endsWith("：")) {
                promises.add(new Promise(section.heading(), words, words));
            }
        }
        return promises;
    }

    private static String joined(String words) {
        return words.lines().map(String::strip).collect(Collectors.joining());
    }
}
