package cn.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * 日期序号: days since the end of 1899, or of 1903 in files from old Macintoshes. The first of the two counts a 29 February
 * 1900 that never was; what is shown for that day stays a text.
 */
final class SerialDate {

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int NEVER_WAS = 60;
    private static final int SECONDS_A_DAY = 86_400;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(SECONDS_A_DAY);

    private SerialDate() {}

    static Cell date(BigDecimal value, boolean from1904, boolean formula) {
        long seconds = seconds(value);
        long day = Math.floorDiv(seconds, SECONDS_A_DAY);
        if (day < (from1904 ? 0 : 1) || day > 3_000_000) {
            return new Cell.Number(value, formula);
        }
        if (!from1904 && day == NEVER_WAS) {
            return new Cell.Text("1900-02-29", formula);
        }
        var date =
                from1904
                        ? FIRST_1904.plusDays(day)
                        : BEFORE_1900.plusDays(day > NEVER_WAS ? day - 1 : day);
        if (date.isAfter(LAST)) {
            return new Cell.Number(value, formula);
        }
        long second = Math.floorMod(seconds, SECONDS_A_DAY);
        return second == 0
                ? new Cell.Day(date, formula)
                : new Cell.Moment(date.atStartOfDay().plusSeconds(second), formula);
    }

    /** A time of day, or hours that add up to more than a day, is read as it is shown; a whole date with a time stays a date. */
    static Cell time(BigDecimal value, boolean from1904, boolean formula) {
        long seconds = seconds(value);
        boolean hours = seconds >= 0 && seconds < 100L * SECONDS_A_DAY;
        if (!hours) {
            return date(value, from1904, formula);
        }
        String clock = "%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
        long rest = seconds % 60;
        return new Cell.Text(rest == 0 ? clock : clock + ":%02d".formatted(rest), formula);
    }

    /** The number of a day, as files since 1900 count; days before that have none and return -1. */
    static int of(LocalDate date) {
        long day = date.toEpochDay() - BEFORE_1900.toEpochDay();
        if (day < 1 || date.isAfter(LAST)) {
            return -1;
        }
        return Math.toIntExact(day < NEVER_WAS ? day : day + 1);
    }

    private static long seconds(BigDecimal value) {
        if (value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return Long.MAX_VALUE / 2;
        }
        return value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
