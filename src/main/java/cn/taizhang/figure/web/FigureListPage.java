package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Subject;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.ReportPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数据一览页.
 *
 * @param heading null when the conditions were refused
 * @param ofDistrictAlone 区级才有: figures that are left out of the groups because only the district has them
 * @param freeze null where the viewer may not fix these figures
 */
record FigureListPage(
        ConditionsForm form,
        @Nullable Heading heading,
        List<Group> groups,
        List<Link> ofDistrictAlone,
        String tableHref,
        String exportHref,
        @Nullable FreezeForm freeze) {

    /**
     * 表头.
     *
     * @param note what is to be known about the cut-off, or null
     * @param above the organizations above, as far as the viewer may ask for their figures
     */
    record Heading(
            String organization,
            String period,
            LocalDate asOf,
            String asOfText,
            @Nullable String note,
            List<Link> above) {

        static Heading of(Asked asked, LocalDate today, List<Link> above) {
            return new Heading(
                    asked.organization().name(),
                    asked.period().label(),
                    asked.asOf(),
                    ChineseDates.full(asked.asOf()),
                    note(asked.period(), asked.asOf(), today),
                    above);
        }

        private static @Nullable String note(ReportPeriod period, LocalDate asOf, LocalDate today) {
            if (asOf.isAfter(today)) {
                return "截至日还没有到，只含今天以前已经登记的记录。";
            }
            return asOf.isAfter(period.end())
                    ? "截至日晚于报告期末：期间数只计到%s，时点数按截至日。".formatted(ChineseDates.full(period.end()))
                    : null;
        }
    }

    /** 去处. */
    record Link(String name, String href) {}

    /**
     * 一件事的数据.
     *
     * @param anchor where on the page it stands
     * @param before how many rows stand above it
     */
    record Group(String name, String anchor, int before, List<Row> rows) {

        /** The rows as they come, a group for each run of one subject. */
        static List<Group> of(List<Row> rows, List<Subject> subjects) {
            var groups = new ArrayList<Group>();
            int from = 0;
            for (int i = 1; i <= rows.size(); i++) {
                if (i == rows.size() || subjects.get(i) != subjects.get(from)) {
                    groups.add(
                            new Group(
                                    subjects.get(from).label(),
                                    "subject-" + (groups.size() + 1),
                                    from,
                                    List.copyOf(rows.subList(from, i))));
                    from = i;
                }
            }
            return List.copyOf(groups);
        }
    }

    /**
     * 一项数据.
     *
     * @param text with its unit; 「×」 when unknown
     * @param why why it is unknown, or null
     * @param mark how it is not wholly counted from records, in a word: 含期初数, 核定; else null
     * @param warnings in words, 「2 条」; empty when there is none
     */
    record Row(
            String label,
            String href,
            String text,
            @Nullable String why,
            String counting,
            String scope,
            String span,
            String previous,
            String warnings,
            @Nullable String mark) {

        static Row of(FigureValue value, String href, Comparison previous) {
            var figure = value.definition();
            int warnings = value.warnings().size();
            return new Row(
                    figure.label(),
                    href,
                    value.written(),
                    value.why(),
                    figure.kind().label(),
                    figure.scope().label(),
                    value.span().text(),
                    previous.text(),
                    warnings == 0 ? "" : warnings + " 条",
                    switch (value.status()) {
                        case OPENING, OVERRIDDEN -> value.status().label();
                        case COMPUTED, UNKNOWN -> null;
                    });
        }

        public boolean unknown() {
            return why != null;
        }
    }

    static FigureListPage refused(ConditionsForm form) {
        return new FigureListPage(form, null, List.of(), List.of(), "", "", null);
    }
}
