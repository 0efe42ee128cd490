package cn.taizhang.scope;

import cn.taizhang.account.Viewer;
import cn.taizhang.method.Binding;
import cn.taizhang.method.MethodDraft;
import cn.taizhang.method.MethodTasks;
import cn.taizhang.method.Methods;
import cn.taizhang.method.TaskDraft;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** 工作法 of both sides. */
@TestComponent
class WorkMethodFixture {

    private final Methods declaredMethods;
    private final MethodTasks methodTasks;

    WorkMethodFixture(Methods declaredMethods, MethodTasks methodTasks) {
        this.declaredMethods = declaredMethods;
        this.methodTasks = methodTasks;
    }

    /** A method with a part that is told by a register and one that is told by tasks, of which there is one. */
    void side(
            Viewer officer,
            Map<String, String> ids,
            String side,
            OrganizationId street,
            OrganizationId community) {
        var method =
                declaredMethods
                        .declare(
                                officer,
                                new MethodDraft(
                                        UUID.randomUUID(),
                                        street,
                                        "两抓" + side,
                                        "",
                                        "",
                                        Set.of(),
                                        LocalDate.of(2020, 1, 1),
                                        "两抓：抓决策；抓落实",
                                        "",
                                        Map.of(
                                                "抓决策", new Binding.ToRegister("decisions"),
                                                "抓落实", new Binding.ToTasks())))
                        .orThrow();
        var part = declaredMethods.get(officer, method).latest().parts().getLast().id();
        var due = LocalDate.of(2020, 6, 30);
        methodTasks
                .give(officer, method, new TaskDraft(part, "张贴公示", due, List.of(community)))
                .orThrow();
        var task = methodTasks.under(officer, community, method, part, due, due).getFirst().id();
        ids.put("methods " + side, method.value().toString());
        ids.put("method-tasks " + side, task.toString());
    }
}
