package cn.taizhang.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟设组织: what is needed to found an organization.
 *
 * @param parent the organization it stands under from its first day; null only for a district
 */
public record NewOrganization(
        OrganizationId id,
        String code,
        String name,
        String shortName,
        OrganizationKind kind,
        PartyForm form,
        boolean urban,
        LocalDate foundedOn,
        @Nullable OrganizationId parent) {}
