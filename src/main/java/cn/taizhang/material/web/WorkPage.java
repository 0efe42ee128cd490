package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.material.Revision;
import cn.taizhang.material.web.CodeChoice.Proposed;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 文稿页: a text with its places as it will print, and beside it what one of them is and how to change it.
 *
 * @param home its address, below which its places are changed
 * @param editable whether the reader may change it
 * @param breaches what was wrong with what was sent
 * @param typed what was typed by hand and refused
 * @param proof what a proof-reader remarks
 * @param wording its words where the reader may change them; null where not
 * @param progress confirmation, review and issue; null for a template
 */
record WorkPage(
        String home,
        String title,
        String kind,
        Revision revision,
        ReportDraft draft,
        @Nullable Chosen chosen,
        List<Proposed> proposed,
        Map<String, String> options,
        boolean editable,
        List<Breach> breaches,
        Map<String, String> typed,
        @Nullable Progress progress,
        ProofPages.Proof proof,
        @Nullable Wording wording) {

    /** The words of a paragraph that has no form any more: refused, and not lost. */
    public @Nullable String unsaved() {
        boolean open = wording != null && wording.open() != null;
        return open ? null : typed.get("words");
    }

    public String address(int blank) {
        return placeIn(home, blank);
    }

    /** Where a text tells of one of its places, the place itself in sight. */
    static String placeIn(String home, int blank) {
        return home + "?blank=" + blank + "#blank-" + blank;
    }

    /** Where a template is begun with. */
    public String start() {
        return "/materials?template=" + home.substring(home.lastIndexOf('/') + 1) + "#start";
    }

    public String cutOff() {
        return ChineseDates.full(draft.request().asOf());
    }

    public String period() {
        return draft.request().period().label();
    }

    public String tone(int blank) {
        return Tone.of(draft, blank);
    }

    public List<Heading> outline() {
        return Heading.of(draft);
    }

    public List<FilledBlank> open() {
        return draft.blanks().stream().filter(FilledBlank::open).toList();
    }

    /** 上次写的 in a place, null where a blank stood there. */
    public @Nullable String said(int blank) {
        return revision.text().places().get(blank - 1).said();
    }

    /** 上次写的 beside what stands there now. */
    record Then(int blank, String label, String said, String now, boolean open) {}

    public List<Then> then() {
        return draft.blanks().stream()
                .flatMap(blank ->
                        Optional.ofNullable(said(blank.number()))
                                .map(said ->
                                        new Then(
                                                blank.number(),
                                                label(blank),
                                                said,
                                                blank.text(),
                                                blank.open()))
                                .stream())
                .toList();
    }

    /** What answers to nothing yet is known by its words. */
    private static String label(FilledBlank blank) {
        return blank.filling().code().equals(Filling.NONE)
                ? "…" + blank.place().before()
                : blank.filling().label();
    }

    public String sums() {
        long byHand =
                draft.blanks().stream()
                        .filter(one -> one.filling() instanceof Filling.Written)
                        .count();
        return "空 %d 处：已填 %d，其中手工 %d；待补 %d"
                .formatted(draft.blanks().size(), draft.filled(), byHand, open().size());
    }

    /** What the chosen place is bound to, empty for nothing. */
    public String code() {
        if (chosen == null) {
            return "";
        }
        String code =
                chosen.blank().filling() instanceof Filling.Written written
                        ? written.instead()
                        : chosen.blank().filling().code();
        return code == null || code.equals(Filling.NONE) ? "" : code;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
