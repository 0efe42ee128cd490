package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 拟登记人员: what is known of a person when they are first recorded.
 *
 * @param identity the identity number, or null when it is not known; the same number is the same person
 * @param telephone 7 to 20 digits and hyphens, or null
 * @param residence the community the person lives in, or null
 */
public record NewPerson(
        PersonId id,
        String name,
        Sex sex,
        LocalDate bornOn,
        @Nullable IdentityNumber identity,
        @Nullable String telephone,
        @Nullable OrganizationId residence) {

    /** Names and telephones must not slip into a log. */
    @Override
    public String toString() {
        return "NewPerson[" + id + "]";
    }
}
