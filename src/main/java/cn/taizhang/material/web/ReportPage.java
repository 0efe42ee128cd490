package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 材料页: the draft as it will print, and beside it why a figure is what it is.
 *
 * @param breaches what was wrong with what was asked for; then there is no draft
 * @param chosen the blank that is asked about, or null
 */
record ReportPage(
        String period,
        String asOf,
        Map<String, String> periods,
        List<Breach> breaches,
        @Nullable ReportDraft draft,
        @Nullable Chosen chosen) {

    public String address(int blank) {
        return "/reports/draft?period="
                + period
                + "&asOf="
                + asOf
                + "&blank="
                + blank
                + "#blank-"
                + blank;
    }

    public String file() {
        return "/reports/draft.docx?period=" + period + "&asOf=" + asOf;
    }

    public String cutOff() {
        return draft == null ? "" : ChineseDates.full(draft.request().asOf());
    }

    public String tone(int blank) {
        return draft == null ? "" : Tone.of(draft, blank);
    }

    /** 提纲: the numbered headings, own line or run in, and how many blanks stand under each. */
    public List<Heading> outline() {
        return draft == null ? List.of() : Heading.of(draft);
    }

    public String sums() {
        if (draft == null) {
            return "";
        }
        long open = draft.blanks().stream().filter(FilledBlank::open).count();
        long warned =
                draft.blanks().stream().filter(one -> tone(one.number()).equals("warn")).count();
        return "空缺 %d 处：已填 %d，其中有提醒 %d；待补 %d"
                .formatted(draft.blanks().size(), draft.filled(), warned, open);
    }

    static ReportPage refused(ReportForm form, Map<String, String> periods, List<Breach> breaches) {
        String period = form.period() == null ? "" : form.period();
        String asOf = form.asOf() == null ? "" : form.asOf();
        return new ReportPage(period, asOf, periods, breaches, null, null);
    }

    static ReportPage of(
            ReportRequest request,
            Map<String, String> periods,
            @Nullable ReportDraft draft,
            @Nullable Chosen chosen) {
        return new ReportPage(
                request.period().text(),
                request.asOf().toString(),
                periods,
                List.of(),
                draft,
                chosen);
    }
}
