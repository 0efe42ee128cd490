package cn.taizhang.notice;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.regulation.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * 公示期限: for how many days at least a notice hangs, the first day counted.
 *
 * @param days at least 1
 * @param count calendar or working days
 * @param basis what names them; a custom is told as one that is to be confirmed
 */
public record PostingTerm(int days, DayCount count, Basis basis) {

    /** 日 or 工作日. */
    public enum DayCount {
        /** 日: Sundays and holidays count. */
        CALENDAR("日"),
        /** 工作日. */
        WORKING("个工作日");

        private final String label;

        DayCount(String label) {
            this.label = label;
        }
    }

    public PostingTerm {
        Objects.requireNonNull(count);
        Objects.requireNonNull(basis);
        if (days < 1) {
            throw new IllegalArgumentException("a notice hangs for a day at least");
        }
    }

    /** 「不少于十五日」. */
    public static PostingTerm calendarDays(int days, Basis basis) {
        return new PostingTerm(days, DayCount.CALENDAR, basis);
    }

    /** 「不少于五个工作日」. */
    public static PostingTerm workingDays(int days, Basis basis) {
        return new PostingTerm(days, DayCount.WORKING, basis);
    }

    /** 「15日」. */
    public String text() {
        return days + count.label;
    }

    /** The shortest lawful period from that day on; refused where the table of holidays ends. */
    public Outcome<PostingPeriod> shortestFrom(LocalDate from, WorkingDays calendar) {
        return switch (count) {
            case CALENDAR -> new Outcome.Done<>(PostingPeriod.ofDays(from, days));
            case WORKING -> PostingPeriod.ofWorkingDays(from, days, calendar);
        };
    }

    /** What is wrong with the days of a notice; empty where they are enough. */
    List<Breach> breachesIn(PostingPeriod period, WorkingDays calendar) {
        return switch (shortestFrom(period.from(), calendar)) {
            case Outcome.Refused<PostingPeriod>(var unknown) -> unknown;
            case Outcome.Done<PostingPeriod>(var shortest) ->
                    period.to().isBefore(shortest.to()) ? List.of(tooShort(shortest)) : List.of();
        };
    }

    private Breach tooShort(PostingPeriod shortest) {
        return basis.breach(
                "to",
                "公示不少于%s，首日计入：从%s起，至少到%s。"
                        .formatted(
                                text(),
                                ChineseDates.full(shortest.from()),
                                ChineseDates.full(shortest.to())));
    }
}
