package cn.taizhang.method.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedSpan;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Understands for whom, which period and up to which day; what it cannot understand is told all at once. */
@Component
class MatrixConditions {

    private final Figures figures;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    MatrixConditions(
            Figures figures, Organizations organizations, OrganizationChoice choice, Today today) {
        this.figures = figures;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    Outcome<Asked> understand(Viewer viewer, String organization, String period, String asOf) {
        viewer.require(Permission.READ_FIGURES);
        var usual = ReportPeriod.containing(today.date(), Span.HALF_YEAR);
        var read = TypedSpan.read(period, asOf, usual, today.date());
        var day = read instanceof Outcome.Done<TypedSpan>(var span) ? span.asOf() : today.date();
        var breaches = new ArrayList<Breach>();
        if (read instanceof Outcome.Refused<TypedSpan>(var refused)) {
            breaches.addAll(refused);
        }
        var found = organization(viewer, organization.strip(), day, breaches);
        return read instanceof Outcome.Done<TypedSpan>(var span) && found.isPresent()
                ? new Outcome.Done<>(
                        new Asked(found.get(), span.period(), span.asOf(), !asOf.isBlank()))
                : new Outcome.Refused<>(breaches);
    }

    private Optional<Organization> organization(
            Viewer viewer, String text, LocalDate day, List<Breach> breaches) {
        if (text.isEmpty()) {
            return Optional.of(home(viewer, day));
        }
        var scope = viewer.scope(Permission.READ_FIGURES);
        return switch (choice.named(scope, "organization", text, day)) {
            case Outcome.Done<Organization>(var one) when figures.mayRead(viewer, one.id(), day) ->
                    Optional.of(one);
            case Outcome.Done<Organization> _ -> {
                breaches.add(Breach.of("organization", "组织“" + text + "”不在您的查看范围内。"));
                yield Optional.empty();
            }
            case Outcome.Refused<Organization> refused -> {
                breaches.addAll(refused.breaches());
                yield Optional.empty();
            }
        };
    }

    /** The viewer's own organization; a first role without figures gives way to the one that has them. */
    private Organization home(Viewer viewer, LocalDate day) {
        if (figures.mayRead(viewer, viewer.home(), day)) {
            return organizations.get(viewer.home());
        }
        return viewer.scope(Permission.READ_FIGURES).roots().stream()
                .min(Comparator.comparing(OrganizationId::toString))
                .map(organizations::get)
                .orElseThrow(() -> new NotFound("可以查看数据的组织"));
    }
}
