package cn.taizhang.method.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Liveliness;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodId;
import cn.taizhang.method.Methods;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
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

/** 工作法: what there is, one of them, and how one is declared and revised. */
@Controller
class MethodsController {

    private static final String LIST = "/methods";

    private final Methods methods;
    private final Liveliness liveliness;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Today today;

    MethodsController(
            Methods methods,
            Liveliness liveliness,
            Organizations organizations,
            OrganizationChoice choice,
            Today today) {
        this.methods = methods;
        this.liveliness = liveliness;
        this.organizations = organizations;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer) {
        var page =
                MethodsPage.of(
                        methods.list(viewer),
                        methods.samples(),
                        viewer.may(Permission.KEEP_PROGRAMMES),
                        viewer.may(Permission.READ_RECORDS),
                        today.date());
        return new ModelAndView("method/methods").addObject("page", page);
    }

    @GetMapping("/methods/{id}")
    ModelAndView one(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String revision) {
        var method = methods.get(viewer, MethodId.of(id));
        var shown =
                revision.isEmpty()
                        ? method.latest()
                        : method.revision(Sent.number(revision))
                                .orElseThrow(() -> new NotFound("这一版"));
        var page =
                MethodPage.of(
                        method,
                        shown,
                        liveliness,
                        methods.mayKeep(viewer, method),
                        methods.history(viewer, method.id()),
                        today.date());
        return new ModelAndView("method/method").addObject("page", page);
    }

    @GetMapping("/methods/new")
    ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "") String sample) {
        var roots = viewer.require(Permission.KEEP_PROGRAMMES).roots();
        String home =
                roots.size() == 1
                        ? OrganizationChoice.written(organizations.get(roots.iterator().next()))
                        : "";
        var form = MethodForm.empty(home, today.date());
        return form(viewer, methods.sample(sample).map(form::of).orElse(form), null, List.of());
    }

    @PostMapping(LIST)
    ModelAndView declare(Viewer viewer, MethodForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var chosen = choice.of(scope, form.organization(), today.date());
        var draft = form.draft(chosen.id());
        var unreadable = Breach.joined(form.unreadable(), chosen.breaches());
        Outcome<MethodId> outcome =
                unreadable.isEmpty()
                        ? methods.declare(viewer, draft)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, methods.breachesIn(viewer, draft)));
        return switch (outcome) {
            case Outcome.Done<MethodId>(var id) ->
                    toMethod(id, "已登记：" + draft.name() + "。现在是草拟，核对后再办理试行或施行。", flash);
            case Outcome.Refused<MethodId> refused -> form(viewer, form, null, refused.breaches());
        };
    }

    @GetMapping("/methods/{id}/revision")
    ModelAndView revisionForm(Viewer viewer, @PathVariable String id) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        return form(viewer, MethodForm.of(method, today.date()), method, List.of());
    }

    @PostMapping("/methods/{id}/revision")
    ModelAndView revise(
            Viewer viewer, @PathVariable String id, MethodForm form, RedirectAttributes flash) {
        var method = methods.keptBy(viewer, MethodId.of(id));
        var unreadable = form.unreadable();
        var draft = form.draft(method.organization());
        Outcome<MethodId> outcome =
                unreadable.isEmpty()
                        ? methods.revise(viewer, method.id(), Sent.number(form.version()), draft)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, methods.breachesIn(method, draft)));
        return switch (outcome) {
            case Outcome.Done<MethodId>(var done) -> toMethod(done, "已修订。原来的一版仍在，可以查看。", flash);
            case Outcome.Refused<MethodId> refused ->
                    form(viewer, form, method, refused.breaches());
        };
    }

    /** @param revised null for a declaration */
    private ModelAndView form(
            Viewer viewer, MethodForm form, @Nullable Method revised, List<Breach> breaches) {
        var scope = viewer.require(Permission.KEEP_PROGRAMMES);
        var read = methods.read(form.name());
        String of = revised == null ? LIST : "/methods/" + revised.id().value();
        var page =
                new MethodFormPage(
                        form,
                        revised == null ? LIST : of + "/revision",
                        of,
                        revised == null ? null : revised.latest().name(),
                        MethodForm.offeredKinds(),
                        form.name().isEmpty() ? Map.of() : MethodFormPage.offered(read),
                        form.name().isEmpty() ? List.of() : read.because(),
                        revised == null ? choice.offered(scope, today.date()) : List.of(),
                        methods.sample(form.sample()).map(one -> one.source()).orElse(""),
                        breaches);
        return new ModelAndView("method/form", Answer.status(breaches)).addObject("page", page);
    }

    private static ModelAndView toMethod(MethodId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/methods/" + id.value());
    }
}
