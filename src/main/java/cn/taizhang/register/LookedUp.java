package cn.taizhang.register;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** References looked up once each: a roster of thousands names a few dozen branches. */
final class LookedUp implements References {

    private final OrganizationChoice organizations;
    private final PersonChoice persons;
    private final Scope scope;
    private final Scope district;
    private final LocalDate today;
    private final Map<String, ColumnType.Reading<OrganizationReference>> found = new HashMap<>();
    private final Map<String, ColumnType.Reading<OrganizationReference>> anywhere = new HashMap<>();
    private final Map<String, ColumnType.Reading<PersonReference>> met = new HashMap<>();

    /**
     * @param scope the asker's reach
     * @param district the whole district, whose directory is open
     */
    LookedUp(
            OrganizationChoice organizations,
            PersonChoice persons,
            Scope scope,
            Scope district,
            LocalDate today) {
        this.organizations = organizations;
        this.persons = persons;
        this.scope = scope;
        this.district = district;
        this.today = today;
    }

    @Override
    public ColumnType.Reading<OrganizationReference> organization(String typed) {
        return found.computeIfAbsent(typed, text -> lookUp(scope, text));
    }

    @Override
    public ColumnType.Reading<OrganizationReference> organizationAnywhere(String typed) {
        return anywhere.computeIfAbsent(typed, text -> lookUp(district, text));
    }

    @Override
    public ColumnType.Reading<PersonReference> person(String typed) {
        return met.computeIfAbsent(typed, text -> persons.named(scope, text));
    }

    @Override
    public LocalDate today() {
        return today;
    }

    private ColumnType.Reading<OrganizationReference> lookUp(Scope within, String typed) {
        return switch (organizations.named(within, "organization", typed, today)) {
            case Outcome.Done<Organization>(var one) ->
                    new ColumnType.Reading.Value<>(OrganizationReference.to(one));
            case Outcome.Refused<Organization>(var breaches) ->
                    new ColumnType.Reading.Unreadable<>(breaches.getFirst().message());
        };
    }
}
