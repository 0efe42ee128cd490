package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 看数的权限: for which organizations and days somebody may ask for figures, and which of them are closed; each right by one statement. */
@Component
class FigureRights {

    private final Organizations organizations;

    FigureRights(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Refuses who has no right to figures of anything that is asked about. */
    void require(Viewer viewer, List<FigureQuestion> questions) {
        viewer.require(Permission.READ_FIGURES);
        if (!open(viewer, Permission.READ_FIGURES, questions).containsAll(questions)) {
            throw new NotFound("这个组织的数据");
        }
    }

    /** Of the given organizations those that are open on that day. */
    Set<OrganizationId> open(Viewer viewer, Set<OrganizationId> asked, LocalDate day) {
        return organizations.within(viewer.scope(Permission.READ_FIGURES), asked, day);
    }

    /** Of the given days those on which the organization is open. */
    Set<LocalDate> open(Viewer viewer, OrganizationId organization, Set<LocalDate> days) {
        return organizations
                .belonging(
                        viewer.scope(Permission.READ_FIGURES),
                        days.stream()
                                .map(day -> new OrganizationDay(organization, day))
                                .collect(Collectors.toSet()))
                .stream()
                .map(OrganizationDay::day)
                .collect(Collectors.toSet());
    }

    /** Of what is asked, where the viewer is shown the district's value alone, and nothing behind it. */
    Set<Extent.One> shut(
            Viewer viewer, List<FigureDefinition> asked, List<FigureQuestion> questions) {
        var shut = new HashSet<Extent.One>();
        asked.stream()
                .flatMap(figure -> figure.closedTo().stream())
                .distinct()
                .forEach(permission -> {
                    var closed = new HashSet<>(questions);
                    closed.removeAll(open(viewer, permission, questions));
                    asked.stream()
                            .filter(one -> one.closedTo().filter(permission::equals).isPresent())
                            .forEach(one ->
                                    closed.forEach(
                                            question -> shut.add(new Extent.One(one, question))));
                });
        return shut;
    }

    private Set<FigureQuestion> open(
            Viewer viewer, Permission permission, Collection<FigureQuestion> questions) {
        var days =
                organizations.belonging(
                        viewer.scope(permission),
                        questions.stream().map(FigureRights::dayOf).collect(Collectors.toSet()));
        return questions.stream()
                .filter(one -> days.contains(dayOf(one)))
                .collect(Collectors.toSet());
    }

    private static OrganizationDay dayOf(FigureQuestion question) {
        return new OrganizationDay(question.organization(), question.asOf());
    }
}
