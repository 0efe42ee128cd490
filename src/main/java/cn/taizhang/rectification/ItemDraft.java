package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整改事项登记内容: what was typed.
 *
 * @param inspected 被巡视巡察组织 of the round
 * @param round the round's name
 * @param number 序号 in the plan
 * @param organization 责任单位
 * @param cooperating 配合单位, as the plan writes them
 * @param dueOn 完成时限, itself in time
 * @param determinedOn the day of the plan's approval, or of the amendment that brought the item
 * @param removedOn 调出日期, from which it no longer stands in the plan
 */
public record ItemDraft(
        UUID id,
        @Nullable OrganizationId inspected,
        String round,
        @Nullable Integer number,
        String title,
        String leadLeader,
        @Nullable OrganizationId organization,
        String cooperating,
        @Nullable LocalDate dueOn,
        @Nullable Term term,
        @Nullable LongTermCounting longTerm,
        @Nullable LocalDate determinedOn,
        @Nullable LocalDate removedOn,
        String removalDocument) {

    public ItemDraft {
        round = round.strip();
        title = title.strip();
        leadLeader = leadLeader.strip();
        cooperating = cooperating.strip();
        removalDocument = removalDocument.strip();
    }

    ItemName itemName() {
        return new ItemName(inspected, round, number);
    }
}
