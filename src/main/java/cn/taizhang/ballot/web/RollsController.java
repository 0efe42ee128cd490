package cn.taizhang.ballot.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表决名册: the rolls of the scope, and a new one from pasted lines. */
@Controller
class RollsController {

    private static final int PAGE = 50;

    private final Rolls rolls;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    RollsController(
            Rolls rolls, Organizations organizations, OrganizationChoice choice, Today today) {
        this.rolls = rolls;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping("/rolls")
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String after) {
        var last = Sent.maybe(after).orElse(null);
        var found = rolls.list(viewer, null, last, PAGE + 1);
        var page =
                RollsPage.of(
                        found,
                        PAGE,
                        last == null,
                        viewer.may(Permission.RECORD),
                        roll -> rolls.eligible(viewer, roll.id(), today.date()));
        return new ModelAndView("ballot/rolls").addObject("page", page);
    }

    @GetMapping("/rolls/new")
    ModelAndView form(Viewer viewer) {
        var roots = viewer.require(Permission.RECORD).roots();
        String home =
                roots.size() == 1
                        ? OrganizationChoice.written(organizations.get(roots.iterator().next()))
                        : "";
        return form(viewer, RollForm.empty(home, today.date()), List.of());
    }

    @PostMapping("/rolls")
    ModelAndView draw(Viewer viewer, RollForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.RECORD);
        var chosen = choice.of(scope, form.organization(), today.date());
        var unreadable =
                Breach.joined(Sent.unreadableDay("drawnUpOn", form.drawnUpOn()), chosen.breaches());
        var organization = chosen.id();
        Outcome<UUID> outcome =
                organization == null || !unreadable.isEmpty()
                        ? new Outcome.Refused<>(
                                Breach.joined(unreadable, rolls.breachesIn(form.draft())))
                        : rolls.draw(
                                viewer, Sent.key(form.requestKey()), organization, form.draft());
        return switch (outcome) {
            case Outcome.Refused<UUID>(var breaches) -> form(viewer, form, breaches);
            case Outcome.Done<UUID>(var id) -> {
                flash.addFlashAttribute(
                        "notice", "名册已登记，应到人数按它计算。" + Rolls.leftAside(form.draft().pasted()));
                yield new ModelAndView("redirect:/rolls/" + id);
            }
        };
    }

    private ModelAndView form(Viewer viewer, RollForm form, List<Breach> breaches) {
        var offered = choice.offered(viewer.scope(Permission.RECORD), today.date());
        var page = new RollFormPage(form, RollForm.choices(), offered, breaches);
        return new ModelAndView(
                        "ballot/roll-form",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }
}
