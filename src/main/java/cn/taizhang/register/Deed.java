package cn.taizhang.register;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.ChineseDates;
import java.util.stream.Collectors;

/**
 * 一次办理: what was done to a record, as pages tell it.
 *
 * @param former what it said before a correction; empty where nothing was corrected
 */
public record Deed(String action, String actor, String when, String former) {

    public static Deed of(Register<?> register, AuditRow row) {
        return new Deed(
                row.action(),
                row.actor(),
                ChineseDates.minute(row.happenedAt()),
                former(register, row));
    }

    /** Other deeds tell in their details what they did, not what was before. */
    private static String former(Register<?> register, AuditRow row) {
        if (!row.action().startsWith(Recording.CORRECTED)) {
            return "";
        }
        String told =
                register.typed().stream()
                        .filter(column -> row.detail().containsKey(column.key()))
                        .map(column -> column.heading() + " " + former(column, row))
                        .collect(Collectors.joining("；"));
        return told.isEmpty() ? "" : "更正前：" + told;
    }

    private static String former(Column<?> column, AuditRow row) {
        String text = row.detail().getOrDefault(column.key(), "");
        return column.is(Trait.PERSONAL) ? "不显示" : text.isEmpty() ? "未填" : text;
    }
}
