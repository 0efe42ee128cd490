package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 党籍: one slice of a person's membership, from its first day up to (not including) its end.
 *
 * @param id of its record in the register of memberships
 * @param joinedOn 入党日期
 * @param formalOn 转正日期, of a full member
 */
public record MembershipSlice(
        UUID id,
        OrganizationId organization,
        String organizationName,
        MemberKind kind,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable EndReason endReason,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate formalOn) {

    public boolean open() {
        return toOn == null;
    }
}
