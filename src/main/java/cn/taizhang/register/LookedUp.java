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

    private final OrganizationChoice choice;
    private final Scope scope;
    private final LocalDate today;
    private final Map<String, ColumnType.Reading<OrganizationReference>> found = new HashMap<>();

    LookedUp(OrganizationChoice choice, Scope scope, LocalDate today) {
        this.choice = choice;
        this.scope = scope;
        this.today = today;
    }

    @Override
    public ColumnType.Reading<OrganizationReference> organization(String typed) {
        return found.computeIfAbsent(typed, this::lookUp);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    private ColumnType.Reading<OrganizationReference> lookUp(String typed) {
        return switch (choice.named(scope, "organization", typed, today)) {
            case Outcome.Done<Organization>(var one) ->
                    new ColumnType.Reading.Value<>(OrganizationReference.to(one));
            case Outcome.Refused<Organization>(var breaches) ->
                    new ColumnType.Reading.Unreadable<>(breaches.getFirst().message());
        };
    }
}
