package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟登记党籍: a person on the roll of an organization, from a day up to (not including) another.
 *
 * @param toOn null while it lasts; given together with its reason
 * @param joinedOn 入党日期, null where it is not known
 * @param formalOn 转正日期, null where it is not known or lies ahead
 */
public record NewSlice(
        PersonId person,
        OrganizationId organization,
        MemberKind kind,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable EndReason endReason,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate formalOn) {

    public NewSlice(
            PersonId person,
            OrganizationId organization,
            MemberKind kind,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable EndReason endReason) {
        this(person, organization, kind, fromOn, toOn, endReason, null, null);
    }

    public static NewSlice open(
            PersonId person, OrganizationId organization, MemberKind kind, LocalDate fromOn) {
        return new NewSlice(person, organization, kind, fromOn, null, null);
    }
}
