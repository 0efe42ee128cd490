package cn.taizhang.decision.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.OrganizationOffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 决策程序清单和立项. */
@Controller
class ProceduresController {

    private static final int MOST = 50;

    private final DecisionProcedures procedures;
    private final ProcedureFiles files;
    private final OrganizationChoice choice;
    private final Today today;

    ProceduresController(
            DecisionProcedures procedures,
            ProcedureFiles files,
            OrganizationChoice choice,
            Today today) {
        this.procedures = procedures;
        this.files = files;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(ProcedurePaths.LIST)
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        boolean over = state.equals("over");
        var query = q.strip();
        var last = after.isEmpty() ? null : ProcedurePaths.id(after);
        var found = files.list(viewer, over, query, last, MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var page =
                new ProceduresPage(
                        today.date(),
                        over,
                        query,
                        shown.stream().map(ProceduresPage.Row::of).toList(),
                        "本页 %d 项".formatted(shown.size()),
                        last == null ? null : address(over, query, null),
                        found.size() > MOST ? address(over, query, shown.getLast().id()) : null,
                        viewer.may(Permission.RECORD));
        return new ModelAndView("decision/procedures").addObject("page", page);
    }

    @GetMapping("/decisions/procedures/new")
    ModelAndView fresh(Viewer viewer) {
        viewer.require(Permission.RECORD);
        var home = communities(viewer).own();
        return form(viewer, BeginForm.fresh(Ids.next().toString(), home), List.of());
    }

    @PostMapping(ProcedurePaths.LIST)
    ModelAndView begin(
            Viewer viewer,
            BeginForm sent,
            @RequestParam(name = "organization-picked", defaultValue = "") String picked,
            RedirectAttributes flash) {
        var form = sent.of(picked);
        var scope = viewer.require(Permission.RECORD);
        var chosen = choice.of(scope, form.typedOrganization(), today.date());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        var draft = form.draft(chosen.id());
        var outcome =
                unreadable.isEmpty()
                        ? procedures.begin(viewer, draft)
                        : new Outcome.Refused<UUID>(
                                Breach.joined(unreadable, procedures.check(viewer, draft)));
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> {
                flash.addFlashAttribute("notice", "已立项，从征求意见开始。");
                yield new ModelAndView("redirect:" + DecisionProcedures.page(id));
            }
            case Outcome.Refused<UUID>(var breaches) ->
                    form(viewer, form.asked(Ids.next().toString()), breaches);
        };
    }

    private ModelAndView form(Viewer viewer, BeginForm form, List<Breach> breaches) {
        var offered = communities(viewer);
        return new ModelAndView("decision/begin", ProcedurePaths.status(breaches))
                .addObject("page", BeginPage.of(form, offered, breaches));
    }

    private OrganizationOffer communities(Viewer viewer) {
        return choice.offer(
                viewer.scope(Permission.RECORD),
                kind -> kind == OrganizationKind.COMMUNITY,
                today.date());
    }

    private static String address(boolean over, String query, @Nullable UUID after) {
        return ProcedurePaths.LIST
                + "?state="
                + (over ? "over" : "")
                + "&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (after == null ? "" : "&after=" + after);
    }
}
