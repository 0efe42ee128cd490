package cn.taizhang.document;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 已撤并组织的制度仍在施行: it drops out of the figures with its issuer, although it may still be in force. */
@Component
class DocumentOfEndedOrganization implements DataCheck {

    private static final String SQL =
            """
            select d.organization_id, d.document_id as record_id,
                   o.name || '已于' || to_char(o.dissolved_on, 'FMYYYY年FMMM月FMDD日') || '撤并' as detail
              from document.document d
              join organization.directory o using (district, organization_id)
             where d.state = 'IN_FORCE' and o.dissolved_on <= cast(:today as date)
            """;

    @Override
    public Check check() {
        return new Check(
                "documents-of-ended-organizations",
                "印发组织已经撤并，制度还登记为施行",
                "组织撤并以后，它印发的制度不再计入数据。仍在施行的会漏计，不再施行的会让人误以为有效。",
                "打开记录，点「更正」：仍在施行的，把印发组织改为承接组织；不再施行的，把状态改为废止并填写废止日期。",
                Severity.TO_VERIFY,
                Documents.REGISTER,
                SQL);
    }
}
