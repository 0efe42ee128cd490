package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 党籍: one slice of a person's membership, from its first day up to (not including) its end.
 *
 * @param id of its record in the register of memberships
 */
public record MembershipSlice(
        UUID id,
        OrganizationId organization,
        String organizationName,
        MemberKind kind,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable EndReason endReason) {

    public boolean open() {
        return toOn == null;
    }
}
