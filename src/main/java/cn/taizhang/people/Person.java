package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 人员: a person as shown; identity number and telephone are masked here, always.
 *
 * @param identityMasked masked identity number, or null when none is recorded
 */
public record Person(
        PersonId id,
        String name,
        Sex sex,
        LocalDate bornOn,
        @Nullable String identityMasked,
        @Nullable String telephoneMasked,
        @Nullable OrganizationId residence,
        int version) {

    /** A name must not slip into a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
