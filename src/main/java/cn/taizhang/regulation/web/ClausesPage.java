package cn.taizhang.regulation.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.regulation.Clause;
import cn.taizhang.regulation.Mark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 制度条款页: what the template shows, ready made.
 *
 * @param query words as they were typed
 * @param on the day as it was typed
 * @param problem what is wrong with what was typed, or null
 * @param summary how many are shown and how far they were checked
 * @param rows the clauses
 */
record ClausesPage(
        String query, String on, @Nullable String problem, String summary, List<Row> rows) {

    /** 一条. */
    record Row(
            String code,
            String subject,
            String rule,
            String value,
            String source,
            String readAt,
            String kind,
            String markClass,
            String mark,
            String inForce,
            String note) {

        static Row of(Clause clause) {
            return new Row(
                    clause.code(),
                    clause.subject(),
                    clause.rule(),
                    clause.valueText(),
                    clause.source(),
                    clause.readAt(),
                    clause.kind().label(),
                    markClass(clause.mark()),
                    clause.mark().label(),
                    inForce(clause.inForceFrom(), clause.inForceTo()),
                    clause.note());
        }

        private static String markClass(Mark mark) {
            return switch (mark) {
                case VERIFIED -> "tag ok";
                case GENERAL_KNOWLEDGE -> "tag warn";
                case TO_BE_CONFIRMED -> "tag red";
            };
        }

        private static String inForce(@Nullable LocalDate from, @Nullable LocalDate to) {
            var start = from == null ? "起始日不详" : ChineseDates.full(from) + "起";
            return to == null ? start : start + "，至" + ChineseDates.full(to);
        }
    }

    static ClausesPage of(String query, String on, @Nullable String problem, List<Clause> clauses) {
        return new ClausesPage(
                query, on, problem, summary(clauses), clauses.stream().map(Row::of).toList());
    }

    private static String summary(List<Clause> clauses) {
        long verified = clauses.stream().filter(c -> c.mark() == Mark.VERIFIED).count();
        return "列出 %d 条：已核对原文 %d 条，待核对或待确认 %d 条"
                .formatted(clauses.size(), verified, clauses.size() - verified);
    }
}
