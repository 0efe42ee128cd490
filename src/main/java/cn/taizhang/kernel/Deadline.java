package cn.taizhang.kernel;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * 期限: which clause sets it, what day started it, when it falls due. It is told the date and never
 * asks a clock.
 *
 * <p>The day that starts it does not count (《民法典》第二百零一条); for 公示, where it does, see {@link
 * PostingPeriod}. A month ends on the same day of the month, or on its last day where there is
 * none. A due day that is a holiday is not moved.
 *
 * @param clause code of the clause in {@code regulation}
 * @param startedOn the day of the fact that started it
 * @param dueOn the last day that is still in time, not before {@code startedOn}
 */
public record Deadline(String clause, LocalDate startedOn, LocalDate dueOn) {

    /** 期限状态. */
    public enum Standing {
        /** 进行中. */
        RUNNING("进行中"),
        /** 临期: due within the time of warning, today included. */
        DUE_SOON("临期"),
        /** 逾期: the due day has passed. */
        OVERDUE("逾期");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }
    }

    public Deadline {
        Objects.requireNonNull(clause);
        if (dueOn.isBefore(startedOn)) {
            throw new IllegalArgumentException("due before it started");
        }
    }

    /** So many calendar days after the day that started it. */
    public static Deadline afterDays(String clause, LocalDate startedOn, int days) {
        return new Deadline(clause, startedOn, startedOn.plusDays(days));
    }

    /** So many months after it: 2024-08-31 and 6 months is 2025-02-28. */
    public static Deadline afterMonths(String clause, LocalDate startedOn, int months) {
        return new Deadline(clause, startedOn, startedOn.plusMonths(months));
    }

    /** So many years after it: 2024-02-29 and 1 year is 2025-02-28. */
    public static Deadline afterYears(String clause, LocalDate startedOn, int years) {
        return new Deadline(clause, startedOn, startedOn.plusYears(years));
    }

    /** So many working days after it, or refused where the table of holidays ends. */
    public static Outcome<Deadline> afterWorkingDays(
            String clause, LocalDate startedOn, int workingDays, WorkingDays calendar) {
        return switch (calendar.after(startedOn, workingDays)) {
            case Outcome.Done<LocalDate>(var dueOn) ->
                    new Outcome.Done<>(new Deadline(clause, startedOn, dueOn));
            case Outcome.Refused<LocalDate>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }

    /**
     * How it stands on a day, warned of the given time ahead; the due day itself is still in time.
     */
    public Standing on(LocalDate today, Period warning) {
        if (today.isAfter(dueOn)) {
            return Standing.OVERDUE;
        }
        return today.plus(warning).isBefore(dueOn) ? Standing.RUNNING : Standing.DUE_SOON;
    }

    /** Calendar days left: 0 on the due day, negative afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** Whether something done on that day was in time. */
    public boolean isKeptBy(LocalDate doneOn) {
        return !doneOn.isAfter(dueOn);
    }
}
