package cn.taizhang.meeting;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/**
 * 重复登记: the same kind of meeting of the same organizations on one day, under a topic that differs in blanks and marks at
 * most. Each of the records is told; a copy that the viewer may not see is not.
 */
@Component
class MeetingEnteredTwice implements DataCheck {

    private static final String SQL =
            """
            with bare as (
                select e.district, e.meeting_id, e.host_id, e.organization_id, e.held_on, e.kind,
                       regexp_replace(e.topic, '[[:space:]　,.;:!?()<>《》〈〉「」『』“”‘’（）【】〔〕，。、；：！？…—·_-]', '', 'g') as topic
                  from meeting.event e
                 where e.state = 'HELD')
            select one.host_id as organization_id, one.meeting_id as record_id,
                   to_char(one.held_on, 'FMYYYY年FMMM月FMDD日') || '，另有 ' || count(distinct other.meeting_id)
                   || ' 条：' || string_agg(distinct o.name, '、') || '主办' as detail
              from bare one
              join bare other using (district, organization_id, held_on, kind, topic)
              join organization.directory o on o.district = other.district and o.organization_id = other.host_id
             where one.meeting_id <> other.meeting_id
             group by one.host_id, one.meeting_id, one.held_on
            """;

    @Override
    public Check check() {
        return new Check(
                "meetings-entered-twice",
                "同一次活动可能登记了两次",
                "同一天、同一单位参加、类型相同、议题相同的会议有两条以上。确是同一次活动的，各项次数会多计。",
                "打开这几条记录对照：确是同一次活动的，保留一条，其余由登记单位撤回；几家联办的，在保留的那一条里填上联办单位。确实开了两次的不用改。",
                Severity.TO_VERIFY,
                Meetings.REGISTER,
                SQL);
    }
}
