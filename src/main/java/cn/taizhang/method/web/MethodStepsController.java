package cn.taizhang.method.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Direction;
import cn.taizhang.method.Liveliness;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodId;
import cn.taizhang.method.MethodState;
import cn.taizhang.method.Methods;
import cn.taizhang.method.Part;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作法的办理: one part revised, the next state taken. */
@Controller
class MethodStepsController {

    private final Methods methods;
    private final Liveliness liveliness;
    private final Figures figures;
    private final Today today;

    MethodStepsController(Methods methods, Liveliness liveliness, Figures figures, Today today) {
        this.methods = methods;
        this.liveliness = liveliness;
        this.figures = figures;
        this.today = today;
    }

    @GetMapping("/methods/{id}/parts/{number}")
    ModelAndView partForm(Viewer viewer, @PathVariable String id, @PathVariable String number) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        var found = part(method, number);
        return part(method, found, PartForm.of(method, found, today.date()), List.of());
    }

    @PostMapping("/methods/{id}/parts/{number}")
    ModelAndView revisePart(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String number,
            PartForm form,
            RedirectAttributes flash) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        var found = part(method, number);
        var draft = form.draft();
        var fromOn = Sent.day(form.fromOn());
        var unreadable = form.unreadable();
        Outcome<MethodId> outcome =
                unreadable.isEmpty()
                        ? methods.revisePart(
                                viewer,
                                method.id(),
                                Sent.number(form.version()),
                                found.id(),
                                draft,
                                fromOn)
                        : new Outcome.Refused<>(
                                Breach.joined(
                                        unreadable, methods.breachesIn(method, draft, fromOn)));
        return switch (outcome) {
            case Outcome.Done<MethodId> _ -> toMethod(method, "已修订。原来的一版仍在，可以查看。", flash);
            case Outcome.Refused<MethodId> refused -> part(method, found, form, refused.breaches());
        };
    }

    @GetMapping("/methods/{id}/step")
    ModelAndView stepForm(Viewer viewer, @PathVariable String id) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        String version = Integer.toString(method.last().number());
        return step(StepPage.of(method, version, "", today.date().toString(), List.of()));
    }

    @PostMapping("/methods/{id}/step")
    ModelAndView step(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes flash) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        var wanted = state(state);
        var day = Sent.day(on.strip());
        var unreadable = Sent.unreadableDay("on", on.strip());
        Outcome<MethodId> outcome =
                methods.step(viewer, method.id(), Sent.number(version), wanted, day);
        return switch (outcome) {
            case Outcome.Done<MethodId> _ -> toMethod(method, "已办理。", flash);
            case Outcome.Refused<MethodId> refused ->
                    step(
                            StepPage.of(
                                    method,
                                    version,
                                    state,
                                    on,
                                    Breach.joined(unreadable, refused.breaches())));
        };
    }

    private ModelAndView part(Method method, Part part, PartForm form, List<Breach> breaches) {
        String href = "/methods/" + method.id().value();
        var page =
                new PartPage(
                        form,
                        href + "/parts/" + method.latest().placeOf(part),
                        href,
                        method.latest().name(),
                        part.group(),
                        bindings(),
                        offeredFigures(),
                        directions(),
                        offeredRegisters(),
                        breaches);
        return new ModelAndView("method/part", Answer.status(breaches)).addObject("page", page);
    }

    private static ModelAndView step(StepPage page) {
        return new ModelAndView("method/step", Answer.status(page.breaches()))
                .addObject("page", page);
    }

    private static Map<String, String> bindings() {
        var words = new LinkedHashMap<String, String>();
        words.put(PartForm.NONE, "还没有定");
        words.put(PartForm.FIGURE, "数据：某项数据达到多少");
        words.put(PartForm.REGISTER, "台账：报告期内有没有记录");
        words.put(PartForm.TASKS, "任务：布置给各组织的任务是否完成");
        return words;
    }

    private Map<String, String> offeredFigures() {
        var words = new LinkedHashMap<String, String>();
        figures.all().forEach(one -> words.put(one.code(), one.label() + "（" + one.unit() + "）"));
        return words;
    }

    private Map<String, String> offeredRegisters() {
        var words = new LinkedHashMap<String, String>();
        liveliness.registers().forEach(one -> words.put(one.key(), one.name()));
        return words;
    }

    private static Map<String, String> directions() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Direction.values()).forEach(one -> words.put(one.name(), one.label()));
        return words;
    }

    private static @Nullable MethodState state(String name) {
        return Arrays.stream(MethodState.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Part part(Method method, String number) {
        return method.latest().at(Sent.number(number)).orElseThrow(() -> new NotFound("这一项"));
    }

    private static ModelAndView toMethod(Method method, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/methods/" + method.id().value());
    }
}
