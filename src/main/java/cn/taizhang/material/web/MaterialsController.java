package cn.taizhang.material.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Templates;
import cn.taizhang.report.ReportRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 材料: what is in work and which templates there are; a text dropped in becomes a template, a template a material. */
@Controller
class MaterialsController {

    private final Materials materials;
    private final Templates templates;
    private final WorkPages pages;
    private final MaterialsPages lists;
    private final Today today;

    MaterialsController(
            Materials materials,
            Templates templates,
            WorkPages pages,
            MaterialsPages lists,
            Today today) {
        this.materials = materials;
        this.templates = templates;
        this.pages = pages;
        this.lists = lists;
        this.today = today;
    }

    @GetMapping("/materials")
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String template) {
        return new ModelAndView("report/materials")
                .addObject("page", lists.begun(viewer, template));
    }

    @PostMapping("/materials")
    ModelAndView start(
            Viewer viewer,
            @RequestParam(defaultValue = "") String requestKey,
            @RequestParam(defaultValue = MaterialsPages.BUILT_IN) String template,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String confirmBy) {
        viewer.require(Permission.DRAFT_REPORTS);
        var typed =
                Map.of(
                        "template", template,
                        "title", title,
                        "period", period,
                        "asOf", asOf,
                        "confirmBy", confirmBy);
        var breaches = new ArrayList<Breach>();
        LocalDate until = dayOf(confirmBy, breaches);
        switch (new ReportForm(period, asOf).request(viewer.home(), today.date())) {
            case Outcome.Refused<ReportRequest>(var refused) -> breaches.addAll(refused);
            case Outcome.Done<ReportRequest>(var request) -> {
                if (breaches.isEmpty()) {
                    var chosen =
                            template.equals(MaterialsPages.BUILT_IN)
                                    ? null
                                    : Sent.id(template, "这份材料模板");
                    switch (materials.start(
                            viewer, Sent.key(requestKey), request, chosen, title, until)) {
                        case Outcome.Done<UUID>(var id) -> {
                            return new ModelAndView("redirect:/materials/" + id);
                        }
                        case Outcome.Refused<UUID>(var refused) -> breaches.addAll(refused);
                    }
                }
            }
        }
        return refused(viewer, typed, breaches);
    }

    @PostMapping("/material-templates")
    ModelAndView add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String requestKey,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam("file") @Nullable MultipartFile file)
            throws IOException {
        viewer.require(Permission.DRAFT_REPORTS);
        var typed = Map.of("name", name, "pasted", pasted);
        return switch (Uploads.read(file, pasted)) {
            case Outcome.Refused<Uploads.Text>(var breaches) -> refused(viewer, typed, breaches);
            case Outcome.Done<Uploads.Text>(var text) -> {
                var called = name.isBlank() ? text.name() : name;
                yield switch (templates.add(
                        viewer, Sent.key(requestKey), viewer.home(), called, text.file())) {
                    case Outcome.Refused<UUID>(var breaches) -> refused(viewer, typed, breaches);
                    case Outcome.Done<UUID>(var id) ->
                            new ModelAndView(
                                    "redirect:/material-templates/"
                                            + id
                                            + (statesMoreThanItAsks(viewer, id) ? "/numbers" : ""));
                };
            }
        };
    }

    /** A finished text, such as last year's report: which of its numbers are asked for anew comes first. */
    private boolean statesMoreThanItAsks(Viewer viewer, UUID id) {
        return templates
                .lastEdition(viewer, templates.get(viewer, id))
                .text()
                .statesMoreThanItAsks();
    }

    @GetMapping("/material-templates/{id}")
    ModelAndView template(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer blank) {
        var template = templates.get(viewer, Sent.id(id, "这份材料模板"));
        return new ModelAndView("report/work")
                .addObject("page", pages.of(viewer, template, blank, List.of()));
    }

    @PostMapping("/material-templates/{id}/blanks/{number}")
    ModelAndView bind(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        var template = templates.get(viewer, Sent.id(id, "这份材料模板"));
        int now = templates.placeNow(viewer, template.id(), seen, number);
        var done =
                templates.bind(viewer, template.id(), seen, number, code.isEmpty() ? null : code);
        return switch (done) {
            case Outcome.Refused<Integer>(var breaches) ->
                    new ModelAndView("report/work", HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject("page", pages.of(viewer, template, now, breaches));
            case Outcome.Done<Integer> _ -> {
                flash.addFlashAttribute("notice", "已改。");
                yield new ModelAndView(
                        "redirect:"
                                + WorkPage.placeIn("/material-templates/" + template.id(), now));
            }
        };
    }

    private ModelAndView refused(Viewer viewer, Map<String, String> typed, List<Breach> breaches) {
        return new ModelAndView("report/materials", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", lists.of(viewer, typed, breaches));
    }

    private static @Nullable LocalDate dayOf(String typed, List<Breach> breaches) {
        if (typed.isBlank()) {
            return null;
        }
        var day = TypedDate.parse(typed);
        if (day.isEmpty()) {
            breaches.add(Breach.of("confirmBy", "看不懂核对期限，请写成 2020-07-03。"));
        }
        return day.orElse(null);
    }
}
