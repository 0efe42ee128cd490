package cn.taizhang.register;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 登记规则: what is wrong with one row of a plain table, besides what its columns say. Pure. */
@FunctionalInterface
public interface RowRule {

    /** Everything wrong with it; what is lacking or could not be read is told elsewhere. */
    List<Breach> breachesIn(Entry row, LocalDate today);

    /** All of them, told together. */
    static RowRule all(RowRule... rules) {
        return (row, today) -> {
            var breaches = new ArrayList<Breach>();
            for (var rule : rules) {
                breaches.addAll(rule.breachesIn(row, today));
            }
            return breaches;
        };
    }

    /**
     * A day that has come.
     *
     * @param advice what to do, after a semicolon
     */
    static RowRule notAfterToday(Column<LocalDate> day, String advice) {
        return hasCome(day, "；" + advice);
    }

    /** A day that has come. */
    static RowRule notAfterToday(Column<LocalDate> day) {
        return hasCome(day, "。");
    }

    private static RowRule hasCome(Column<LocalDate> day, String ending) {
        return (row, today) -> {
            var given = row.get(day);
            return given != null && given.isAfter(today)
                    ? told(day, day.heading() + "不能晚于今天" + ending)
                    : List.of();
        };
    }

    /** One day strictly after another. */
    static RowRule after(Column<LocalDate> later, Column<LocalDate> earlier) {
        return (row, today) -> {
            var last = row.get(later);
            var first = row.get(earlier);
            return last != null && first != null && !last.isAfter(first)
                    ? told(later, later.heading() + "须晚于" + earlier.heading() + "。")
                    : List.of();
        };
    }

    /** One day after another or the same. */
    static RowRule notBefore(Column<LocalDate> later, Column<LocalDate> earlier) {
        return (row, today) -> {
            var last = row.get(later);
            var first = row.get(earlier);
            return last != null && first != null && last.isBefore(first)
                    ? told(later, later.heading() + "不能早于" + earlier.heading() + "。")
                    : List.of();
        };
    }

    /** Who fills in the one fills in the other. */
    static RowRule needs(Column<?> one, Column<?> other) {
        return (row, today) ->
                row.get(one) != null && row.get(other) == null && !row.isUnread(other)
                        ? told(other, "填了%s，请补填%s。".formatted(one.heading(), other.heading()))
                        : List.of();
    }

    /**
     * Exactly one of two is filled in: an organization of the directory, say, or the name of one outside it.
     *
     * @param neither said beside the first where nothing is
     */
    static RowRule exactlyOne(Column<?> one, Column<?> other, String neither) {
        return (row, today) -> {
            if (row.isUnread(one) || row.isUnread(other)) {
                return List.of();
            }
            boolean first = row.get(one) != null;
            if (first != (row.get(other) != null)) {
                return List.of();
            }
            return first
                    ? told(other, "%s和%s只填一处。".formatted(one.heading(), other.heading()))
                    : told(one, neither);
        };
    }

    private static List<Breach> told(Column<?> column, String message) {
        return List.of(Breach.of(column.key(), message));
    }
}
