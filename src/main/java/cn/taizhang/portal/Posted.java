package cn.taizhang.portal;

import cn.taizhang.parcel.PublishedKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公开的内容: what everybody may read.
 *
 * @param until the last day, null where there is none
 * @param heard whether residents may speak to it as long as it runs
 */
public record Posted(
        UUID id,
        String community,
        PublishedKind kind,
        String title,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        boolean heard,
        LocalDate reviewedOn) {

    /** Whether it still runs; the last day counts. */
    public boolean runsOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /** Whether something may be said to it today. */
    public boolean hearsOn(LocalDate day) {
        return heard && !day.isBefore(from) && runsOn(day);
    }

    /** 还剩几天: 0 on the last day, below 0 when it is over; 0 where there is no end. */
    public long daysLeft(LocalDate day) {
        return until == null ? 0 : ChronoUnit.DAYS.between(day, until);
    }
}
