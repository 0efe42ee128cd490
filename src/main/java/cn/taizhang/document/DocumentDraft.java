package cn.taizhang.document;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 制度登记内容: what was typed.
 *
 * @param issuedOn 印发日, needed unless it is a draft
 * @param inForceOn 施行日, needed when it is in force; empty for drafts and trials
 * @param repealedOn 废止日, needed when it is repealed
 */
public record DocumentDraft(
        @Nullable OrganizationId organization,
        String title,
        String number,
        @Nullable DocumentCategory category,
        @Nullable DocumentState state,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate repealedOn,
        UUID requestKey) {

    public DocumentDraft {
        title = title.strip();
        number = number.strip();
    }
}
