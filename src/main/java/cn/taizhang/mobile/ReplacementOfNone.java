package cn.taizhang.mobile;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 换发找不到原证: it counts for nothing, and the one it stands for is not there to be counted. */
@Component
class ReplacementOfNone implements DataCheck {

    private static final String SQL =
            """
            select c.organization_id, c.activity_certificate_id as record_id,
                   '换发前证号「' || c.replaced_number || '」没有登记' as detail
              from mobile.activity_certificate c
             where c.replaced_number is not null
               and not exists (select from mobile.activity_certificate former
                                where former.district = c.district and former.organization_id = c.organization_id
                                  and former.number = c.replaced_number)
            """;

    @Override
    public Check check() {
        return new Check(
                "certificates-replacing-none",
                "换发的活动证找不到原证",
                "换发的不另计，原来那本没有登记，这一本就哪里都没有算上。",
                "补登原来那本活动证；证号写错的，更正换发前证号；其实是新发的，把换发前证号清空。",
                Severity.TO_VERIFY,
                ActivityCertificateRegister.KEY,
                SQL);
    }
}
