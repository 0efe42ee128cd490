package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟登记党籍: a person on the roll of an organization, from a day up to (not including) another.
 *
 * @param toOn null while it lasts; given together with its reason
 */
public record NewSlice(
        PersonId person,
        OrganizationId organization,
        MemberKind kind,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable EndReason endReason) {

    public static NewSlice open(
            PersonId person, OrganizationId organization, MemberKind kind, LocalDate fromOn) {
        return new NewSlice(person, organization, kind, fromOn, null, null);
    }
}
