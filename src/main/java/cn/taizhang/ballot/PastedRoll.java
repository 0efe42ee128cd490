package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 粘贴的名册: one person or household a line, as it is copied from a spreadsheet or a text. Blank lines and running numbers are passed
 * over; the first part without a digit is the name, the rest the mark.
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

    /** 表头: what stands above the column of names; without one of these a line is somebody's name. */
    private static final Set<String> NAMES =
            Set.of("姓名", "户主", "户主姓名", "居民姓名", "代表姓名", "党员姓名", "选民姓名", "名字");

    private static final Set<String> HEADINGS =
            Stream.concat(
                            NAMES.stream(),
                            Stream.of(
                                    "序号", "编号", "户号", "门牌", "门牌号", "门牌或户号", "楼号", "楼栋", "单元", "房号",
                                    "室号", "住址", "地址", "小组", "居民小组", "性别", "备注"))
                    .collect(Collectors.toUnmodifiableSet());

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
        var texts = pasted.lines().map(String::strip).toList();
        int heading = placeOfHeading(texts);
        boolean running = isNumberedThroughout(texts.subList(heading + 1, texts.size()));
        var lines = new ArrayList<Line>();
        var breaches = new ArrayList<Breach>();
        for (int at = 0; at < texts.size(); at++) {
            if (at > heading && !texts.get(at).isEmpty()) {
                var line = line(at + 1, withoutNumber(texts.get(at), running));
                lines.add(line);
                addSlips(line, breaches);
            }
        }
        if (lines.isEmpty()) {
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

    /** Where the heading of the columns stands, which is the first line with anything in it; -1 where there is none. */
    private static int placeOfHeading(List<String> texts) {
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).isEmpty()) {
                var parts = joinedNames(partsOf(texts.get(at)));
                boolean heads =
                        HEADINGS.containsAll(parts) && parts.stream().anyMatch(NAMES::contains);
                return heads ? at : -1;
            }
        }
        return -1;
    }

    private static List<String> partsOf(String text) {
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

    private static Line line(int number, String text) {
        var parts = joinedNames(partsOf(text));
        var name = parts.stream().filter(part -> !DIGIT.matcher(part).matches()).findFirst();
        var rest = new ArrayList<>(parts);
        name.ifPresent(rest::remove);
        return new Line(number, name.orElse(""), String.join(" ", rest));
    }

    /** 「王　芳」 is one name: two parts of one character each that follow one another. */
    private static List<String> joinedNames(List<String> parts) {
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
        if (line.name().isEmpty()) {
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
