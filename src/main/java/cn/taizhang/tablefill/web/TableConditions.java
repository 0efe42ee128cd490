package cn.taizhang.tablefill.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedSpan;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands for whom and when a table is filled; what it cannot understand is told all at once. */
@Component
class TableConditions {

    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    TableConditions(Organizations organizations, OrganizationChoice choice, Today today) {
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    TableFormPage page(Viewer viewer, TableForm form, List<Breach> breaches) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        var shown =
                form.organization().isEmpty() && breaches.isEmpty()
                        ? new TableForm(
                                OrganizationChoice.written(home(viewer)),
                                form.period(),
                                form.asOf())
                        : form;
        return TableFormPage.of(shown, today.date(), choice.offered(scope, today.date()), breaches);
    }

    Outcome<Asked> understand(Viewer viewer, TableForm form) {
        var breaches = new ArrayList<Breach>();
        var usual = ReportPeriod.containing(today.date(), ReportPeriod.Span.HALF_YEAR);
        var span =
                switch (TypedSpan.read(form.period(), form.asOf(), usual, today.date())) {
                    case Outcome.Done<TypedSpan>(var read) -> read;
                    case Outcome.Refused<TypedSpan>(var refused) -> {
                        breaches.addAll(refused);
                        yield null;
                    }
                };
        var day = span == null ? today.date() : span.asOf();
        var organization = organization(viewer, form.organization(), day, breaches);
        if (span == null || organization == null) {
            return new Outcome.Refused<>(breaches);
        }
        return new Outcome.Done<>(new Asked(organization, span.period(), span.asOf()));
    }

    private @Nullable OrganizationId organization(
            Viewer viewer, String text, LocalDate day, List<Breach> breaches) {
        if (text.isEmpty()) {
            return home(viewer).id();
        }
        var scope = viewer.scope(Permission.DRAFT_REPORTS);
        var chosen = choice.of(scope, text, day);
        breaches.addAll(chosen.breaches());
        return chosen.id();
    }

    /** The district above a district's officer; else the organization that the right was given for. */
    private Organization home(Viewer viewer) {
        var scope = viewer.require(Permission.DRAFT_REPORTS);
        var path = organizations.pathTo(viewer.home(), today.date());
        return path.stream()
                .filter(one -> organizations.isWithin(scope, one.id(), today.date()))
                .findFirst()
                .orElseThrow(() -> new NotFound("可以填表的组织"));
    }
}
