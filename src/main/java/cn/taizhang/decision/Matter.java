package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 按程序办理的事项, as it is kept.
 *
 * @param solicitedOn the day by which its scope is told, null before the first step
 * @param version grows with every step; who read an older one has not seen what came after
 */
record Matter(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        DecisionCategory category,
        @Nullable BigDecimal amount,
        Course course,
        StageKind stage,
        @Nullable LocalDate solicitedOn,
        int version) {}
