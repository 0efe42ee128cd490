package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("工作法任务的撤回")
class TaskWithdrawalTests extends WithMethods {

    @Autowired private MethodTasks tasks;
    @Autowired private TaskStore counts;
    @Autowired private TaskDuties duties;

    @Test
    void a_task_given_by_mistake_is_taken_back_with_a_reason_and_may_be_given_anew() {
        var id = withTasks();
        give(id);
        var clerk = district.firstCommunityClerk();
        var task = of(clerk, id).getFirst();
        tasks.settle(clerk, task.id(), 1, MARCH).orThrow();
        assertThat(((Outcome.Refused<UUID>) tasks.withdraw(clerk, task.id(), 2, " ")).breaches())
                .extracting(one -> one.message())
                .containsExactly("已完成的任务不能撤回；完成登记错了的，先撤销完成。", "请写明为什么撤回，不超过 200 字。");
        tasks.settle(clerk, task.id(), 2, null).orThrow();

        tasks.withdraw(district.officer(), task.id(), 3, "布置错了").orThrow();

        assertThat(of(clerk, id)).isEmpty();
        assertThat(duties.dutiesOf(clerk, MARCH)).isEmpty();
        assertThat(counts.parts(id)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tasks.settle(clerk, task.id(), 4, MARCH));
        assertThat(give(id)).isOne();
    }

    @Test
    void open_tasks_of_a_retired_method_are_no_duties() {
        var id = withTasks();
        give(id);
        methods.step(district.officer(), id, 1, MethodState.RETIRED, MARCH).orThrow();

        assertThat(duties.dutiesOf(district.firstCommunityClerk(), MARCH.minusDays(1))).hasSize(1);
        assertThat(duties.dutiesOf(district.firstCommunityClerk(), MARCH)).isEmpty();
    }

    private List<Task> of(Viewer viewer, MethodId id) {
        return tasks.under(viewer, district.firstCommunity(), id, null, JANUARY, MARCH.plusDays(1));
    }

    private int give(MethodId id) {
        var to = List.of(district.firstCommunity());
        return tasks.give(
                        district.officer(),
                        id,
                        new TaskDraft(part(get(id), "资源共享").id(), "张贴公示", MARCH, to))
                .orThrow();
    }

    private MethodId withTasks() {
        var id = declared(NAME, LINES);
        revisePart(
                id,
                1,
                part(get(id), "资源共享"),
                new PartDraft("资源共享", "", true, new Binding.ToTasks()));
        return id;
    }
}
