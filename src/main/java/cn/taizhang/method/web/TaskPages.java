package cn.taizhang.method.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodTasks;
import cn.taizhang.method.Methods;
import cn.taizhang.method.Task;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the page of tasks: of the viewer's own organization, unless another is named. */
@Component
class TaskPages {

    private static final int YEARS_AROUND = 1;

    private final Methods methods;
    private final MethodTasks tasks;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    TaskPages(
            Methods methods,
            MethodTasks tasks,
            Organizations organizations,
            OrganizationChoice choice,
            Today today) {
        this.methods = methods;
        this.tasks = tasks;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    TasksPage page(Viewer viewer, TaskFilter filter, List<Breach> told) {
        viewer.require(Permission.READ_RECORDS);
        var breaches = new ArrayList<>(told);
        breaches.addAll(Sent.unreadableDay("from", filter.from()));
        breaches.addAll(Sent.unreadableDay("to", filter.to()));
        var organization = organization(viewer, filter.organization(), breaches);
        boolean understood = organization.isPresent() && breaches.size() == told.size();
        var found =
                understood
                        ? tasks.under(
                                viewer,
                                organization.get().id(),
                                filter.methodId(),
                                filter.partId(),
                                day(filter.from(), today.date().minusYears(YEARS_AROUND)),
                                day(filter.to(), today.date().plusYears(YEARS_AROUND)))
                        : List.<Task>of();
        return new TasksPage(
                organization.map(OrganizationChoice::written).orElse(filter.organization()),
                filter.from(),
                filter.to(),
                filter.method(),
                filter.part(),
                today.date(),
                organization.map(Organization::name).orElse(null),
                TasksPage.rows(found, names(viewer), tasks.recorded(viewer, found), today.date()),
                found.size() == MethodTasks.MOST,
                breaches);
    }

    private Map<UUID, String> names(Viewer viewer) {
        return methods.list(viewer).stream()
                .collect(
                        Collectors.toMap(
                                (Method one) -> one.id().value(), one -> one.latest().name()));
    }

    private Optional<Organization> organization(
            Viewer viewer, String typed, List<Breach> breaches) {
        var scope = viewer.scope(Permission.READ_RECORDS);
        if (typed.isEmpty()) {
            OrganizationId home =
                    scope.roots().contains(viewer.home())
                            ? viewer.home()
                            : scope.roots().stream()
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("您的组织"));
            return Optional.of(organizations.get(home));
        }
        return switch (choice.named(scope, "organization", typed, today.date())) {
            case Outcome.Done<Organization>(var one) -> Optional.of(one);
            case Outcome.Refused<Organization>(var refused) -> {
                breaches.addAll(refused);
                yield Optional.empty();
            }
        };
    }

    private static LocalDate day(String typed, LocalDate usual) {
        var day = Sent.day(typed);
        return day == null ? usual : day;
    }
}
