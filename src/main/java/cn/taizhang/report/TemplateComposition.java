package cn.taizhang.report;

import cn.taizhang.report.ReportTemplate.Blank;
import cn.taizhang.report.ReportTemplate.Literal;
import cn.taizhang.report.ReportTemplate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 成文: lines of a template become title, salutation, headings and paragraphs. A numbered line without a mark inside
 * it is a heading of its own line; 「（一）抓学习。每月一次。」 is a run-in heading and its text.
 */
final class TemplateComposition {

    /** 一、（一） 1. （1）, in this order; 「1.5万元」 is not a heading. */
    private static final List<Pattern> NUMBERS =
            List.of(
                    Pattern.compile("[一二三四五六七八九十]{1,3}、"),
                    Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
                    Pattern.compile("\\d{1,2}[.．、](?!\\d)"),
                    Pattern.compile("[（(]\\d{1,2}[）)]"));

    private static final int RUN_IN_LEVEL = 2;

    private static final Pattern MARK_INSIDE = Pattern.compile("[。；！？：:].");

    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[。；！？：:]$");

    /** 「一是抓学习。」, a sentence of its own, or else the two characters where a clause of a longer one begins. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?<=^|[。！？])[一二三四五六七八九十]是[^，。；！？：]+。|(?<=^|[。；！？：])[一二三四五六七八九十]是");

    private static final Pattern KIND_OF_PAPER =
            Pattern.compile(
                    "(?:材料|报告|总结|汇报|讲话|发言|通报|方案|意见|通知|简报|小结|要点|体会|经验|说明|纪要|答复|计划|清单|情况|做法)[）)]?$");

    /** A title that has not come by this line is not one. */
    private static final int LATEST_TITLE = 40;

    private final Function<Blank, Span> fill;

    TemplateComposition(Function<Blank, Span> fill) {
        this.fill = fill;
    }

    /** 一行: its parts, without the spaces at its ends that stand for an indent. */
    private record Line(List<Part> parts) {

        String text() {
            return parts.stream().map(Part::text).collect(Collectors.joining());
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        boolean endsASentence() {
            return ENDS_A_SENTENCE.matcher(text()).find();
        }

        boolean isSalutation() {
            return text().endsWith("：") && headingLevel().isEmpty();
        }

        OptionalInt headingLevel() {
            for (int level = 1; level <= NUMBERS.size(); level++) {
                if (NUMBERS.get(level - 1).matcher(text()).lookingAt()) {
                    return OptionalInt.of(level);
                }
            }
            return OptionalInt.empty();
        }

        boolean hasBlank() {
            return parts.stream().anyMatch(Blank.class::isInstance);
        }

        /** 文种: the title says what kind of paper it is. */
        boolean namesAKind() {
            return belongsToTheHead() && KIND_OF_PAPER.matcher(text()).find();
        }

        boolean belongsToTheHead() {
            return !isEmpty() && !endsASentence() && headingLevel().isEmpty();
        }
    }

    OfficialDocument compose(List<Part> parts) {
        var lines = linesOf(parts);
        int at = titleAt(lines);
        var title = new ArrayList<Span>();
        do {
            if (!title.isEmpty()) {
                title.add(new Span.Text("\n"));
            }
            title.addAll(plain(lines.get(at).parts()));
            at++;
        } while (at < lines.size() && lines.get(at).belongsToTheHead());
        at = pastEmpty(lines, at);
        var subtitle = new ArrayList<List<Span>>();
        while (at < lines.size() && lines.get(at).belongsToTheHead()) {
            subtitle.add(plain(lines.get(at).parts()));
            at++;
        }
        at = pastEmpty(lines, at);
        List<Span> salutation = List.of();
        if (at < lines.size() && lines.get(at).isSalutation()) {
            salutation = plain(lines.get(at).parts());
            at++;
        }
        var blocks =
                lines.stream().skip(at).filter(line -> !line.isEmpty()).map(this::block).toList();
        return new OfficialDocument(title, subtitle, salutation, blocks);
    }

