package cn.taizhang.account.web;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 审计记录页.
 *
 * @param todays how many entries were written today, in words
 * @param first address of the newest entries, null on them
 * @param next address of the entries before, null where there are none
 */
record AuditPage(
        String query,
        LocalDate today,
        String todays,
        List<Row> rows,
        String line,
        @Nullable String first,
        @Nullable String next) {

    static final int LENGTH = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** 一条. */
    record Row(
            long number,
            long inChain,
            String day,
            String time,
            String actor,
            String action,
            String detail,
            String subject) {

        static Row of(AuditRow entry, AuditWords.Reading words) {
            return new Row(
                    entry.entryId(),
                    entry.number(),
                    ChineseDates.full(entry.happenedAt().toLocalDate()),
                    TIME.format(entry.happenedAt()),
                    entry.actor(),
                    entry.action(),
                    words.told(entry),
                    entry.subjectId() == null ? "" : "记录编号 " + entry.subjectId());
        }
    }

    /** @param found one more than a page holds where there are earlier ones */
    static AuditPage of(
            String query,
            @Nullable Long before,
            List<AuditRow> found,
            LocalDate today,
            long todays,
            AuditWords.Reading words) {
        var shown = found.stream().limit(LENGTH).toList();
        boolean more = found.size() > LENGTH;
        return new AuditPage(
                query,
                today,
                "%s写入 %d 条".formatted(ChineseDates.full(today), todays),
                shown.stream().map(entry -> Row.of(entry, words)).toList(),
                "本页 " + shown.size() + " 条",
                before == null ? null : address(query, null),
                more ? address(query, shown.getLast().entryId()) : null);
    }

    private static String address(String query, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath("/audit");
        if (!query.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().buildAndExpand(Map.of("q", query)).toUriString();
    }
}
