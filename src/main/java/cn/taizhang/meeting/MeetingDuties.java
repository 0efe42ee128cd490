package cn.taizhang.meeting;

import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 会议待办: the records that were returned and wait for the viewer. Nothing else is asked of anybody. */
@Component
class MeetingDuties implements DutySource {

    private static final int HANDFUL = 5;

    private final Meetings meetings;

    MeetingDuties(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        var duties = new ArrayList<Duty>();
        meetings.waitingForRework(viewer, HANDFUL).forEach(row -> duties.add(duty(row)));
        if (duties.size() == HANDFUL) {
            int rest = meetings.countWaitingForRework(viewer) - HANDFUL;
            if (rest > 0) {
                duties.add(theRest(rest));
            }
        }
        return List.copyOf(duties);
    }

    private static Duty theRest(int count) {
        return new Duty(
                "还有 " + count + " 条退回重改",
                "这里先列会议日期最早的 " + HANDFUL + " 条；其余的在会议活动中查看，逐条更正。",
                null,
                "退回重改",
                true,
                "/meetings?only=RETURNED",
                count);
    }

    private static Duty duty(MeetingRow row) {
        return new Duty(
                "更正会议记录：" + row.topic(),
                row.hostName()
                        + "，"
                        + ChineseDates.full(row.heldOn())
                        + "。退回原因："
                        + row.returnedBecause(),
                null,
                "退回重改",
                true,
                "/meetings/" + row.meetingId());
    }
}
