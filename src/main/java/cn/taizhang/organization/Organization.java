package cn.taizhang.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 组织: one node of the tree, as it is now.
 *
 * @param code what people see and type; unique in the district
 * @param urban 城市社区, only meaningful for communities
 * @param dissolvedOn the first day on which it no longer exists, null while it does
 * @param successor 承接组织: what it was merged into, null while it exists
 * @param version counts the changes, so that two windows never overwrite each other
 */
public record Organization(
        OrganizationId id,
        String code,
        String name,
        String shortName,
        OrganizationKind kind,
        PartyForm form,
        boolean urban,
        LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable OrganizationId successor,
        int version) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(foundedOn) && (dissolvedOn == null || day.isBefore(dissolvedOn));
    }
}
