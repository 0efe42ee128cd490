package cn.taizhang.membership;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 出生日期, as a sheet has it.
 *
 * @param day the first of the month where only a month is known
 * @param monthOnly 出生年月
 * @param zeroLost 1980.1 in a cell of numbers, which may have been 1980.10
 */
record Birth(LocalDate day, boolean monthOnly, boolean zeroLost) {

    private static final int OCTOBER = 10;

    static Birth on(LocalDate day) {
        return new Birth(day, false, false);
    }

    static Birth in(YearMonth month, boolean zeroLost) {
        return new Birth(month.atDay(1), true, zeroLost);
    }

    /** Whether it does not contradict the day. */
    boolean agreesWith(LocalDate other) {
        if (!monthOnly) {
            return day.equals(other);
        }
        var month = YearMonth.from(other);
        return YearMonth.from(day).equals(month)
                || zeroLost && YearMonth.of(day.getYear(), OCTOBER).equals(month);
    }

    @Override
    public String toString() {
        return monthOnly ? YearMonth.from(day).toString() : day.toString();
    }
}
