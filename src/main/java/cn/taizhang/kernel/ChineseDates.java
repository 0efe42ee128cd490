package cn.taizhang.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** 日期写法: dates as official text writes them: Arabic numerals, no leading zeros (GB/T 9704-2012). */
public final class ChineseDates {

    private ChineseDates() {}

    /** 「2020年7月5日」. */
    public static String full(LocalDate date) {
        return date.getYear() + "年" + monthAndDay(date);
    }

    /** 「2020年7月5日 09:05」. */
    public static String minute(LocalDateTime moment) {
        return "%s %02d:%02d"
                .formatted(full(moment.toLocalDate()), moment.getHour(), moment.getMinute());
    }

    /** 「7月5日」. */
    public static String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 「2020年7月」. */
    public static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** 「2020年1月1日至6月30日」; the second year only where it differs, one day as one day. */
    public static String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return full(from);
        }
        return full(from) + "至" + (from.getYear() == to.getYear() ? monthAndDay(to) : full(to));
    }

    /** 「2020年1月至6月」; the second year only where it differs, one month as one month. */
    public static String range(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return month(from);
        }
        return month(from)
                + "至"
                + (from.getYear() == to.getYear() ? to.getMonthValue() + "月" : month(to));
    }
}
