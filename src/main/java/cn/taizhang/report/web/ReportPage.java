package cn.taizhang.report.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.RecordPage;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import java.util.ArrayList;
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

    /** 选中的空, with its breakdown and first records where it is a figure. */
    record Chosen(
            FilledBlank blank,
            @Nullable FigureValue value,
            @Nullable Breakdown breakdown,
            @Nullable RecordPage records,
            String figureAddress) {

        public String heading() {
            return "第 " + blank.number() + " 处　" + blank.filling().label();
        }

        public String unit() {
            return value == null ? "" : value.definition().unit();
        }

        /** 分布: one bar for each part that has something, the rest in one line, so that the sum closes. */
        public List<Bar> bars() {
            if (breakdown == null) {
                return List.of();
            }
            var bars = new ArrayList<Bar>();
            if (breakdown.own() > 0) {
                bars.add(new Bar("本级", breakdown.own(), null));
            }
            long empty = 0;
            for (var part : breakdown.parts()) {
                if (part.value() > 0) {
                    bars.add(new Bar(part.name(), part.value(), null));
                } else {
                    empty++;
                }
            }
            if (empty > 0) {
                bars.add(new Bar("其余 " + empty + " 个", 0, null));
            }
            return bars;
        }

        public @Nullable String shared() {
            return breakdown == null || breakdown.shared() == 0
                    ? null
                    : Long.toString(breakdown.shared());
        }

        public String sum() {
            return breakdown == null ? "" : Long.toString(breakdown.total() + breakdown.shared());
        }

        public String total() {
            return breakdown == null ? "" : Long.toString(breakdown.total());
        }

        /** The exact count beside a printed 余. */
        public @Nullable String exact() {
            if (value == null || value.value() == null) {
                return null;
            }
            String exact = Long.toString(value.value());
            String counted = "计数时段：" + value.span().text();
            return exact.equals(value.text()) ? counted : "实数 " + exact + "　" + counted;
        }
    }

    /** 分布中的一条. */
    record Bar(String name, long value, @Nullable String href) {

        public String text() {
            return Long.toString(value);
        }
    }

    public String address(int blank) {
        return "/reports/draft?period=" + period + "&asOf=" + asOf + "&blank=" + blank;
    }

    public String file() {
        return "/reports/draft.docx?period=" + period + "&asOf=" + asOf;
    }

    public String cutOff() {
        return draft == null ? "" : ChineseDates.full(draft.request().asOf());
    }

    /** Which class a blank is drawn with: open, with a remark, or plain. */
    public String tone(int blank) {
        if (draft == null || blank == 0) {
            return "";
        }
        var filling = draft.blanks().get(blank - 1).filling();
        if (filling.open()) {
            return "open";
        }
        return filling instanceof Filling.OfFigure figure && !figure.value().warnings().isEmpty()
                ? "warn"
                : "";
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
