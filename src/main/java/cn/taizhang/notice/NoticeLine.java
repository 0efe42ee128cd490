package cn.taizhang.notice;

import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 公示列表的一行.
 *
 * @param objections how many were raised
 * @param unanswered how many of them wait for an answer
 * @param ended 已结束 or 已撤下; of open notices the day decides
 */
public record NoticeLine(
        UUID id,
        OrganizationId organization,
        String organizationName,
        NoticeKind kind,
        String title,
        PostingPeriod period,
        int objections,
        int unanswered,
        Ended ended) {

    /** 列表中的结局. */
    public enum Ended {
        NO,
        CONCLUDED,
        TAKEN_DOWN
    }

    /**
     * 列表中的位置: the last row of a page, after which the next begins.
     *
     * @param to last day of that notice
     */
    public record Place(LocalDate to, UUID id) {}

    /** Where it stands in its list. */
    public Place place() {
        return new Place(period.to(), id);
    }

    /** How it stands on that day. */
    public NoticeState stateOn(LocalDate day) {
        return switch (ended) {
            case NO -> openState(period, day);
            case CONCLUDED -> NoticeState.CONCLUDED;
            case TAKEN_DOWN -> NoticeState.TAKEN_DOWN;
        };
    }

    static NoticeState openState(PostingPeriod period, LocalDate day) {
        if (day.isBefore(period.from())) {
            return NoticeState.AHEAD;
        }
        return period.isOverOn(day) ? NoticeState.OVER : NoticeState.HANGING;
    }
}
