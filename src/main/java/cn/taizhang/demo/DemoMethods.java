package cn.taizhang.demo;

import cn.taizhang.account.Viewer;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Direction;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodDraft;
import cn.taizhang.method.MethodId;
import cn.taizhang.method.MethodState;
import cn.taizhang.method.MethodTasks;
import cn.taizhang.method.Methods;
import cn.taizhang.method.Sample;
import cn.taizhang.method.TaskDraft;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * 演示工作法: every shipped one is declared; what nobody published stays open. Two are bound to what the district records anyway, one
 * has tasks, of which some are done, some are late and some run. Most are drafts: a district declares what it has a document for.
 */
final class DemoMethods {

    private static final String DECISION = "一征三议两公开";
    private static final String PARTNERS = "三联四共";
    private static final String RHYTHMS = "月督查季小结半年评年终考";
    private static final Set<String> IN_FORCE = Set.of(DECISION, PARTNERS, RHYTHMS, "四项基础制度");
    private static final Set<String> ON_TRIAL = Set.of("三步骤四模式五评议", "1+N");
    private static final Set<OrganizationKind> GRASS_ROOTS =
            Set.of(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY);
    private static final int WITH_TASKS = 6;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;

    DemoMethods(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
    }

    void declare(Viewer viewer, Methods methods, MethodTasks tasks) {
        for (var sample : methods.samples()) {
            var id = methods.declare(viewer, draft(sample)).orThrow();
            var state = state(sample.name());
            if (state != MethodState.DRAFT) {
                methods.step(viewer, id, 1, state, startOf(sample.name())).orThrow();
            }
            if (sample.name().equals(RHYTHMS)) {
                giveTasks(viewer, methods.get(viewer, id), tasks);
            }
        }
    }

    private static MethodState state(String name) {
        return IN_FORCE.contains(name)
                ? MethodState.IN_FORCE
                : ON_TRIAL.contains(name) ? MethodState.TRIAL : MethodState.DRAFT;
    }

    private MethodDraft draft(Sample sample) {
        String name = sample.name();
        return new MethodDraft(
                ids.next(startOf(name).atTime(9, 0)),
                tree.district().id(),
                name,
                name.equals(RHYTHMS) ? DemoDocuments.mechanismNumber(calendar) : "",
                sample.reading(),
                IN_FORCE.contains(name) ? GRASS_ROOTS : Set.of(),
                startOf(name),
                sample.lines(),
                sample.key(),
                bindings(name));
    }

    private LocalDate startOf(String name) {
        return name.equals(RHYTHMS) ? calendar.mechanismStart() : calendar.startOf(3);
    }

    private static Map<String, Binding> bindings(String name) {
        return switch (name) {
            case DECISION ->
                    Map.of(
                            "征求意见", new Binding.ToRegister("decisions"),
                            "决议", atLeastOne("decision.completed"),
                            "结果公开", atLeastOne("decision.effective-communities"));
            case PARTNERS ->
                    Map.of(
                            "事务共商", atLeastOne("cobuilding.liaison-officers"),
                            "资源共享", atLeastOne("cobuilding.party-organizations"));
            case RHYTHMS -> Map.of("半年评议", new Binding.ToTasks());
            default -> Map.of();
        };
    }

    private static Binding atLeastOne(String figure) {
        return new Binding.ToFigure(figure, Direction.AT_LEAST, BigDecimal.ONE);
    }

    private void giveTasks(Viewer viewer, Method method, MethodTasks tasks) {
        var part =
                method.latest().parts().stream()
                        .filter(one -> one.binding() instanceof Binding.ToTasks)
                        .findFirst()
                        .orElseThrow();
        var chosen = tree.streets.stream().limit(WITH_TASKS).map(NewOrganization::id).toList();
        give(
                viewer,
                method.id(),
                tasks,
                new TaskDraft(part.id(), "报送上半年自评", calendar.inYear(90), chosen));
        give(
                viewer,
                method.id(),
                tasks,
                new TaskDraft(part.id(), "开好半年评议会", calendar.asOf(), chosen));
        var given =
                tasks.under(
                        viewer,
                        tree.district().id(),
                        method.id(),
                        part.id(),
                        calendar.inYear(0),
                        calendar.inYear(90));
        // the last of them are late
        given.stream()
                .limit(WITH_TASKS - 2L)
                .forEach(one ->
                        tasks.settle(viewer, one.id(), one.version(), calendar.inYear(88))
                                .orThrow());
    }

    private static void give(Viewer viewer, MethodId id, MethodTasks tasks, TaskDraft draft) {
        tasks.give(viewer, id, draft).orThrow();
    }
}
