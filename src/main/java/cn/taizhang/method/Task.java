package cn.taizhang.method;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 工作法任务: what one organization does for one part, until a day.
 *
 * @param doneBy who recorded that it was done; empty while it is not
 */
public record Task(
        UUID id,
        MethodId method,
        UUID part,
        OrganizationId organization,
        String organizationName,
        String organizationCode,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String doneBy,
        int version) {

    public boolean isDone() {
        return doneOn != null;
    }

    /** The due day itself is still in time. */
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && today.isAfter(dueOn);
    }
}
