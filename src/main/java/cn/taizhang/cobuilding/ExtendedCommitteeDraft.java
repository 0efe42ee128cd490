package cn.taizhang.cobuilding;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 大工委、大党委登记内容: what was typed.
 *
 * @param organization the street or community it belongs to
 * @param name 名称 as the document of approval has it, never mended
 * @param approvalDocument 批复文件
 * @param approvedBy 批复组织, as text
 * @param establishedOn 成立日期: counted from here on; null while it is only approved
 * @param endedOn 撤销日期: the first day on which it no longer exists; null while it does
 */
public record ExtendedCommitteeDraft(
        @Nullable OrganizationId organization,
        String name,
        String approvalDocument,
        String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        UUID requestKey) {

    public ExtendedCommitteeDraft {
        name = name.strip();
        approvalDocument = approvalDocument.strip();
        approvedBy = approvedBy.strip();
    }

    /** Whether it exists for some days: established, and not ended before. */
    boolean hasPeriod() {
        return establishedOn != null && (endedOn == null || endedOn.isAfter(establishedOn));
    }
}
