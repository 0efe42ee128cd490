package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 任职: a person's post in an organization, from its first day up to (not including) its end.
 *
 * @param id of its record in the register of posts
 * @param toOn {@link LocalDate#MAX} while it lasts
 */
public record Post(
        UUID id,
        PersonId person,
        String personName,
        OrganizationId organization,
        String organizationName,
        PostTitle title,
        LocalDate fromOn,
        LocalDate toOn) {

    public boolean current(LocalDate day) {
        return !day.isBefore(fromOn) && day.isBefore(toOn);
    }
}