    /**
     * 文前: lines before the title that are no part of the text, such as the header of the site a text was taken from. They are
     * left out of the document, never when a blank stands among them.
     */
    static List<String> before(List<Part> parts) {
        var lines = linesOf(parts);
        return lines.stream()
                .limit(titleAt(lines))
                .filter(line -> !line.isEmpty())
                .map(Line::text)
                .toList();
    }

    /** Where the title begins: with the paragraph that names a kind of paper, else with the first line. */
    private static int titleAt(List<Line> lines) {
        int first = pastEmpty(lines, 0);
        int named = first;
        while (named < lines.size() && !lines.get(named).namesAKind()) {
            named++;
        }
        int start = named;
        while (start > first && !lines.get(start - 1).isEmpty()) {
            start--;
        }
        boolean found = named < Math.min(lines.size(), LATEST_TITLE);
        return found && lines.subList(first, start).stream().noneMatch(Line::hasBlank)
                ? start
                : first;
    }

    private static int pastEmpty(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }

    private Block block(Line line) {
        var level = line.headingLevel();
        if (level.isPresent() && !MARK_INSIDE.matcher(line.text()).find()) {
            return new Block.Heading(level.getAsInt(), plain(line.parts()));
        }
        if (level.isPresent()
                && level.getAsInt() == RUN_IN_LEVEL
                && line.parts().getFirst() instanceof Literal first
                && first.text().contains("。")) {
            int end = first.text().indexOf('。') + 1;
            var spans = new ArrayList<Span>();
            spans.add(new Span.RunIn(first.text().substring(0, end)));
            var rest = new ArrayList<>(line.parts());
            rest.set(0, new Literal(first.text().substring(end)));
            spans.addAll(withClauses(rest));
            return new Block.Paragraph(spans);
        }
        return new Block.Paragraph(withClauses(line.parts()));
    }

    private List<Span> plain(List<Part> parts) {
        var spans = new ArrayList<Span>();
        for (var part : parts) {
            spans.add(
                    switch (part) {
                        case Literal literal -> new Span.Text(literal.text());
                        case Blank blank -> fill.apply(blank);
                    });
        }
        return spans;
    }

    private List<Span> withClauses(List<Part> parts) {
        var spans = new ArrayList<Span>();
        boolean afterBlank = false;
        for (var part : parts) {
            switch (part) {
                case Literal literal -> addClauses(literal.text(), afterBlank, spans);
                case Blank blank -> spans.add(fill.apply(blank));
            }
            afterBlank = part instanceof Blank;
        }
        return spans;
    }

    private static void addClauses(String text, boolean afterBlank, List<Span> spans) {
        var clause = CLAUSE.matcher(text);
        int from = 0;
        while (clause.find()) {
            if (clause.start() == 0 && afterBlank) {
                continue; // 「共×一是」: the sentence began before the blank
            }
            addText(text.substring(from, clause.start()), spans);
            spans.add(new Span.Strong(clause.group()));
            from = clause.end();
        }
        addText(text.substring(from), spans);
    }

    private static void addText(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span.Text(text));
        }
    }

    private static List<Line> linesOf(List<Part> parts) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Part>();
        for (var part : parts) {
            switch (part) {
                case Blank blank -> line.add(blank);
                case Literal literal -> {
                    var pieces = literal.text().split("\n", -1);
                    for (int i = 0; i < pieces.length; i++) {
                        if (i > 0) {
                            lines.add(stripped(line));
                            line.clear();
                        }
                        if (!pieces[i].isEmpty()) {
                            line.add(new Literal(pieces[i]));
                        }
                    }
                }
            }
        }
        lines.add(stripped(line));
        return lines;
    }

    private static Line stripped(List<Part> parts) {
        var line = new ArrayList<>(parts);
        if (!line.isEmpty() && line.getFirst() instanceof Literal first) {
            line.set(0, new Literal(first.text().stripLeading()));
        }
        if (!line.isEmpty() && line.getLast() instanceof Literal last) {
            line.set(line.size() - 1, new Literal(last.text().stripTrailing()));
        }
        // a number that was dropped without a mark has no text and is there all the same
        line.removeIf(part -> part instanceof Literal && part.text().isEmpty());
        return new Line(List.copyOf(line));
    }
}
