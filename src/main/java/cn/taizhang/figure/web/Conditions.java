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
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the conditions of the figures pages; what it cannot understand is told all at once. */
@Component
class Conditions {

    private static final Pattern CODE_BEHIND_NAME = Pattern.compile(".*[（(]([0-9A-Z-]{2,20})[）)]");
    private static final int NAMED_AT_MOST = 8;

    private final Figures figures;
    private final Organizations organizations;
    private final Today today;

    Conditions(Figures figures, Organizations organizations, Today today) {
        this.figures = figures;
        this.organizations = organizations;
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
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= 1949 && day.getYear() <= 2099);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private @Nullable Organization organization(
            Viewer viewer, String text, LocalDate day, List<Breach> breaches) {
        if (text.isEmpty()) {
            return home(viewer, day);
        }
        var behindName = CODE_BEHIND_NAME.matcher(text);
        var byCode = organizations.byCode(behindName.matches() ? behindName.group(1) : text);
        if (byCode.isPresent() && figures.mayRead(viewer, byCode.get().id(), day)) {
            return byCode.get();
        }
        var scope = viewer.scope(Permission.READ_FIGURES);
        var found = organizations.search(scope, text, null, day, NAMED_AT_MOST + 1);
        var exact = found.stream().filter(one -> one.name().equals(text)).toList();
        var meant = exact.size() == 1 ? exact : found;
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        breaches.add(Breach.of("organization", whichOne(text, meant)));
        return null;
    }

    private static String whichOne(String text, List<Organization> found) {
        if (found.isEmpty()) {
            return "没有找到组织“" + text + "”，或者它不在您的查看范围内。";
        }
        var named =
                found.stream()
                        .limit(NAMED_AT_MOST)
                        .map(OrganizationChoice::written)
                        .collect(Collectors.joining("、"));
        return "有几个组织符合“%s”，请写明是哪一个：%s%s。"
                .formatted(text, named, found.size() > NAMED_AT_MOST ? "等" : "");
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
