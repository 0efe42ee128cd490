package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Sex;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 人员草稿: what a row says of a person. Sex and day of birth follow from the identity number where it is there.
 *
 * @param identityUnread whether a number stands there that could not be read: then nobody knows who it is
 */
record PersonDraft(
        PersonId id,
        String name,
        @Nullable Sex sex,
        @Nullable Birth birth,
        @Nullable IdentityNumber identity,
        boolean identityUnread,
        @Nullable String telephone,
        @Nullable OrganizationId residence,
        PersonMatch match) {

    static PersonDraft of(Entry row, PersonId id, @Nullable OrganizationId residence) {
        return new PersonDraft(
                id,
                row.get(PersonColumns.NAME, ""),
                row.get(PersonColumns.SEX),
                row.get(PersonColumns.BORN),
                row.get(PersonColumns.IDENTITY),
                row.isUnread(PersonColumns.IDENTITY),
                row.get(PersonColumns.TELEPHONE),
                residence,
                row.get(PersonColumns.MATCH, PersonMatch.NOBODY));
    }

    /** The day of birth, as far as it is known to the day. */
    @Nullable LocalDate bornOn() {
        if (identity != null) {
            return identity.bornOn();
        }
        return birth == null || birth.monthOnly() ? null : birth.day();
    }

    @Nullable Sex knownSex() {
        return identity != null ? identity.sex() : sex;
    }

    /** Once the rules have found nothing wrong with it. */
    NewPerson person() {
        return new NewPerson(
                id,
                name,
                Objects.requireNonNull(knownSex()),
                Objects.requireNonNull(bornOn()),
                identity,
                telephone,
                residence);
    }

    /** A name and numbers must not slip into a log. */
    @Override
    public String toString() {
        return "PersonDraft[" + id + "]";
    }
}
