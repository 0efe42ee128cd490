package cn.taizhang.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 工作日: Monday to Friday, but for the days that the State Council's yearly notice takes off (放假) or
 * has worked (上班). The notices are data, {@code kernel/holidays.csv}; a year without one is
 * refused, never guessed.
 */
public final class WorkingDays {

    private static final WorkingDays BY_NOTICE = read(DataTable.resource("/kernel/holidays.csv"));

    private final SortedSet<Integer> years;
    private final Map<LocalDate, Boolean> worked;

    private WorkingDays(SortedSet<Integer> years, Map<LocalDate, Boolean> worked) {
        this.years = years;
        this.worked = worked;
    }

    /** By the notices that come with the product. */
    public static WorkingDays byNotice() {
        return BY_NOTICE;
    }

    static WorkingDays read(DataTable table) {
        var years = new TreeSet<Integer>();
        var worked = new HashMap<LocalDate, Boolean>();
        for (var row : table.rows()) {
            var date = date(row);
            boolean works =
                    switch (row.get("kind")) {
                        case "上班" -> true;
                        case "放假" -> false;
                        default -> throw row.fault("kind is 放假 or 上班");
                    };
            if (works != isWeekend(date)) {
                throw row.fault("only days that differ from Monday to Friday stand here");
            }
            if (worked.put(date, works) != null) {
                throw row.fault("the day stands here twice");
            }
            years.add(date.getYear());
        }
        if (years.isEmpty() || years.last() - years.first() + 1 != years.size()) {
            throw new IllegalStateException(table.name() + ": a year is missing");
        }
        return new WorkingDays(years, worked);
    }

    private static LocalDate date(DataTable.Row row) {
        try {
            var date = LocalDate.parse(row.get("date"));
            if (!row.get("year").equals(Integer.toString(date.getYear()))) {
                throw row.fault("year and date differ");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(row.fault("not a date").getMessage(), e);
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether the notice for the year of that day is known. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Whether people work on that day; the day must be covered. */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException(noNotice(day));
        }
        return worked.getOrDefault(day, !isWeekend(day));
    }

    /**
     * The day on which so many working days (at least 1) have passed; {@code day} itself does not
     * count.
     */
    public Outcome<LocalDate> after(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("at least one working day");
        }
        var reached = day;
        int left = workingDays;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (!covers(reached)) {
                return refused(reached);
            }
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return new Outcome.Done<>(reached);
    }

    /**
     * Working days from one day to another, both counted; 0 where {@code to} lies before {@code
     * from}.
     */
    public Outcome<Integer> between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!covers(day)) {
                return refused(day);
            }
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return new Outcome.Done<>(count);
    }

    private <T> Outcome<T> refused(LocalDate day) {
        return new Outcome.Refused<>(List.of(Breach.overall(noNotice(day))));
    }

    private String noNotice(LocalDate day) {
        return "放假安排只有 %d 年至 %d 年的，算不出 %d 年的工作日。请等国务院办公厅的放假通知发布并更新后再办理。"
                .formatted(years.first(), years.last(), day.getYear());
    }
}
