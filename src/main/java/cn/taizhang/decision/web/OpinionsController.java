package cn.taizhang.decision.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.Opinion;
import cn.taizhang.decision.OpinionDraft;
import cn.taizhang.decision.Opinions;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 征求到的意见: entered at the door, one after another, the day staying as it was. */
@Controller
class OpinionsController {

    private final Opinions opinions;
    private final ProcedureFiles files;
    private final Today today;

    OpinionsController(Opinions opinions, ProcedureFiles files, Today today) {
        this.opinions = opinions;
        this.files = files;
        this.today = today;
    }

    @GetMapping("/decisions/procedures/{id}/opinions")
    ModelAndView opinions(
            Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String on) {
        var day = TypedDate.parse(on).orElse(today.date());
        return page(
                viewer,
                ProcedurePaths.id(id),
                new OpinionsPage.Form(Ids.next().toString(), "", "", "", day.toString()),
                List.of());
    }

    @PostMapping("/decisions/procedures/{id}/opinions")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes flash) {
        var matter = ProcedurePaths.id(id);
        var draft =
                new OpinionDraft(
                        Sent.key(request),
                        label,
                        Arrays.stream(Opinion.Stand.values())
                                .filter(one -> one.name().equals(stand))
                                .findFirst()
                                .orElse(null),
                        text,
                        TypedDate.parse(on).orElse(null));
        return switch (opinions.record(viewer, matter, draft)) {
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute(
                        "notice",
                        draft.label().isEmpty() ? "已登记一条。" : "已登记：" + draft.label() + "。");
                yield new ModelAndView("redirect:" + address(matter) + "?on=" + draft.on());
            }
            case Outcome.Refused<UUID>(var breaches) ->
                    page(
                            viewer,
                            matter,
                            new OpinionsPage.Form(Ids.next().toString(), label, stand, text, on),
                            breaches);
        };
    }

    @PostMapping("/decisions/procedures/{id}/opinions/{opinion}/strike")
    ModelAndView strike(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String opinion,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes flash) {
        var matter = ProcedurePaths.id(id);
        return switch (opinions.strike(viewer, matter, ProcedurePaths.id(opinion), because)) {
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", "已作废，不再计数。");
                yield new ModelAndView("redirect:" + address(matter));
            }
            case Outcome.Refused<UUID>(var breaches) ->
                    page(
                            viewer,
                            matter,
                            new OpinionsPage.Form(
                                    Ids.next().toString(), "", "", "", today.date().toString()),
                            breaches);
        };
    }

    private ModelAndView page(
            Viewer viewer, UUID matter, OpinionsPage.Form form, List<Breach> breaches) {
        var page =
                OpinionsPage.of(
                        files.get(viewer, matter), opinions.of(viewer, matter), form, breaches);
        return new ModelAndView("decision/opinions", ProcedurePaths.status(breaches))
                .addObject("page", page);
    }

    private static String address(UUID matter) {
        return ProcedurePaths.LIST + "/" + matter + "/opinions";
    }
}
