package cn.taizhang.cobuilding;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 期满未互评: over its last day, and one of the two sides has not said what came of it; the last day itself is not over. */
@Component
class ContractWithoutEvaluation implements DataCheck {

    private static final String SQL =
            """
            select c.organization_id, c.contract_id as record_id,
                   to_char(c.ends_on, 'FMYYYY年FMMM月FMDD日') || '期满，'
                   || case when c.evaluation_of_unit is null and c.evaluation_by_unit is null then '双方都没有评价'
                           when c.evaluation_of_unit is null then '街道、社区没有评价'
                           else '单位没有评价' end as detail
              from cobuilding.contract c
             where c.ends_on < :today and (c.evaluation_of_unit is null or c.evaluation_by_unit is null)
            """;

    @Override
    public Check check() {
        return new Check(
                "cobuilding-contracts-without-evaluation",
                "共建协议期满没有互评",
                "签了不评，办没办、办得怎样就说不清，下一年的协议也没有依据。",
                "打开协议，点「更正」，把街道社区和单位双方的评价补上；确实没有办的，照实写。",
                Severity.NOTICE,
                ContractRegister.KEY,
                SQL);
    }
}
