package cn.taizhang.material;

import cn.taizhang.proofreading.Severity;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 未定之处: what is not yet settled in a text: who sends or approves it sees it before, and what was known is kept with what was sent.
 *
 * @param items by kind, then in reading order
 */
public record Unsettled(List<Item> items) {

    public static final Unsettled NOTHING = new Unsettled(List.of());

    private static final int LONGEST_WORDS = 20;
    private static final int MOST_TOLD = 5;

    /** 哪一类. */
    public enum Kind {
        OPEN("还没有填"),
        UNCONFIRMED("科室还没有核对"),
        BY_HAND("手工填写，没有记录"),
        WARNED("数有提醒"),
        REMARK("校对认为有错");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it stands in a blank; else in a line of the text. */
        public boolean isOfBlank() {
            return this != REMARK;
        }
    }

    /**
     * 一处.
     *
     * @param at the number of the blank; for what is remarked on the line of the draft, from 0
     * @param words what it is, without the value that stands there
     */
    public record Item(Kind kind, int at, String words) {

        private String line() {
            return kind.name() + "\t" + at + "\t" + words;
        }
    }

    public Unsettled {
        items = List.copyOf(items);
    }

    /**
     * @param confirmed what was confirmed last of each figure, by code
     */
    static Unsettled of(ReportDraft draft, Map<String, Confirmation> confirmed, Proofread proof) {
        var items = new ArrayList<Item>();
        for (var blank : draft.blanks()) {
            if (blank.open()) {
                items.add(item(Kind.OPEN, blank));
            } else if (!isConfirmed(blank, confirmed)) {
                items.add(item(Kind.UNCONFIRMED, blank));
            }
            if (blank.filling() instanceof Filling.Written) {
                items.add(item(Kind.BY_HAND, blank));
            }
            if (isWarned(blank)) {
                items.add(item(Kind.WARNED, blank));
            }
        }
        proof.remarks().stream()
                .filter(one -> one.remark().severity() == Severity.ERROR)
                .map(one -> item(proof, one))
                .forEach(items::add);
        items.sort(Comparator.comparing(Item::kind));
        return new Unsettled(items);
    }

    private static boolean isConfirmed(FilledBlank blank, Map<String, Confirmation> confirmed) {
        var asked = blank.filling().confirmedAs();
        var said = confirmed.get(asked);
        return asked.equals(Filling.NONE)
                || said != null && said.text().equals(blank.filling().text());
    }

    private static boolean isWarned(FilledBlank blank) {
        return blank.filling() instanceof Filling.OfFigure(var value)
                && !value.warnings().isEmpty();
    }

    private static Item item(Kind kind, FilledBlank blank) {
        var place = blank.place();
        var name =
                blank.filling().code().equals(Filling.NONE)
                        ? "…%s〔〕%s…".formatted(place.before(), place.after())
                        : blank.filling().label();
        return new Item(kind, blank.number(), onOneLine(name));
    }

    private static Item item(Proofread proof, Proofread.Noted noted) {
        var words = onOneLine(noted.words());
        var quoted =
                words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
        return new Item(
                Kind.REMARK,
                proof.lineOf(noted.remark()),
                "%s「%s」".formatted(noted.remark().rule().label(), quoted));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int count() {
        return items.size();
    }

    /** Of each kind what there is; a kind without any is left out. */
    public Map<Kind, List<Item>> byKind() {
        return items.stream()
                .collect(
                        Collectors.groupingBy(
                                Item::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
    }

    /** 「还没有填 2 处，手工填写 1 处」; empty where all is settled. */
    public String sums() {
        return byKind().entrySet().stream()
                .map(one -> "%s %d 处".formatted(one.getKey().label(), one.getValue().size()))
                .collect(Collectors.joining("；"));
    }

    /** As it goes out with the form, one a line. */
    public String sent() {
        return items.stream().map(Item::line).collect(Collectors.joining("\n"));
    }

    /** As {@link #sent} wrote it; what is none of its lines is left out and so was not seen. */
    public static Unsettled read(String sent) {
        var items = new ArrayList<Item>();
        for (var line : sent.lines().toList()) {
            var parts = line.split("\t", 3);
            for (var kind : Kind.values()) {
                if (parts.length == 3
                        && kind.name().equals(parts[0])
                        && parts[1].matches("\\d{1,6}")) {
                    items.add(new Item(kind, Integer.parseInt(parts[1]), parts[2]));
                }
            }
        }
        return new Unsettled(items);
    }

    /** What is unsettled now and was not on the page, in words, the first {@value #MOST_TOLD}. */
    List<String> besides(Unsettled shown) {
        var seen = new HashSet<>(shown.items);
        var more = items.stream().filter(one -> !seen.contains(one)).toList();
        var told =
                more.stream()
                        .limit(MOST_TOLD)
                        .map(one -> one.kind().label() + "：" + one.words())
                        .collect(Collectors.toCollection(ArrayList::new));
        if (more.size() > MOST_TOLD) {
            told.add("另有 %d 处".formatted(more.size() - MOST_TOLD));
        }
        return told;
    }

    /** For the trail: where of each kind, without words. */
    Map<String, List<Integer>> places() {
        var places = new LinkedHashMap<String, List<Integer>>();
        byKind().forEach((kind, all) ->
                places.put(kind.name(), all.stream().map(Item::at).toList()));
        return places;
    }
}
