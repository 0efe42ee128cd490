package cn.taizhang.membership.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.membership.RollRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 党员名册页.
 *
 * @param choices organizations to choose from, code to words
 * @param sub how many stand on the roll, of which organization, on which day
 * @param conditions whether more than the search box is set
 * @param whole whether the roll is shown in one piece, for paper
 * @param wholeHref where it is shown in one piece; null where it is already, or is too long for one list
 * @param pagedHref back to pages; null where it is paged
 */
record RollPage(
        String query,
        String on,
        @Nullable String problem,
        String code,
        Map<String, String> choices,
        String organization,
        String organizationHref,
        LocalDate day,
        String sub,
        boolean conditions,
        int total,
        List<Row> rows,
        boolean whole,
        @Nullable String wholeHref,
        @Nullable String pagedHref,
        String line,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next) {

    /** 一名党员. */
    record Row(
            int number,
            String href,
            String name,
            String sex,
            String born,
            String kind,
            String organization,
            String since) {

        static Row of(int number, RollRow row) {
            return new Row(
                    number,
                    "/people/" + row.personId(),
                    row.name(),
                    row.sexLabel(),
                    ChineseDates.month(java.time.YearMonth.from(row.bornOn())),
                    row.kindLabel(),
                    row.organizationName(),
                    ChineseDates.full(row.fromOn()));
        }
    }
}
