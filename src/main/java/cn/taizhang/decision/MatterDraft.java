package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事项立项内容: what is typed before the first door is knocked at.
 *
 * @param id made with the form, so that one form begins one matter
 * @param amount 涉及金额 in yuan, null where none is known yet
 * @param important 重要事项, which the community Party organization discusses first
 */
public record MatterDraft(
        UUID id,
        @Nullable OrganizationId organization,
        String title,
        @Nullable DecisionCategory category,
        @Nullable BigDecimal amount,
        @Nullable TemplateVariant variant,
        boolean important) {

    public MatterDraft {
        title = title.strip();
    }
}
