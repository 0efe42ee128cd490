package cn.taizhang.method;

import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 「组：部分」: groups and parts as they are pasted in, a line each or several parts behind one group. A group alone on its line goes
 * for the lines below it. 「待确认」 holds a place open, 「待确认×4」 four; 「（待确认）」 behind a title marks it.
 *
 * @param breaches lines that cannot be read, all of them
 */
record DeclaredLines(List<Line> lines, List<Breach> breaches) {

    private static final int LONGEST_GROUP = 30;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST = 60;
    private static final Pattern COLON = Pattern.compile("[：:]");
    private static final Pattern BETWEEN = Pattern.compile("[；;]");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[（(]\\d{1,2}[)）]|\\d{1,2}[.、．)）]|[①-⑳])\\s*");
    private static final Pattern OPEN =
            Pattern.compile("(?:待确认|[？?])(?:\\s*[×xX*]?\\s*(\\d{1,2})\\s*项?)?");
    private static final Pattern MARKED = Pattern.compile("(.+?)\\s*[（(]待确认[)）]");

    /** 一项. */
    record Line(String group, String title, boolean confirmed) {}

    /**
     * Reads them.
     *
     * @param only the group of lines that name none; empty where they have to
     */
    static DeclaredLines read(String text, String only) {
        var lines = new ArrayList<Line>();
        var breaches = new ArrayList<Breach>();
        String group = only;
        int number = 0;
        for (String typed : text.split("\\R")) {
            number++;
            String line = NUMBERED.matcher(typed.strip()).replaceFirst("");
            if (line.isEmpty()) {
                continue;
            }
            var halves = COLON.split(line, 2);
            if (halves.length == 2) {
                group = halves[0].strip();
            }
            String parts = halves[halves.length - 1].strip();
            if (group.isEmpty() || group.length() > LONGEST_GROUP) {
                breaches.add(
                        breach(
                                "第 %d 行没有认出是哪一组，请写成“组：部分”，组名不超过 %d 字。"
                                        .formatted(number, LONGEST_GROUP)));
            } else {
                add(group, parts, number, lines, breaches);
            }
        }
        breaches.addAll(twice(lines));
        if (lines.size() > MOST) {
            breaches.add(breach("一套工作法最多 %d 项，现有 %d 项。".formatted(MOST, lines.size())));
        }
        if (lines.isEmpty() && breaches.isEmpty()) {
            breaches.add(breach("请写出各组各项，一行一项；还不知道内容的写“待确认”。"));
        }
        return new DeclaredLines(lines, breaches);
    }

    /** A part is known by its group and its title: the same twice would be two that nobody can tell apart. */
    private static List<Breach> twice(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream()
                .filter(line -> !line.title().isEmpty())
                .map(line -> "“%s”里的“%s”".formatted(line.group(), line.title()))
                .filter(one -> !seen.add(one))
                .distinct()
                .map(one -> breach(one + "写了不止一次，请删去重复的，或写明不同在哪里。"))
                .toList();
    }

    private static void add(
            String group, String parts, int number, List<Line> lines, List<Breach> breaches) {
        for (String typed : BETWEEN.split(parts)) {
            String part = NUMBERED.matcher(typed.strip()).replaceFirst("");
            var open = OPEN.matcher(part);
            var marked = MARKED.matcher(part);
            if (open.matches()) {
                int count = open.group(1) == null ? 1 : Integer.parseInt(open.group(1));
                for (int i = 0; i < Math.min(count, MOST + 1); i++) {
                    lines.add(new Line(group, "", false));
                }
            } else if (part.length() > LONGEST_TITLE) {
                breaches.add(breach("第 %d 行的部分超过 %d 字，请只写名称。".formatted(number, LONGEST_TITLE)));
            } else if (marked.matches()) {
                lines.add(new Line(group, marked.group(1), false));
            } else if (!part.isEmpty()) {
                lines.add(new Line(group, part, true));
            }
        }
    }

    List<String> groups() {
        return lines.stream().map(Line::group).toList();
    }

    /** As they are written, a line for each part. */
    static String written(List<Part> parts) {
        return parts.stream()
                .map(part -> part.group() + "：" + part.written())
                .collect(Collectors.joining("\n"));
    }

    private static Breach breach(String message) {
        return Breach.of(Checksum.FIELD, message);
    }
}
