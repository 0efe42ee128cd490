package cn.taizhang.membership.web;

import cn.taizhang.membership.PersonRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 人员页.
 *
 * @param reach whose people the reader sees
 * @param line what is on this page
 * @param first addresses of the other pages; null where there is nothing to go to
 */
record PeoplePage(
        String query,
        String reach,
        List<Row> rows,
        String line,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next) {

    /** 一人. */
    record Row(String href, String name, String sex, String born, String roll, String kind) {

        static Row of(PersonRow row) {
            var roll = row.organizationName();
            var kind = row.kindLabel();
            return new Row(
                    "/people/" + row.personId(),
                    row.name(),
                    row.sexLabel(),
                    row.bornOn().getYear() + "年",
                    roll == null ? "" : roll,
                    kind == null ? "" : kind);
        }
    }

    static PeoplePage of(Asked asked, String reach, Sheet<PersonRow> sheet) {
        String first = asked.withAll("/people");
        String sign = first.contains("?") ? "&" : "?";
        var rows = sheet.rows();
        return new PeoplePage(
                asked.query(),
                reach,
                rows.stream().map(Row::of).toList(),
                "本页 " + rows.size() + " 人",
                sheet.previous() ? first : null,
                sheet.previous() && !rows.isEmpty()
                        ? first + sign + "before=" + rows.getFirst().personId()
                        : null,
                sheet.next() && !rows.isEmpty()
                        ? first + sign + "after=" + rows.getLast().personId()
                        : null);
    }
}
