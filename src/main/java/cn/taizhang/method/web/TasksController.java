package cn.taizhang.method.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodId;
import cn.taizhang.method.MethodTasks;
import cn.taizhang.method.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作法任务: given, listed for one organization, settled with a day and nothing else, taken back with a reason. */
@Controller
class TasksController {

    private static final String WHAT = "这项任务";

    private final Methods methods;
    private final MethodTasks tasks;
    private final TaskPages pages;
    private final GivenTo givenTo;
    private final Today today;

    TasksController(
            Methods methods, MethodTasks tasks, TaskPages pages, GivenTo givenTo, Today today) {
        this.methods = methods;
        this.tasks = tasks;
        this.pages = pages;
        this.givenTo = givenTo;
        this.today = today;
    }

    @GetMapping("/method-tasks")
    ModelAndView list(Viewer viewer, TaskFilter filter) {
        return list(viewer, filter, List.of());
    }

    @PostMapping("/method-tasks/{id}")
    ModelAndView settle(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam(defaultValue = "") String undo,
            @RequestParam(required = false) @Nullable String because,
            TaskFilter filter,
            RedirectAttributes flash) {
        var task = tasks.recordedBy(viewer, Sent.id(id, WHAT)).id();
        if (because != null) {
            return told(
                    viewer,
                    tasks.withdraw(viewer, task, Sent.number(version), because),
                    "已撤回，不再计数；经过留在办理记录里。",
                    filter,
                    flash);
        }
        boolean takesBack = undo.equals("yes");
        var unreadable =
                takesBack || Sent.day(doneOn.strip()) != null
                        ? List.<Breach>of()
                        : List.of(Breach.of("doneOn", "请填写完成日期，写成 2020-06-30 这样。"));
        Outcome<UUID> outcome =
                unreadable.isEmpty()
                        ? tasks.settle(
                                viewer,
                                task,
                                Sent.number(version),
                                takesBack ? null : Sent.day(doneOn.strip()))
                        : new Outcome.Refused<>(unreadable);
        return told(viewer, outcome, takesBack ? "已撤销完成。" : "已登记完成。", filter, flash);
    }

    private ModelAndView told(
            Viewer viewer,
            Outcome<UUID> outcome,
            String notice,
            TaskFilter filter,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:" + filter.address());
            }
            case Outcome.Refused<UUID> refused -> list(viewer, filter, refused.breaches());
        };
    }

    @GetMapping("/methods/{id}/tasks/new")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        viewer.require(Permission.RECORD);
        var method = methods.get(viewer, MethodId.of(id));
        return form(method, new TaskForm("", "", "", ""), List.of());
    }

    @PostMapping("/methods/{id}/tasks")
    ModelAndView give(
            Viewer viewer, @PathVariable String id, TaskForm form, RedirectAttributes flash) {
        var scope = viewer.require(Permission.RECORD);
        var method = methods.get(viewer, MethodId.of(id));
        var found = givenTo.find(scope, form.names(), today.date());
        var draft = form.draft(found.organizations());
        var unreadable = Breach.joined(form.unreadable(), found.breaches());
        Outcome<Integer> outcome =
                unreadable.isEmpty()
                        ? tasks.give(viewer, method.id(), draft)
                        : new Outcome.Refused<>(
                                Breach.joined(unreadable, tasks.breachesIn(viewer, method, draft)));
        return switch (outcome) {
            case Outcome.Done<Integer>(var added) -> {
                flash.addFlashAttribute(
                        "notice",
                        added == 0 ? "这些组织都已有这项任务，没有重复布置。" : "已给 %d 个组织布置。".formatted(added));
                yield new ModelAndView("redirect:/methods/" + method.id().value());
            }
            case Outcome.Refused<Integer> refused -> form(method, form, refused.breaches());
        };
    }

    private ModelAndView list(Viewer viewer, TaskFilter filter, List<Breach> breaches) {
        var page = pages.page(viewer, filter, breaches);
        return new ModelAndView("method/tasks", Answer.status(page.breaches()))
                .addObject("page", page);
    }

    private static ModelAndView form(Method method, TaskForm form, List<Breach> breaches) {
        String back = "/methods/" + method.id().value();
        var page =
                new TaskFormPage(
                        form,
                        back + "/tasks",
                        back,
                        method.latest().name(),
                        parts(method),
                        breaches);
        return new ModelAndView("method/task-form", Answer.status(breaches))
                .addObject("page", page);
    }

    private static Map<String, String> parts(Method method) {
        var parts = new LinkedHashMap<String, String>();
        method.latest().parts().stream()
                .filter(one -> one.binding() instanceof Binding.ToTasks)
                .forEach(one -> parts.put(one.id().toString(), one.group() + "：" + one.shown()));
        return parts;
    }
}
