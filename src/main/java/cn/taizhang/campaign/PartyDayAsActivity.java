package cn.taizhang.campaign;

import cn.taizhang.meeting.Meetings;
import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 主题党日兼作特色活动: a day that is held every month anyway, marked as something special of the programme. */
@Component
class PartyDayAsActivity implements DataCheck {

    private static final String SQL =
            """
            select e.host_id as organization_id, e.meeting_id as record_id,
                   to_char(e.held_on, 'FMYYYY年FMMM月FMDD日') || '的主题党日，标记为特色活动' as detail
              from campaign.activity a
              join meeting.event e using (district, meeting_id)
             where a.kind = 'SPECIAL_ACTIVITY' and e.kind = 'THEME_PARTY_DAY' and e.state = 'HELD' and e.part = 'HOST'
            """;

    @Override
    public Check check() {
        return new Check(
                "party-day-as-activity",
                "主题党日又标记为特色活动",
                "主题党日每月都要开，又算作专题的特色活动，一次活动就在两个数里各占一次。",
                "打开记录看内容：只是例行主题党日的，更正时去掉特色活动的标记；确是专题活动的不用改。",
                Severity.TO_VERIFY,
                Meetings.REGISTER,
                SQL);
    }
}
