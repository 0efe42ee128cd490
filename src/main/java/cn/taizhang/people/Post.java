package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;

/**
 * 任职: a person's post in an organization, from its first day up to (not including) its end.
 *
 * @param toOn {@link LocalDate#MAX} while it lasts
 */
public record Post(
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
