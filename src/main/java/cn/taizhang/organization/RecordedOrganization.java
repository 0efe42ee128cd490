package cn.taizhang.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 补录组织: an organization with what has become of it since it was founded.
 *
 * @param placedOn from when it stands under its parent; an earlier placement is recorded by itself
 * @param dissolvedOn the first day on which it no longer exists, null while it does
 * @param successor what it was merged into, null where it was not
 */
public record RecordedOrganization(
        NewOrganization founded,
        LocalDate placedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable OrganizationId successor) {}
