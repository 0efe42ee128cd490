package cn.taizhang.figure.web;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the conditions of the figures pages; what it cannot understand is told all at once. */
@Component
class Conditions {

    private final Figures figures;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    Conditions(
            Figures figures, Organizations organizations, OrganizationChoice choice, Today today) {
        this.figures = figures;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    Outcome<Asked> understand(Viewer viewer, Typed typed) {
        viewer.require(Permission.READ_FIGURES);
        var breaches = new ArrayList<Breach>();
        var usual = ReportPeriod.containing(today.date(), Span.HALF_YEAR);
        var span =
                switch (TypedSpan.read(typed.period(), typed.asOf(), usual, today.date())) {
                    case Outcome.Done<TypedSpan>(var read) -> read;
                    case Outcome.Refused<TypedSpan>(var refused) -> {
                        breaches.addAll(refused);
                        yield null;
                    }
                };
        var day = span == null ? today.date() : span.asOf();
        var organization = organization(viewer, typed.organization(), day, breaches);
        if (span == null || organization == null) {
            return new Outcome.Refused<>(breaches);
        }
        return new Outcome.Done<>(
                new Asked(
                        organization,
                        span.period(),
                        span.asOf(),
                        !typed.asOf().isEmpty(),
                        typed.occasion()));
    }

    private @Nullable Organization organization(
            Viewer viewer, String text, LocalDate day, List<Breach> breaches) {
        if (text.isEmpty()) {
            return home(viewer, day);
        }
        var scope = viewer.scope(Permission.READ_FIGURES);
        return switch (choice.named(scope, "organization", text, day)) {
            case Outcome.Done<Organization>(var one) when figures.mayRead(viewer, one.id(), day) ->
                    one;
            case Outcome.Done<Organization> _ -> {
                breaches.add(Breach.of("organization", "组织「" + text + "」不在您的查看范围内。"));
                yield null;
            }
            case Outcome.Refused<Organization> refused -> {
                breaches.addAll(refused.breaches());
                yield null;
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
