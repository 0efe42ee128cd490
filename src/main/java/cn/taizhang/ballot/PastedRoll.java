package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 粘贴的名册: one person or household a line, as it is copied from a spreadsheet or a text. Blank lines and running numbers are passed
 * over; the first part without a digit is the name, the rest the mark, unless a heading says which column is what.
 */
final class PastedRoll {

    static final int MOST = 20_000;
    static final int LONGEST = 50;

    private static final Pattern PARTS = Pattern.compile("[\\t ,，;；|　]+");
    private static final Pattern NUMBERED =
            Pattern.compile("^[（(]?(\\d{1,5})(?:[)）]|[.．](?!\\d)|[、:：])[\\s　]*(?=\\S)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d{1,5})[\\s　]+(?=\\S)");
    private static final Pattern DIGIT = Pattern.compile(".*[0-9０-９].*");
    private static final int TOLD = 20;

    private PastedRoll() {}

    /**
     * 一行.
     *
     * @param line its number in what was pasted, blank lines counted, so that people find it
     */
    record Line(int line, String name, String mark) {

        String key() {
            return name + "\n" + mark;
        }

        String label() {
            return mark.isEmpty() ? name : name + "（" + mark + "）";
        }
    }

    /** The lines, or everything that is wrong with them, by line number. */
    static Outcome<List<Line>> read(String pasted) {
        var typed = pasted.lines().toList();
        var heading = PastedHeading.in(typed);
        int first = heading.map(one -> one.at() + 1).orElse(0);
        var texts = typed.stream().skip(first).map(String::strip).toList();
        boolean running = isNumberedThroughout(texts);
        var columns = heading.filter(one -> !one.leftAside().isEmpty());
        var lines = new ArrayList<Line>();
        var breaches = new ArrayList<Breach>();
        for (int at = first; at < typed.size(); at++) {
            if (!typed.get(at).isBlank()) {
                line(at + 1, typed.get(at), running, columns, breaches)
                        .ifPresent(line -> {
                            lines.add(line);
                            addSlips(line, breaches);
                        });
            }
        }
        if (lines.isEmpty() && breaches.isEmpty()) {
            breaches.add(Breach.of("pasted", "请粘贴名单，一人或一户一行。"));
        }
        if (lines.size() > MOST) {
            breaches.add(Breach.of("pasted", "一次最多 %d 行，请分几次添加。".formatted(MOST)));
        }
        addRepeated(lines, breaches);
        return breaches.isEmpty()
                ? new Outcome.Done<>(List.copyOf(lines))
                : new Outcome.Refused<>(shortened(breaches));
    }

    /** 没有读取的栏: what the heading names and a roll has no place for. */
    static List<String> leftAside(String pasted) {
        return PastedHeading.in(pasted.lines().toList())
                .map(PastedHeading::leftAside)
                .orElse(List.of());
    }

    /** By its columns where some are left aside, as people write it elsewhere; nothing, and why, where that fails. */
    private static Optional<Line> line(
            int number,
            String typed,
            boolean running,
            Optional<PastedHeading> columns,
            List<Breach> breaches) {
        if (columns.isEmpty()) {
            return Optional.of(line(number, withoutNumber(typed.strip(), running)));
        }
        var line = columns.get().line(number, typed);
        if (line.isEmpty()) {
            breaches.add(
                    Breach.of(
                            "pasted",
                            "第 %d 行的栏数与表头不同，分不清哪一栏是什么：请从表格整列复制，或者只留姓名和门牌。".formatted(number)));
        }
        return line;
    }

    static List<String> partsOf(String text) {
        return Arrays.stream(PARTS.split(text)).filter(part -> !part.isEmpty()).toList();
    }

    /** Whether every line begins with the number of its place, as a column of running numbers does; a door number does not. */
    private static boolean isNumberedThroughout(List<String> texts) {
        int place = 0;
        for (String text : texts) {
            if (text.isEmpty()) {
                continue;
            }
            place++;
            var found = LEADING_NUMBER.matcher(text);
            if (!found.find() || Integer.parseInt(found.group(1)) != place) {
                return false;
            }
        }
        return true;
    }

    private static String withoutNumber(String text, boolean running) {
        return (running ? LEADING_NUMBER : NUMBERED).matcher(text).replaceFirst("");
    }

    static boolean hasDigit(String part) {
        return DIGIT.matcher(part).matches();
    }

    private static Line line(int number, String text) {
        var parts = joinedNames(partsOf(text));
        var name = parts.stream().filter(part -> !hasDigit(part)).findFirst();
        var rest = new ArrayList<>(parts);
        name.ifPresent(rest::remove);
        return new Line(number, name.orElse(""), String.join(" ", rest));
    }

    /** 「王　芳」 is one name: two parts of one character each that follow one another. */
    static List<String> joinedNames(List<String> parts) {
        var joined = new ArrayList<String>();
        for (String part : parts) {
            var last = joined.isEmpty() ? "" : joined.getLast();
            if (isOneHan(part) && isOneHan(last)) {
                joined.set(joined.size() - 1, last + part);
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static boolean isOneHan(String part) {
        return part.length() == 1 && Character.isIdeographic(part.codePointAt(0));
    }

    private static void addSlips(Line line, List<Breach> breaches) {
        if (line.name().isEmpty() || PastedHeading.isHeading(line.name())) {
            breaches.add(told(line, "没有认出姓名。"));
        }
        PersonalMarks.in(line.name() + " " + line.mark())
                .forEach(mark -> breaches.add(told(line, mark + "，名册会张贴，请删去。")));
        if (line.name().length() > LONGEST || line.mark().length() > LONGEST) {
            breaches.add(told(line, "姓名或门牌超过 %d 个字。".formatted(LONGEST)));
        }
    }

    private static void addRepeated(List<Line> lines, List<Breach> breaches) {
        var seen = new HashMap<String, Line>();
        for (var line : lines) {
            var first = line.name().isEmpty() ? null : seen.putIfAbsent(line.key(), line);
            if (first != null) {
                breaches.add(
                        told(
                                line,
                                "与第 %d 行重复：%s。同名的请加门牌区分。".formatted(first.line(), line.label())));
            }
        }
    }

    /** Those that are on the roll already, by line. */
    static List<Breach> alreadyOn(List<Line> lines, List<RollEntry> entries) {
        var there =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.name() + "\n" + one.mark(),
                                        one -> one,
                                        (one, _) -> one));
        var breaches = new ArrayList<Breach>();
        for (var line : lines) {
            var entry = there.get(line.key());
            if (entry != null) {
                breaches.add(
                        told(line, "%s 已在名册上（第 %d 号）。".formatted(line.label(), entry.place())));
            }
        }
        return shortened(breaches);
    }

    private static Breach told(Line line, String message) {
        return Breach.of("pasted", "第 %d 行".formatted(line.line()) + message);
    }

    private static List<Breach> shortened(List<Breach> breaches) {
        if (breaches.size() <= TOLD) {
            return breaches;
        }
        var some = new ArrayList<>(breaches.subList(0, TOLD));
        some.add(Breach.of("pasted", "还有 %d 处没有列出，改好以上各处后再看。".formatted(breaches.size() - TOLD)));
        return some;
    }
}
