package cn.taizhang.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 报告期: a year, half-year, quarter or month of the calendar, from its first to its last day. Written
 * {@code 2020}, {@code 2020H1}, {@code 2020Q3}, {@code 2020-05}.
 *
 * @param year from 1900 to 2199; what is typed lies from 1949 to 2099, so every typed period has
 *     its neighbours
 * @param span how long
 * @param number which one of the year, from 1 to {@link Span#perYear()}
 */
public record ReportPeriod(int year, Span span, int number) {

    /** 期别. */
    public enum Span {
        /** 全年. */
        YEAR(1),
        /** 半年. */
        HALF_YEAR(2),
        /** 季度. */
        QUARTER(4),
        /** 月. */
        MONTH(12);

        private final int perYear;

        Span(int perYear) {
            this.perYear = perYear;
        }

        /** How many make a year. */
        public int perYear() {
            return perYear;
        }

        int months() {
            return 12 / perYear;
        }
    }

    /** How a period is written, to be shown where {@link #parse} was empty. */
    public static final String HOW_TO_WRITE =
            "报告期请写成：2020（全年）、2020H1 或 2020H2（上、下半年）、2020Q1 至 2020Q4（季度）、2020-05（月份）";

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_YEAR_TYPED = 1949;
    private static final int LAST_YEAR_TYPED = 2099;
    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    public ReportPeriod {
        Objects.requireNonNull(span);
        if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > span.perYear()) {
            throw new IllegalArgumentException(span + " " + number + " of " + year);
        }
    }

    /** What a person typed; empty when it is not a period, then show {@link #HOW_TO_WRITE}. */
    public static Optional<ReportPeriod> parse(String text) {
        var matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < FIRST_YEAR_TYPED || year > LAST_YEAR_TYPED) {
            return Optional.empty();
        }
        if (matcher.group(2) != null) {
            return Optional.of(numbered(year, Span.HALF_YEAR, matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return Optional.of(numbered(year, Span.QUARTER, matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return Optional.of(numbered(year, Span.MONTH, matcher.group(4)));
        }
        return Optional.of(new ReportPeriod(year, Span.YEAR, 1));
    }

    private static ReportPeriod numbered(int year, Span span, String number) {
        return new ReportPeriod(year, span, Integer.parseInt(number));
    }

    /** The period of that length in which a day lies. */
    public static ReportPeriod containing(LocalDate day, Span span) {
        return new ReportPeriod(day.getYear(), span, (day.getMonthValue() - 1) / span.months() + 1);
    }

    /** First day. */
    public LocalDate start() {
        return firstMonth().atDay(1);
    }

    /** Last day. */
    public LocalDate end() {
        return firstMonth().plusMonths(span.months() - 1L).atEndOfMonth();
    }

    private YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * span.months() + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** 上期: the one just before; the first half of 2020 after the second of 2019. */
    public ReportPeriod previous() {
        return containing(start().minusDays(1), span);
    }

    /** 上年同期. */
    public ReportPeriod sameLastYear() {
        return new ReportPeriod(year - 1, span, number);
    }

    /** The one way it is written: {@code parse(text())} is the period itself. */
    public String text() {
        return switch (span) {
            case YEAR -> Integer.toString(year);
            case HALF_YEAR -> year + "H" + number;
            case QUARTER -> year + "Q" + number;
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }

    /** As people read it: 「2020年」, 「2020年上半年」, 「2020年第一季度」, 「2020年5月」. */
    public String label() {
        return year
                + "年"
                + switch (span) {
                    case YEAR -> "";
                    case HALF_YEAR -> number == 1 ? "上半年" : "下半年";
                    case QUARTER -> QUARTERS[number - 1];
                    case MONTH -> number + "月";
                };
    }

    /** What keeps figures of this period from being asked for on a day: it has begun, and the cut-off lies between its first day and today. */
    public List<Breach> breachesIn(LocalDate asOf, LocalDate today) {
        var first = start();
        if (first.isAfter(today)) {
            return List.of(
                    Breach.of(
                            "period",
                            "%s还没有开始，今天是%s。".formatted(label(), ChineseDates.full(today))));
        }
        var breaches = new ArrayList<Breach>();
        if (asOf.isBefore(first)) {
            breaches.add(
                    Breach.of("asOf", "截至日不能早于报告期第一天（%s）。".formatted(ChineseDates.full(first))));
        }
        if (asOf.isAfter(today)) {
            breaches.add(Breach.of("asOf", "截至日不能晚于今天（%s）。".formatted(ChineseDates.full(today))));
        }
        return breaches;
    }
}
