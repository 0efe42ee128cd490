package cn.taizhang.material.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import cn.taizhang.report.Reports.Annex;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 材料: choose period and cut-off, read the draft with its figures, take it along as .docx. */
@Controller
class ReportController {

    private static final int PERIODS_OFFERED = 4;

    private final Reports reports;
    private final ChosenBlanks chosen;
    private final Organizations organizations;
    private final Today today;

    ReportController(
            Reports reports, ChosenBlanks chosen, Organizations organizations, Today today) {
        this.reports = reports;
        this.chosen = chosen;
        this.organizations = organizations;
        this.today = today;
    }

    @GetMapping("/reports")
    String choose(Viewer viewer, Model model) {
        viewer.require(Permission.DRAFT_REPORTS);
        var request = new ReportForm(null, null).request(home(viewer), today.date()).orThrow();
        model.addAttribute("page", ReportPage.of(request, periods(), null, null));
        return "report/choose";
    }

    @GetMapping("/reports/draft")
    ModelAndView draft(
            Viewer viewer,
            ReportForm form,
            @RequestParam(required = false) @Nullable Integer blank) {
        viewer.require(Permission.DRAFT_REPORTS);
        return switch (form.request(home(viewer), today.date())) {
            case Outcome.Refused<ReportRequest> refused ->
                    page("report/choose", ReportPage.refused(form, periods(), refused.breaches()));
            case Outcome.Done<ReportRequest> asked -> drawn(viewer, form, asked.value(), blank);
        };
    }

    @GetMapping("/reports/draft.docx")
    ResponseEntity<byte[]> file(
            Viewer viewer, ReportForm form, @RequestParam(defaultValue = "NONE") String annex) {
        var request = form.request(home(viewer), today.date());
        if (!(request instanceof Outcome.Done<ReportRequest> asked)
                || !(reports.draft(viewer, asked.value())
                        instanceof Outcome.Done<ReportDraft> draft)) {
            throw new NotFound("这份材料");
        }
        String name = draft.value().title() + "（截至" + asked.value().asOf() + "）.docx";
        return WordResponse.of(
                name,
                reports.write(
                        viewer,
                        draft.value(),
                        annex.equals(Annex.FIGURES.name()) ? Annex.FIGURES : Annex.NONE));
    }

    private ModelAndView drawn(
            Viewer viewer, ReportForm form, ReportRequest request, @Nullable Integer blank) {
        return switch (reports.draft(viewer, request)) {
            case Outcome.Refused<ReportDraft> refused ->
                    page("report/choose", ReportPage.refused(form, periods(), refused.breaches()));
            case Outcome.Done<ReportDraft> done -> {
                var draft = done.value();
                var about = blank == null ? null : chosen.of(viewer, draft, blank);
                yield new ModelAndView("report/draft")
                        .addObject("page", ReportPage.of(request, periods(), draft, about));
            }
        };
    }

    /** The district above the viewer's own organization: reports are drawn for it. */
    private OrganizationId home(Viewer viewer) {
        return organizations.pathTo(viewer.home(), today.date()).stream()
                .findFirst()
                .map(Organization::id)
                .orElseThrow(() -> new NotFound("可以起草材料的区"));
    }

    /** The built-in template is for the first half of a year. */
    private Map<String, String> periods() {
        var offered = new LinkedHashMap<String, String>();
        for (int i = 0; i < PERIODS_OFFERED; i++) {
            var period =
                    new ReportPeriod(today.date().getYear() - i, ReportPeriod.Span.HALF_YEAR, 1);
            offered.put(period.text(), period.label());
        }
        return offered;
    }

    private static ModelAndView page(String view, ReportPage page) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
    }
}
