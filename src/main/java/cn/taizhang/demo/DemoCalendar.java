package cn.taizhang.demo;

import cn.taizhang.kernel.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/**
 * 演示日历: every date of the demonstration, counted back from its as-of day. Eighteen calendar months, numbered 0 to 17; the
 * last one ends with the as-of day.
 */
final class DemoCalendar {

    static final int MONTHS = 18;

    /** The months in which no gatherings were held anywhere, a fact of history and not of the as-of day. */
    private static final LocalDate SUSPENDED_FROM = LocalDate.of(2020, 2, 1);

    private static final LocalDate SUSPENDED_TO = LocalDate.of(2020, 3, 31);
    private static final LocalDate PREVENTION_TO = LocalDate.of(2020, 12, 31);

    private final LocalDate asOf;
    private final WorkingDays workingDays = WorkingDays.byNotice();

    DemoCalendar(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** First day of the eighteen months. */
    LocalDate firstDay() {
        return startOf(0);
    }

    /** The day so many hundredths of the way from the first of January of the as-of day's year to the as-of day. */
    LocalDate inYear(int hundredths) {
        var first = asOf.withDayOfYear(1);
        return first.plusDays((asOf.toEpochDay() - first.toEpochDay()) * hundredths / 100);
    }

    /** A day of the year before, so many days after its first. */
    LocalDate lastYear(int days) {
        return asOf.withDayOfYear(1).minusYears(1).plusDays(days);
    }

    LocalDate startOf(int month) {
        return asOf.withDayOfMonth(1).minusMonths(MONTHS - 1L - month);
    }

    LocalDate endOf(int month) {
        var last = startOf(month).plusMonths(1).minusDays(1);
        return last.isAfter(asOf) ? asOf : last;
    }

    /** 督促考评机制 begins: month 2. */
    LocalDate mechanismStart() {
        return nextWorkingDay(startOf(2).plusDays(10));
    }

    /** The theme programme of the year before: months 8 to 11. */
    LocalDate earlierProgrammeStart() {
        return nextWorkingDay(startOf(8).plusDays(8));
    }

    /** The first day on which the earlier programme no longer runs. */
    LocalDate earlierProgrammeEnd() {
        return startOf(12);
    }

    /** 主题教育 begins: month 12, nearly half a year before the as-of day. */
    LocalDate programmeStart() {
        return nextWorkingDay(startOf(12).plusDays(7));
    }

    /** A unit is merged into another: month 14. */
    LocalDate unitMergedOn() {
        return startOf(14).plusDays(15);
    }

    /** A community is merged into its neighbour: month 13. */
    LocalDate communityMergedOn() {
        return startOf(13).plusDays(9);
    }

    /** A community passes to another street: month 15. */
    LocalDate communityMovedOn() {
        return startOf(15).plusDays(19);
    }

    static boolean gatheringsSuspended(LocalDate day) {
        return !day.isBefore(SUSPENDED_FROM) && !day.isAfter(SUSPENDED_TO);
    }

    /** Whether meetings of that day were much about the epidemic. */
    static boolean prevention(LocalDate day) {
        return !day.isBefore(SUSPENDED_FROM) && !day.isAfter(PREVENTION_TO);
    }

    LocalDate workingDayIn(int month, Random random) {
        return workingDay(startOf(month), endOf(month), random);
    }

    LocalDate workingDayInQuarter(int quarter, Random random) {
        return workingDay(startOf(quarter * 3), endOf(quarter * 3 + 2), random);
    }

    LocalDate sinceProgrammeStart(Random random) {
        return workingDay(programmeStart(), asOf, random);
    }

    /** A working day of the span; where it holds none, any day of it. */
    LocalDate workingDay(LocalDate from, LocalDate to, Random random) {
        int length = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        var wanted = from.plusDays(random.nextInt(Math.max(1, length)));
        for (var day = wanted; !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        for (var day = wanted; !day.isBefore(from); day = day.minusDays(1)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        return wanted;
    }

    LocalDate nextWorkingDay(LocalDate from) {
        var day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        return workingDays.covers(day)
                ? workingDays.isWorkingDay(day)
                : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
