package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整改进展登记内容: what was typed.
 *
 * @param inspected 被巡视巡察组织 of the round
 * @param round the round's name
 * @param number 序号 of the item in the plan
 * @param by who took the step, by name
 * @param reason 事由, needed where the item goes back to work; never the text of criticisms
 */
public record StepDraft(
        UUID id,
        @Nullable OrganizationId inspected,
        String round,
        @Nullable Integer number,
        @Nullable StepKind step,
        @Nullable LocalDate on,
        String by,
        String reason) {

    public StepDraft {
        round = round.strip();
        by = by.strip();
        reason = reason.strip();
    }

    ItemName itemName() {
        return new ItemName(inspected, round, number);
    }
}
