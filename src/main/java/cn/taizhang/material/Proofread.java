package cn.taizhang.material;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.material.Differences.Change;
import cn.taizhang.material.PrintedText.Segment;
import cn.taizhang.proofreading.Proofreader;
import cn.taizhang.proofreading.Remark;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 校对过的文稿: what a proof-reader remarks on a text in work as it will print, and what of that can be mended with one click. */
public final class Proofread {

    private static final Proofreader READER = new Proofreader();

    private static final int LONGEST_QUOTED = 20;

    private final PrintedText printed;
    private final List<Noted> remarks;

    /**
     * 一条校对意见.
     *
     * @param words what stands there
     * @param mendable whether its mend changes words alone; figures are changed where they are recorded or at their place
     */
    public record Noted(Remark remark, String words, boolean mendable) {

        public Spot spot() {
            return new Spot(remark.rule().name(), remark.start(), remark.end(), words);
        }

        /** 「截止」改为「截至」; empty where there is no mend. */
        public String mendInWords() {
            var mend = remark.mend();
            if (mend == null) {
                return "";
            }
            return mend.isEmpty() ? "删去" + quoted(words) : quoted(words) + "改为" + quoted(mend);
        }

        private static String quoted(String text) {
            boolean fits = text.length() <= LONGEST_QUOTED;
            return "「" + (fits ? text : text.substring(0, LONGEST_QUOTED) + "…") + "」";
        }
    }

    /**
     * 一条意见在哪里, as somebody saw it.
     *
     * @param rule the name of its {@link cn.taizhang.proofreading.Rule}
     * @param start in the text as it printed
     * @param words what stood there
     */
    public record Spot(String rule, int start, int end, String words) {}

    /** 改一处: words that give way, and in which words of which paragraph they stand. */
    private record Mend(Segment segment, Change change) {}

    private Proofread(PrintedText printed) {
        this.printed = printed;
        this.remarks =
                READER.read(Manuscript.read(printed.text())).stream().map(this::noted).toList();
    }

    /** Reads a text as it is drawn. */
    public static Proofread of(BoundText text, ReportDraft draft) {
        return new Proofread(PrintedText.of(text, draft));
    }

    /** The text as it will print, lines parted by 「\n」; the places of remarks are counted in it. */
    public String text() {
        return printed.text();
    }

    /** In reading order. */
    public List<Noted> remarks() {
        return remarks;
    }

    /** The line of the draft in which a remark begins, from 0. */
    int lineOf(Remark remark) {
        return printed.lineAt(remark.start());
    }

    private Noted noted(Remark remark) {
        return new Noted(remark, words(remark), !mends(remark).isEmpty());
    }

    private String words(Remark remark) {
        return printed.text().substring(remark.start(), remark.end());
    }

    /** Empty where there is no mend, or it would change what no paragraph says. */
    private List<Mend> mends(Remark remark) {
        var mend = remark.mend();
        if (mend == null) {
            return List.of();
        }
        var mends = new ArrayList<Mend>();
        for (var change : Differences.between(words(remark), mend)) {
            int from = remark.start() + change.from();
            int to = remark.start() + change.to();
            var segment = printed.wordsAt(from, to);
            if (segment.isEmpty()) {
                return List.of();
            }
            var there = segment.get().within(new Change(from, to, change.text()));
            mends.add(new Mend(segment.get(), there));
        }
        return mends;
    }

    /** Plans the mends of these remarks, all at once. */
    void mend(List<Noted> chosen, Rewriting into) {
        Map<Integer, List<Mend>> byParagraph = new LinkedHashMap<>();
        for (var one : chosen) {
            for (var mend : mends(one.remark())) {
                byParagraph
                        .computeIfAbsent(
                                mend.segment().paragraph().number(), _ -> new ArrayList<>())
                        .add(mend);
            }
        }
        byParagraph.values().forEach(mends -> mendParagraph(mends, into));
    }

    private static void mendParagraph(List<Mend> mends, Rewriting into) {
        var paragraph = mends.getFirst().segment().paragraph();
        var texts = new ArrayList<>(paragraph.texts());
        // from behind, so that what is still to be mended stays where it was found
        mends.stream()
                .sorted(Comparator.<Mend>comparingInt(one -> one.change().from()).reversed())
                .forEach(one -> texts.set(one.segment().index(), mended(texts, one)));
        into.words(paragraph, texts);
    }

    private static String mended(List<String> texts, Mend mend) {
        var words = new StringBuilder(texts.get(mend.segment().index()));
        var change = mend.change();
        return words.replace(change.from(), change.to(), change.text()).toString();
    }
}
