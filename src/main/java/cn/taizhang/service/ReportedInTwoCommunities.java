package cn.taizhang.service;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 两处报到: accepted by two communities on one day; a question to ask, since one of them may not see the other's slip. */
@Component
class ReportedInTwoCommunities implements DataCheck {

    private static final String SQL =
            """
            select s.organization_id, s.report_slip_id as record_id,
                   '另一个社区' || to_char(min(other.accepted_on), 'FMYYYY年FMMM月FMDD日') || '也接收了他' as detail
              from service.report_slip s
              join service.report_slip other
                on other.district = s.district and other.person_id = s.person_id
               and other.organization_id <> s.organization_id
               and other.accepted_on is not null
               and daterange(other.accepted_on, other.ended_on) && daterange(s.accepted_on, s.ended_on)
             where s.accepted_on is not null
             group by s.organization_id, s.report_slip_id
            """;

    @Override
    public Check check() {
        return new Check(
                "members-reported-in-two-communities",
                "同时在两个社区报到的党员",
                "一名党员只在居住地社区报到。人数按人计，不会多算，但两个社区会各算他一名。",
                "问清住在哪里，另一张报到单更正，填上终止日期和原因。",
                Severity.TO_VERIFY,
                ReportSlipRegister.KEY,
                SQL);
    }
}
