package cn.taizhang.decision.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.Decisions;
import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.decision.StepKind;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.register.RecordEffects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一件事项: its page, one short form a step, and the same forms to put a step right. */
@Controller
class ProcedureController {

    private static final String CORRECTING = "改成应当写的内容。更正前的内容、原因、同意的人都会留在办理记录中。";

    /** The button that takes day and numbers from a meeting on record, and records nothing. */
    private static final String TAKE = "take";

    private static final String MEETING = "meeting";

    /** Flash attribute: a step of it was recorded or put right a moment ago, by this viewer. */
    private static final String JUST_RECORDED = "justRecorded";

    private final DecisionProcedures procedures;
    private final ProcedureFiles files;
    private final RecordEffects effects;

    ProcedureController(
            DecisionProcedures procedures, ProcedureFiles files, RecordEffects effects) {
        this.procedures = procedures;
        this.files = files;
        this.effects = effects;
    }

    @GetMapping("/decisions/procedures/{id}")
    ModelAndView matter(Viewer viewer, @PathVariable String id, Model model) {
        var matter = ProcedurePaths.id(id);
        var file = files.get(viewer, matter);
        boolean justRecorded = Boolean.TRUE.equals(model.getAttribute(JUST_RECORDED));
        return new ModelAndView("decision/procedure")
                .addObject("page", ProcedurePage.of(file))
                .addObject("effects", justRecorded ? countedIn(viewer, matter) : null);
    }

    /** The figures that it counts in by now; most steps bring it into none, and then nothing is told. */
    private RecordEffects.@Nullable Effects countedIn(Viewer viewer, UUID matter) {
        var told = effects.of(viewer, Decisions.REGISTER, matter, false);
        return told.moved().isEmpty() ? null : told;
    }

    @GetMapping("/decisions/procedures/{id}/steps/{step}")
    ModelAndView form(Viewer viewer, @PathVariable String id, @PathVariable String step) {
        var form = files.form(viewer, ProcedurePaths.id(id), kind(step));
        return step(form, form.filled(), form.file().version(), List.of());
    }

    @PostMapping("/decisions/procedures/{id}/steps/{step}")
    ModelAndView take(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var matter = ProcedurePaths.id(id);
        var kind = kind(step);
        var typed = typed(sent);
        int version = Sent.number(typed.getOrDefault("version", ""));
        if (typed.containsKey(TAKE)) {
            return taking(viewer, matter, kind, typed, version);
        }
        var outcome =
                procedures.take(
                        viewer,
                        matter,
                        version,
                        Sent.key(typed.getOrDefault("request", "")),
                        kind,
                        typed);
        return switch (outcome) {
            case Outcome.Done<UUID> _ ->
                    done(matter, "已办理：" + files.get(viewer, matter).labelOf(kind) + "。", flash);
            case Outcome.Refused<UUID>(var breaches) ->
                    step(files.form(viewer, matter, kind), typed, version, breaches);
        };
    }

    private ModelAndView taking(
            Viewer viewer, UUID matter, StepKind kind, Map<String, String> typed, int version) {
        var chosen = typed.getOrDefault(TAKE, "");
        var form = files.taking(viewer, matter, kind, Sent.key(chosen), typed);
        boolean found = !form.filled().getOrDefault(MEETING, "").isEmpty();
        return step(
                form,
                form.filled(),
                version,
                found ? List.of() : List.of(Breach.of(MEETING, "没有找到这个社区的这条会议记录，请重新选择，或者不选。")));
    }

    @GetMapping("/decisions/procedures/{id}/corrections/{number}")
    ModelAndView correction(Viewer viewer, @PathVariable String id, @PathVariable String number) {
        var form = files.correction(viewer, ProcedurePaths.id(id), Sent.number(number));
        return correction(form, number, form.filled(), form.file().version(), List.of());
    }

    @PostMapping("/decisions/procedures/{id}/corrections/{number}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var matter = ProcedurePaths.id(id);
        var typed = typed(sent);
        int version = Sent.number(typed.getOrDefault("version", ""));
        var outcome =
                procedures.correct(
                        viewer,
                        matter,
                        version,
                        Sent.key(typed.getOrDefault("request", "")),
                        Sent.number(number),
                        typed);
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> done(matter, "已更正，更正前的内容留在办理记录中。", flash);
            case Outcome.Refused<UUID>(var breaches) ->
                    correction(
                            files.correction(viewer, matter, Sent.number(number)),
                            number,
                            typed,
                            version,
                            breaches);
        };
    }

    private static ModelAndView step(
            ProcedureFile.Form form,
            Map<String, String> typed,
            int version,
            List<Breach> breaches) {
        return form(
                StepPage.of(
                        form,
                        typed,
                        form.label(),
                        "/steps/" + form.kind().address(),
                        StepNotes.of(form),
                        version,
                        Ids.next().toString(),
                        breaches));
    }

    private static ModelAndView correction(
            ProcedureFile.Form form,
            String number,
            Map<String, String> typed,
            int version,
            List<Breach> breaches) {
        return form(
                StepPage.of(
                        form,
                        typed,
                        "更正：" + form.label(),
                        "/corrections/" + Sent.number(number),
                        CORRECTING,
                        version,
                        Ids.next().toString(),
                        breaches));
    }

    private static ModelAndView form(StepPage page) {
        return new ModelAndView("decision/step", ProcedurePaths.status(page.breaches()))
                .addObject("page", page);
    }

    private static StepKind kind(String address) {
        return StepKind.at(address)
                .filter(kind -> kind != StepKind.CORRECT)
                .orElseThrow(() -> new NotFound("这一步"));
    }

    /** Several boxes ticked under one name are kept as one text. */
    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        return typed;
    }

    private static ModelAndView done(UUID matter, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute(JUST_RECORDED, true);
        return new ModelAndView("redirect:" + DecisionProcedures.page(matter));
    }
}
