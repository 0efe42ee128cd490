package cn.taizhang.meeting;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 登记过晚: more than thirty days after the day it was held; the thirtieth day is not yet too late. */
@Component
class MeetingRecordedLate implements DataCheck {

    private static final String SQL =
            """
            select distinct e.host_id as organization_id, e.meeting_id as record_id,
                   to_char(e.held_on, 'FMYYYY年FMMM月FMDD日') || '召开，' || to_char(e.recorded_on, 'FMYYYY年FMMM月FMDD日')
                   || '登记，隔了 ' || (e.recorded_on - e.held_on) || ' 天' as detail
              from meeting.event e
             where e.state = 'HELD' and e.recorded_on - e.held_on > 30
            """;

    @Override
    public Check check() {
        return new Check(
                "meetings-recorded-late",
                "召开 30 天以后才登记的会议",
                "隔得太久，时间、人数容易记错；已经报出的材料里也没有算上它。记录仍按召开当天计数。",
                "对照会议记录本核对日期、议题和人数；有出入的更正，没有出入的不用改。以后开一次记一次。",
                Severity.NOTICE,
                Meetings.REGISTER,
                SQL);
    }
}
