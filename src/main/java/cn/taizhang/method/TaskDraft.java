package cn.taizhang.method;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 布置任务: the same task for several organizations. Who has it already is not given it twice, however often the form is sent. */
public record TaskDraft(
        @Nullable UUID part,
        String title,
        @Nullable LocalDate dueOn,
        List<OrganizationId> organizations) {

    public TaskDraft {
        organizations = List.copyOf(organizations);
    }
}
