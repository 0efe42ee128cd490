package cn.taizhang.demo;

import cn.taizhang.campaign.ActivityKind;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 演示会议: an event of the demonstration and what became of its record.
 *
 * @param listed whether it has an attendance list; branches only
 */
record PlannedMeeting(
        MeetingKind kind,
        String topic,
        NewOrganization host,
        List<NewOrganization> coHosts,
        LocalDate day,
        @Nullable ActivityKind mark,
        Fate fate,
        boolean listed) {

    /** 记录经过: how the record came in, or what was done to it afterwards. */
    enum Fate {
        PLAIN,
        /** 补录: entered in the month after. */
        LATE,
        /** 代录: entered by the street. */
        ON_BEHALF,
        /** 更正: entered with a wrong place at first. */
        CORRECTED,
        /** 退回重改. */
        RETURNED,
        /** 撤回. */
        WITHDRAWN;

        /** Whether something was done to the record after it was entered. */
        boolean isLater() {
            return this == CORRECTED || this == RETURNED || this == WITHDRAWN;
        }
    }

    static PlannedMeeting of(MeetingKind kind, String topic, NewOrganization host, LocalDate day) {
        return new PlannedMeeting(kind, topic, host, List.of(), day, null, Fate.PLAIN, false);
    }

    PlannedMeeting together(NewOrganization... others) {
        return new PlannedMeeting(kind, topic, host, List.of(others), day, mark, fate, listed);
    }

    PlannedMeeting marked(ActivityKind as) {
        return new PlannedMeeting(kind, topic, host, coHosts, day, as, fate, listed);
    }

    PlannedMeeting then(Fate happened) {
        return new PlannedMeeting(kind, topic, host, coHosts, day, mark, happened, listed);
    }

    PlannedMeeting withList() {
        return new PlannedMeeting(kind, topic, host, coHosts, day, mark, fate, true);
    }
}
