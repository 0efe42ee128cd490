package cn.taizhang.campaign;

import cn.taizhang.meeting.Meetings;
import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 学习研讨缺人: nobody is named who led the discussion, or there is no list of those present. A warning: it counts all the same. */
@Component
class StudyWithoutNames implements DataCheck {

    private static final String SQL =
            """
            select e.host_id as organization_id, e.meeting_id as record_id,
                   to_char(e.held_on, 'FMYYYY年FMMM月FMDD日') || '，'
                   || concat_ws('，', case when n.presider = '' then '没有填主持人' end,
                                      case when not n.has_list then '没有到会名单' end) as detail
              from campaign.activity a
              join meeting.event e using (district, meeting_id)
              join meeting.noted n using (district, meeting_id)
             where a.kind = 'STUDY_DISCUSSION' and e.state = 'HELD' and e.part = 'HOST'
               and (n.presider = '' or not n.has_list)
            """;

    @Override
    public Check check() {
        return new Check(
                "study-without-names",
                "学习研讨没有主持人或到会名单",
                "标记为学习研讨的会议照样计数，但上级核对时说不清谁主持、谁到会。",
                "打开记录，点「更正」，填上主持人，在到会名单里勾选到会人员；会议记录本上也没有的，不要补造。",
                Severity.NOTICE,
                Meetings.REGISTER,
                SQL);
    }
}
