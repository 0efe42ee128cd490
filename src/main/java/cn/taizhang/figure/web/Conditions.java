package cn.taizhang.figure.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        var period = period(typed.period(), breaches);
        var asOf = asOf(typed.asOf(), period, breaches);
        var day = asOf == null ? today.date() : asOf;
        var organization = organization(viewer, typed.organization(), day, breaches);
        if (period == null || asOf == null || organization == null) {
            return new Outcome.Refused<>(breaches);
        }
        return new Outcome.Done<>(
                new Asked(organization, period, asOf, !typed.asOf().isEmpty(), typed.occasion()));
    }

    private @Nullable ReportPeriod period(String text, List<Breach> breaches) {
        if (text.isEmpty()) {
            return ReportPeriod.containing(today.date(), Span.HALF_YEAR);
        }
        var period = ReportPeriod.parse(text);
        if (period.isEmpty()) {
            breaches.add(
                    Breach.of(
                            "period", "没有认出报告期“" + text + "”。" + ReportPeriod.HOW_TO_WRITE + "。"));
        }
        return period.orElse(null);
    }

    /** The cut-off; its writing is judged also where the period was not understood. */
    private @Nullable LocalDate asOf(
            String text, @Nullable ReportPeriod period, List<Breach> breaches) {
        if (text.isEmpty()) {
            return period == null ? null : endOrToday(period, breaches);
        }
        var day = day(text);
        if (day.isEmpty()) {
            breaches.add(Breach.of("asOf", "没有认出截至日“" + text + "”，请写成 2020-06-30 这样。"));
            return null;
        }
        if (period != null && day.get().isBefore(period.start())) {
            breaches.add(
                    Breach.of(
                            "asOf",
                            "截至日%s早于%s的第一天%s。"
                                    .formatted(
                                            ChineseDates.full(day.get()),
                                            period.label(),
                                            ChineseDates.full(period.start()))));
            return null;
        }
        return day.get();
    }

    private @Nullable LocalDate endOrToday(ReportPeriod period, List<Breach> breaches) {
        if (period.start().isAfter(today.date())) {
            breaches.add(Breach.of("period", period.label() + "还没有开始。"));
            return null;
        }
        return period.end().isBefore(today.date()) ? period.end() : today.date();
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDate.parse(text).filter(day -> day.getYear() >= 1949 && day.getYear() <= 2099);
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
