package cn.taizhang.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 公示期: the days on which a notice hangs. The first day counts: posted on 2026-03-01 for 15 days it
 * hangs to 2026-03-15, and may be concluded from the day after.
 *
 * @param from first day, counted
 * @param to last day, counted, not before {@code from}
 */
public record PostingPeriod(LocalDate from, LocalDate to) {

    public PostingPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("taken down before it was posted");
        }
    }

    /** So many calendar days, at least 1, the first one counted. */
    public static PostingPeriod ofDays(LocalDate from, int days) {
        return new PostingPeriod(from, from.plusDays(days - 1L));
    }

    /**
     * The shortest one with so many working days, at least 1; the first day counts where it is one.
     * Refused where the table of holidays ends.
     */
    public static Outcome<PostingPeriod> ofWorkingDays(
            LocalDate from, int workingDays, WorkingDays calendar) {
        return switch (calendar.after(from.minusDays(1), workingDays)) {
            case Outcome.Done<LocalDate>(var to) -> new Outcome.Done<>(new PostingPeriod(from, to));
            case Outcome.Refused<LocalDate>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }

    /** Calendar days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** 在公示期内: it hangs on that day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** 公示期满: its last day has passed. */
    public boolean isOverOn(LocalDate today) {
        return today.isAfter(to);
    }
}
