package cn.taizhang.campaign.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.ProgrammeId;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 专题与机制: what runs and ran, its start, its end. */
@Controller
class ProgrammesController {

    private static final String LIST = "/programmes";

    private final Programmes programmes;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    ProgrammesController(
            Programmes programmes,
            Organizations organizations,
            OrganizationChoice choice,
            Today today) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer) {
        var shown = programmes.list(viewer);
        var page =
                ProgrammesPage.of(
                        shown,
                        programmes.kept(viewer, shown),
                        viewer.may(Permission.KEEP_PROGRAMMES),
                        today.date());
        return new ModelAndView("campaign/programmes").addObject("page", page);
    }

    @GetMapping("/programmes/new")
    ModelAndView form(Viewer viewer) {
        var roots = viewer.require(Permission.KEEP_PROGRAMMES).roots();
        String home =
                roots.size() == 1
                        ? OrganizationChoice.written(organizations.get(roots.iterator().next()))
                        : "";
        return form(viewer, ProgrammeForm.empty(home), List.of());
    }

    @PostMapping(LIST)
    ModelAndView start(Viewer viewer, ProgrammeForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var chosen = choice.of(scope, form.organization(), today.date());
        var wanted = form.programme(chosen.id());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        Outcome<ProgrammeId> outcome =
                unreadable.isEmpty()
                        ? programmes.start(viewer, wanted)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, programmes.breachesIn(viewer, wanted)));
        return switch (outcome) {
            case Outcome.Done<ProgrammeId> _ ->
                    toList("已登记：" + wanted.name() + "。累计数从启动日期起算。", flash);
            case Outcome.Refused<ProgrammeId> refused -> form(viewer, form, refused.breaches());
        };
    }

    @GetMapping("/programmes/{id}/end")
    ModelAndView endForm(Viewer viewer, @PathVariable String id) {
        return endForm(viewer, ProgrammeId.of(id), "", List.of());
    }

    @PostMapping("/programmes/{id}/end")
    ModelAndView end(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes flash) {
        var wanted = ProgrammeId.of(id);
        var unreadable = ProgrammeForm.unreadable("on", on.strip());
        Outcome<ProgrammeId> outcome =
                unreadable.isEmpty()
                        ? programmes.end(viewer, wanted, ProgrammeForm.day(on.strip()))
                        : new Outcome.Refused<>(unreadable);
        return switch (outcome) {
            case Outcome.Done<ProgrammeId> _ -> toList("已登记结束日期。", flash);
            case Outcome.Refused<ProgrammeId> refused ->
                    endForm(viewer, wanted, on, refused.breaches());
        };
    }

    private ModelAndView form(Viewer viewer, ProgrammeForm form, List<Breach> breaches) {
        var offered = choice.offered(viewer.scope(Permission.KEEP_PROGRAMMES), today.date());
        var page = new ProgrammeFormPage(form, ProgrammeForm.kinds(), offered, breaches);
        return new ModelAndView("campaign/programme-form", status(breaches))
                .addObject("page", page);
    }

    private ModelAndView endForm(Viewer viewer, ProgrammeId id, String on, List<Breach> breaches) {
        viewer.require(Permission.KEEP_PROGRAMMES);
        var programme = programmes.get(viewer, id);
        if (!programmes.mayEnd(viewer, programme)) {
            throw new NotAllowed("这个专题由" + programme.organizationName() + "的上级组织科办理。");
        }
        return new ModelAndView("campaign/programme-end", status(breaches))
                .addObject("page", ProgrammeEndPage.of(programme, on, breaches));
    }

    private static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView toList(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + LIST);
    }
}
