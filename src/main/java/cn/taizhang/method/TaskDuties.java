package cn.taizhang.method;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作法任务的待办: what the viewer's own organizations have to do within two weeks, or have not done in time. */
@Component
@Transactional(readOnly = true)
class TaskDuties implements DutySource {

    private static final int AHEAD = 14;
    private static final int MOST = 5;

    private final TaskStore store;

    TaskDuties(TaskStore store) {
        this.store = store;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.RECORD)) {
            return List.of();
        }
        return store
                .open(viewer.scope(Permission.RECORD), today, today.plusDays(AHEAD), MOST)
                .stream()
                .map(task -> duty(task, today))
                .toList();
    }

    private static Duty duty(Task task, LocalDate today) {
        boolean overdue = task.isOverdue(today);
        return new Duty(
                task.title(),
                "%s的工作法任务，%s到期%s。完成后登记日期即可，不必附材料。"
                        .formatted(
                                task.organizationName(),
                                ChineseDates.full(task.dueOn()),
                                overdue ? "，已逾期" : ""),
                task.dueOn(),
                overdue ? "逾期" : "任务",
                overdue,
                "/method-tasks?organization=" + task.organizationCode());
    }
}
