package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Task;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任务页: what one organization and those below it have to do.
 *
 * @param shown null where the organization was not understood
 * @param more whether there are more than are shown
 */
record TasksPage(
        String organization,
        String from,
        String to,
        String method,
        String part,
        LocalDate today,
        @Nullable String shown,
        List<Row> rows,
        boolean more,
        List<Breach> breaches) {

    /**
     * 一项任务.
     *
     * @param settle where it is settled, null where the viewer may not
     */
    record Row(
            UUID id,
            String title,
            String organization,
            String method,
            String methodHref,
            String due,
            String state,
            String tone,
            String doneBy,
            boolean settled,
            int version,
            @Nullable String settle) {}

    static Row row(Task task, Map<UUID, String> methods, boolean mayRecord, LocalDate today) {
        var doneOn = task.doneOn();
        boolean overdue = task.isOverdue(today);
        return new Row(
                task.id(),
                task.title(),
                task.organizationName(),
                methods.getOrDefault(task.method().value(), ""),
                "/methods/" + task.method().value(),
                ChineseDates.full(task.dueOn()),
                doneOn != null ? "已完成" : overdue ? "逾期" : "待办",
                doneOn != null ? "ok" : overdue ? "red" : "",
                doneOn == null ? "" : ChineseDates.full(doneOn) + "，" + task.doneBy() + "登记",
                doneOn != null,
                task.version(),
                mayRecord ? "/method-tasks/" + task.id() : null);
    }

    static List<Row> rows(
            List<Task> tasks,
            Map<UUID, String> methods,
            Set<OrganizationId> recorded,
            LocalDate today) {
        return tasks.stream()
                .map(task -> row(task, methods, recorded.contains(task.organization()), today))
                .toList();
    }
}
