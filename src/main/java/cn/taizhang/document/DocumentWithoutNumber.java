package cn.taizhang.document;

import cn.taizhang.quality.Check;
import cn.taizhang.quality.DataCheck;
import cn.taizhang.quality.Severity;
import org.springframework.stereotype.Component;

/** 施行而没有文号. */
@Component
class DocumentWithoutNumber implements DataCheck {

    private static final String SQL =
            """
            select d.organization_id, d.document_id as record_id,
                   to_char(d.in_force_on, 'FMYYYY年FMMM月FMDD日') || '起施行，没有文号' as detail
              from document.document d
             where d.state = 'IN_FORCE' and d.number = ''
            """;

    @Override
    public Check check() {
        return new Check(
                "documents-without-number",
                "施行的制度没有文号",
                "没有文号，别人找不到原件，也分不清是不是另一份。",
                "打开记录，点「更正」，照原件填上文号；原件确实没有编号的不用改。",
                Severity.NOTICE,
                Documents.REGISTER,
                SQL);
    }
}
