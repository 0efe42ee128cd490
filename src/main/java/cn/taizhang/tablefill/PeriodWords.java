package cn.taizhang.tablefill;

import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 栏目里的时间: whether a heading asks for another time than the one the table is filled for. */
final class PeriodWords {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?:年|\\b)");
    private static final Pattern HALF = Pattern.compile("(上|下)半年");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度");
    private static final Pattern MONTHS =
            Pattern.compile("(?<!\\d)(\\d{1,2})月?[-—–~～至到](\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})月(?!底|末|\\d|份以来)份?");
    private static final Pattern UP_TO =
            Pattern.compile("截[至止到](?:20\\d{2}年)?(\\d{1,2})月(?:底|末|(\\d{1,2})日)?");
    private static final String QUARTERS = "一二三四";

    private final ReportPeriod period;
    private final LocalDate asOf;

    PeriodWords(ReportPeriod period, LocalDate asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    /** Why it is another time; empty where it is not, or where nothing is said. */
    Optional<String> another(String text) {
        return year(text)
                .or(() -> half(text))
                .or(() -> quarter(text))
                .or(() -> upTo(text))
                .or(() -> months(text))
                .or(() -> whole(text));
    }

    private Optional<String> year(String text) {
        return found(YEAR, text, year -> number(year, 1) == period.year());
    }

    private Optional<String> half(String text) {
        return found(
                HALF,
                text,
                half ->
                        period.span() == Span.HALF_YEAR
                                && period.number() == (half.group(1).equals("上") ? 1 : 2));
    }

    private Optional<String> quarter(String text) {
        return found(
                QUARTER,
                text,
                quarter -> {
                    int at = QUARTERS.indexOf(quarter.group(1));
                    int number = at < 0 ? number(quarter, 1) : at + 1;
                    return period.span() == Span.QUARTER && period.number() == number;
                });
    }

    private Optional<String> upTo(String text) {
        return found(
                UP_TO,
                text,
                day -> {
                    boolean last = day.group(2) == null;
                    int wanted = last ? asOf.lengthOfMonth() : number(day, 2);
                    return asOf.getMonthValue() == number(day, 1) && asOf.getDayOfMonth() == wanted;
                });
    }

    private Optional<String> months(String text) {
        if (MONTHS.matcher(text).find()) {
            return found(
                    MONTHS,
                    text,
                    months ->
                            number(months, 1) == period.start().getMonthValue()
                                    && number(months, 2) == last().getMonthValue());
        }
        return UP_TO.matcher(text).find()
                ? Optional.empty()
                : found(
                        MONTH,
                        text,
                        month ->
                                period.start().getMonthValue() == number(month, 1)
                                        && last().getMonthValue() == number(month, 1));
    }

    private Optional<String> whole(String text) {
        return text.contains("全年") && period.span() != Span.YEAR
                ? Optional.of("问的是「全年」，这次填的是" + period.label() + "。")
                : Optional.empty();
    }

    /** The last day that counts. */
    private LocalDate last() {
        return asOf.isBefore(period.end()) ? asOf : period.end();
    }

    private Optional<String> found(
            Pattern pattern, String text, java.util.function.Predicate<Matcher> same) {
        var said = pattern.matcher(text);
        while (said.find()) {
            if (!same.test(said)) {
                return Optional.of("问的是「%s」，这次填的是%s。".formatted(said.group(), period.label()));
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher said, int group) {
        return Integer.parseInt(said.group(group));
    }
}
