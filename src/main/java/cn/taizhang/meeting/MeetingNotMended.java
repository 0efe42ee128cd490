package cn.taizhang.meeting;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 退回未改: returned fifteen days ago or earlier, and still not mended. */
@Component
class MeetingNotMended implements DataCheck {

    private static final String SQL =
            """
            select m.host_id as organization_id, m.meeting_id as record_id,
                   to_char(returned.on_day, 'FMYYYY年FMMM月FMDD日') || '退回，已 ' || (cast(:today as date) - returned.on_day)
                   || ' 天没有更正：' || m.returned_because as detail
              from meeting.meeting m
             cross join lateral (
                   select cast(max(c.taken_at) at time zone 'Asia/Shanghai' as date) as on_day
                     from meeting.correction c
                    where c.district = m.district and c.meeting_id = m.meeting_id and c.step = 'RETURNED') returned
             where m.state = 'HELD' and m.returned_because is not null
               and cast(:today as date) - returned.on_day >= 15
            """;

    @Override
    public Check check() {
        return new Check(
                "meetings-not-mended",
                "退回 15 天还没有更正的会议",
                "退回的记录在撤回以前照样计数，拖得越久，材料里带着疑问的数就越多。",
                "登记单位打开记录，按退回原因更正；确实没有召开的，撤回。不清楚怎么改的，问退回的上级。",
                Severity.TO_VERIFY,
                Meetings.REGISTER,
                SQL);
    }
}
