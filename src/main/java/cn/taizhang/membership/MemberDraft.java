package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 党籍草稿: what a row of a roll says.
 *
 * @param toOn the first day on which it no longer holds, null while it does
 */
record MemberDraft(
        PersonDraft person,
        @Nullable OrganizationId branch,
        @Nullable MemberKind kind,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable EndReason reason,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate formalOn,
        MemberRow found) {

    static MemberDraft of(Entry row) {
        var found = row.get(MemberRow.COLUMN, MemberRow.OF_NOBODY);
        var person = found.person() == null ? row.get(MemberRegister.PERSON) : found.person();
        return new MemberDraft(
                PersonDraft.of(row, new PersonId(Objects.requireNonNullElse(person, NONE)), null),
                row.organization(MemberRegister.BRANCH),
                row.get(MemberRegister.KIND),
                row.get(MemberRegister.FROM_ON),
                row.get(MemberRegister.TO_ON),
                row.get(MemberRegister.REASON),
                row.get(MemberRegister.JOINED_ON),
                row.get(MemberRegister.FORMAL_ON),
                found);
    }

    private static final UUID NONE = new UUID(0, 0);

    PersonId id() {
        return person.id();
    }

    /** Whether these days meet the other slice's. */
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || fromOn == null || fromOn.isBefore(to))
                && (toOn == null || from.isBefore(toOn));
    }
}
