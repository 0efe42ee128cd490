package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 工作法推行登记内容: what was typed.
 *
 * @param adoptedOn 推行日期, the first day
 * @param document 推行文件: title or number; what no document says is not rolled out
 * @param endedOn 停止推行日期: the first day on which it no longer applies; null while it does
 */
public record AdoptionDraft(
        @Nullable OrganizationId organization,
        @Nullable LocalDate adoptedOn,
        String document,
        @Nullable LocalDate endedOn,
        UUID requestKey) {

    public AdoptionDraft {
        document = document.strip();
    }

    /** Whether its days, as far as they are there, stand in their order. */
    boolean isInOrder() {
        return adoptedOn == null || endedOn == null || endedOn.isAfter(adoptedOn);
    }
}
