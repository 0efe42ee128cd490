package cn.taizhang.report;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.matching.Proposal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 材料模板: plain text with blanks written {@code {{study.sessions}}}, by the code of a figure or the name of a
 * parameter.
 *
 * <p>The text begins with the title (up to an empty line), then may have lines under the title, a salutation (a
 * line that ends with a colon) and the body. Headings are known by their numbers 一、（一） 1. （1）.
 *
 * @param parts in reading order; together they are the whole text
 */
record ReportTemplate(String name, List<Part> parts) {

    /** 空: what a blank looks like before it is filled, U+00D7. */
    static final String MASK = "×";

    private static final String BUILT_IN = "half-year";
    private static final int CONTEXT = 12;
    private static final Pattern BLANK_NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /** Until the whole text is read, a blank has neither number nor place. */
    private static final Position UNPLACED = new Position(0, 0, 0, "", "");

    ReportTemplate {
        parts = List.copyOf(parts);
    }

    /** 模板的一段. */
    sealed interface Part {

        /** How it stands in {@link ReportTemplate#text()}. */
        String text();
    }

    /** 原文. */
    record Literal(String text) implements Part {}

    /**
     * 空: a place to be filled.
     *
     * @param number from 1, in reading order
     * @param name the code of a figure or the name of a parameter; null where none is certain
     * @param byHand what somebody wrote instead
     * @param mask what stands there before it is filled; empty where a number was dropped
     * @param rounded whether 余 or 多 follows, so that a number is printed down to tens
     * @param kind what belongs into it
     * @param unit the measure word behind it
     * @param proposals what it may ask for, the best first
     */
    record Blank(
            int number,
            @Nullable String name,
            BoundPlace.@Nullable ByHand byHand,
            String mask,
            boolean rounded,
            Position position,
            OpenPlace.Kind kind,
            String unit,
            List<Proposal> proposals)
            implements Part {

        /** A blank that names what it wants. */
        Blank(int number, String name, Position position) {
            this(number, name, null, MASK, false, position, OpenPlace.Kind.OTHER, "", List.of());
        }

        @Override
        public String text() {
            return mask;
        }

        /** What is printed while it is open. */
        String shown() {
            return mask.isBlank() ? MASK : mask;
        }
    }

    /**
     * 位置: where a blank stands in {@link ReportTemplate#text()}.
     *
     * @param start in Unicode code points from 0, a line break being one
     * @param end one past the blank
     * @param line from 1
     * @param before up to 12 characters of the same line before it
     * @param after up to 12 characters of the same line behind it
     */
    record Position(int start, int end, int line, String before, String after) {}

    /** 内置的半年材料模板. */
    static ReportTemplate halfYear() {
        try (var in = ReportTemplate.class.getResourceAsStream("/report/templates/half-year.txt")) {
            if (in == null) {
                throw new IllegalStateException("report/templates/half-year.txt is missing");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(BUILT_IN, text).orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text that somebody else wrote, its places bound as far as that is done. */
    static ReportTemplate of(String name, BoundText text) {
        return new MarkedTemplate(text).named(name);
    }

    /** As a text with its places. */
    BoundText bound() {
        var text = new StringBuilder();
        var places = new ArrayList<BoundPlace>();
        for (var part : parts) {
            int start = text.length();
            text.append(part.text());
            if (part instanceof Blank blank) {
                places.add(
                        new BoundPlace(
                                start,
                                text.length(),
                                blank.kind(),
                                blank.unit(),
                                blank.name(),
                                null));
            }
        }
        return new BoundText(text.toString(), places);
    }

    /** Reads a template. Refused, with every place at once: no title, braces without a partner, a wrong name. */
    static Outcome<ReportTemplate> parse(String name, String text) {
        var lines = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        var reader = new Reader(lines);
        reader.read();
        if (lines.isBlank()) {
            reader.breaches.add(Breach.overall("模板是空的：第一行应当是标题。"));
        }
        return reader.breaches.isEmpty()
                ? new Outcome.Done<>(new ReportTemplate(name, positioned(reader.parts)))
                : new Outcome.Refused<>(reader.breaches);
    }

    /** 文前: lines before the title that the document leaves out. */
    List<String> leftOut() {
        return TemplateComposition.before(parts);
    }

    /** The built-in text speaks of the first half of a year and of what is planned for the second. */
    boolean onlyForFirstHalf() {
        return name.equals(BUILT_IN);
    }

    /** The text with each blank as a single ×. */
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    List<Blank> blanks() {
        return parts.stream().filter(Blank.class::isInstance).map(Blank.class::cast).toList();
    }

    /**
     * 成文: the document with every blank filled.
     *
     * @param fill what is printed for a blank; not a run-in heading
     */
    OfficialDocument compose(Function<Blank, Span> fill) {
        return new TemplateComposition(fill).compose(parts);
    }

    /** Numbers the blanks and gives each its position, now that the text with masks is known. */
    private static List<Part> positioned(List<Part> parts) {
        int[] text =
                parts.stream().map(Part::text).collect(Collectors.joining()).codePoints().toArray();
        var positioned = new ArrayList<Part>();
        int number = 0;
        int at = 0;
        int line = 1;
        for (var part : parts) {
            switch (part) {
                case Literal literal -> {
                    positioned.add(literal);
                    at += literal.text().codePointCount(0, literal.text().length());
                    line += (int) literal.text().chars().filter(c -> c == '\n').count();
                }
                case Blank blank -> {
                    var before = before(text, at);
                    var after = after(text, at + 1);
                    var position = new Position(at, at + 1, line, before, after);
                    positioned.add(
                            new Blank(++number, Objects.requireNonNull(blank.name()), position));
                    at++;
                }
            }
        }
        return positioned;
    }

    private static String before(int[] text, int end) {
        int start = end;
        while (start > 0 && end - start < CONTEXT && text[start - 1] != '\n') {
            start--;
        }
        return new String(text, start, end - start);
    }

    private static String after(int[] text, int start) {
        int end = start;
        while (end < text.length && end - start < CONTEXT && text[end] != '\n') {
            end++;
        }
        return new String(text, start, end - start);
    }

    /** Splits the text at its blanks and keeps what is wrong with them. */
    private static final class Reader {

        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private final List<Breach> breaches = new ArrayList<>();

        Reader(String text) {
            this.text = text;
        }

        void read() {
            int at = 0;
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                literal(at, open < 0 ? text.length() : open);
                at = open < 0 ? text.length() : blank(open);
            }
        }

        private void literal(int from, int to) {
            var words = text.substring(from, to);
            int stray = words.indexOf("}}");
            if (stray >= 0) {
                refuse(from + stray, "“}}”前面没有对应的“{{”。");
            }
            if (!words.isEmpty()) {
                parts.add(new Literal(words));
            }
        }

        /** Reads the blank that begins here; hands back where the text goes on. */
        private int blank(int open) {
            int close = text.indexOf("}}", open);
            int lineEnd = text.indexOf('\n', open);
            if (close < 0 || (lineEnd >= 0 && lineEnd < close)) {
                refuse(open, "“{{”在本行没有对应的“}}”。");
                return open + 2;
            }
            var name = text.substring(open + 2, close).strip();
            if (!BLANK_NAME.matcher(name).matches()) {
                refuse(open, "“" + name + "”不是数据代码或者参数名称：只用小写字母、数字、“.”和“-”。");
            }
            parts.add(new Blank(0, name, UNPLACED));
            return close + 2;
        }

        private void refuse(int at, String why) {
            long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            breaches.add(Breach.overall("模板第" + line + "行：" + why));
        }
    }
}
