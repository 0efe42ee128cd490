package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 巡视巡察轮次登记内容: what was typed.
 *
 * @param organization 被巡视巡察组织
 * @param determined 确定事项数, frozen with the approved plan
 * @param amendment 调整依据: the document by which the number was changed last
 * @param finishedOn 整改结束日期, from which the round no longer runs
 */
public record RoundDraft(
        UUID id,
        @Nullable OrganizationId organization,
        String name,
        @Nullable InspectionLevel level,
        @Nullable InspectionKind kind,
        @Nullable LocalDate feedbackOn,
        String planDocument,
        @Nullable LocalDate planApprovedOn,
        @Nullable Integer determined,
        String amendment,
        @Nullable LocalDate finishedOn) {

    public RoundDraft {
        name = name.strip();
        planDocument = planDocument.strip();
        amendment = amendment.strip();
    }
}
