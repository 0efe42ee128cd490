package cn.taizhang.proofreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 日期写法: 「2020年6月30日」 in running text, a day that there is, years as 2020 or 二〇二〇. */
final class DateForms {

    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";

    private static final Pattern DATE =
            Pattern.compile("(?:(?<!\\d)((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]");

    /** Any leap year: without a year 29 February may be meant. */
    private static final int LEAP_YEAR = 2020;

    static final List<Check> CHECKS =
            List.of(
                    DateForms::impossibleDates,
                    PatternCheck.of(
                            Rule.DATE_FORM,
                            "(?<![\\d.])((?:19|20)\\d{2})[.．/-]"
                                    + MONTH
                                    + "[.．/-]"
                                    + DAY
                                    + "(?![\\d.．/-]\\d|\\d)",
                            "行文中的日期写全年月日。",
                            found -> written(found.group(1), found.group(2), found.group(3))),
                    PatternCheck.of(
                            Rule.DATE_FORM,
                            "(?<!\\d)((?:19|20)\\d{2})年(?:0\\d月\\d{1,2}日|\\d{1,2}月0\\d日)",
                            "月、日前不加0。",
                            found -> found.group().replaceAll("(?<=[年月])0", "")),
                    PatternCheck.of(
                            Rule.DATE_FORM,
                            "(?<![\\d〇一二三四五六七八九])([12]\\d)(?=年" + MONTH + "月)",
                            "年份用四位数字，不简写。",
                            found -> "20" + found.group()),
                    PatternCheck.of(
                            Rule.DATE_FORM,
                            "(?=[一二三四五六七八九]*[0零○oOｏＯ０])[一二][一二三四五六七八九0零〇○oOｏＯ０]{3}(?=年)",
                            "汉字年份中的零写作“〇”。",
                            found -> found.group().replaceAll("[0零○oOｏＯ０]", "〇")));

    private DateForms() {}

    private static String written(String year, String month, String day) {
        return "%s年%d月%d日".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static List<Remark> impossibleDates(Reading reading) {
        return DATE.matcher(reading.text())
                .results()
                .flatMap(found -> impossible(found).stream())
                .toList();
    }

    private static Optional<Remark> impossible(MatchResult found) {
        int year = found.group(1) == null ? LEAP_YEAR : Integer.parseInt(found.group(1));
        try {
            LocalDate.of(year, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            return Optional.empty();
        } catch (DateTimeException _) {
            return Optional.of(
                    new Remark(
                            found.start(),
                            found.end(),
                            Rule.IMPOSSIBLE_DATE,
                            "没有“%s”这一天。".formatted(found.group()),
                            null));
        }
    }
}
