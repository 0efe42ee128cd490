package cn.taizhang.material;

import cn.taizhang.figure.Section;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 页面所示: what stood in the blanks when somebody looked. It goes out with the form and comes back with it, so that nobody stands by a
 * number that was not on the page.
 *
 * @param blanks by their keys
 */
public record Shown(Map<String, Blank> blanks) {

    private static final int MOST_TOLD = 5;

    /**
     * 一处.
     *
     * @param name what it is called; empty where only the form tells of it
     */
    public record Blank(String name, String text) {}

    public Shown {
        blanks = Collections.unmodifiableMap(new LinkedHashMap<>(blanks));
    }

    /** 审定的: every blank as it prints. */
    public static Shown of(ReportDraft draft) {
        return of(draft.blanks(), one -> Integer.toString(one.number()), FilledBlank::text);
    }

    /** 一个科室核对的: what it answers for, exact even where the text rounds it, wherever it stands in the text. */
    public static Shown of(ReportDraft draft, Section section) {
        var own = draft.blanks().stream().filter(one -> isConfirmedBy(one, section)).toList();
        return of(own, one -> one.filling().confirmedAs(), one -> one.filling().text());
    }

    /** Words by hand that stand for no figure and blanks that answer to nothing are nobody's to confirm. */
    private static boolean isConfirmedBy(FilledBlank blank, Section section) {
        return blank.filling().answeredBy() == section
                && !blank.open()
                && !blank.filling().confirmedAs().equals(Filling.NONE);
    }

    private static Shown of(
            List<FilledBlank> blanks,
            Function<FilledBlank, String> key,
            Function<FilledBlank, String> text) {
        var shown = new LinkedHashMap<String, Blank>();
        for (var one : blanks) {
            var name = "第 %d 处%s".formatted(one.number(), one.filling().label());
            shown.putIfAbsent(key.apply(one), new Blank(name, onOneLine(text.apply(one))));
        }
        return new Shown(shown);
    }

    /** As {@link #sent} wrote it. */
    public static Shown read(String sent) {
        var shown = new LinkedHashMap<String, Blank>();
        sent.lines()
                .filter(line -> line.contains("="))
                .forEach(line -> {
                    int at = line.indexOf('=');
                    shown.put(line.substring(0, at), new Blank("", line.substring(at + 1)));
                });
        return new Shown(shown);
    }

    /** As it goes out with the form, a blank a line. */
    public String sent() {
        return blanks.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    /** What differs now, in words, the first {@value #MOST_TOLD}; empty where nothing does. */
    List<String> changesTo(Shown now) {
        var told = new ArrayList<String>();
        now.blanks.forEach((key, blank) -> {
            var before = blanks.get(key);
            if (before == null) {
                told.add("%s，页面上没有，现为 %s".formatted(blank.name(), blank.text()));
            } else if (!before.text().equals(blank.text())) {
                told.add("%s，页面上是 %s，现为 %s".formatted(blank.name(), before.text(), blank.text()));
            }
        });
        long gone = blanks.keySet().stream().filter(key -> !now.blanks.containsKey(key)).count();
        if (gone > 0) {
            told.add("页面上的 %d 处现在没有了".formatted(gone));
        }
        return told.size() <= MOST_TOLD ? told : shortened(told);
    }

    private static List<String> shortened(List<String> told) {
        var first = new ArrayList<>(told.subList(0, MOST_TOLD));
        first.add("另有 %d 处".formatted(told.size() - MOST_TOLD));
        return first;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}
