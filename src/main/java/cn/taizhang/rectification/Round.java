package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 轮次 as it is recorded, as far as its items are judged by it. */
record Round(
        UUID roundId,
        UUID organizationId,
        String name,
        LocalDate feedbackOn,
        @Nullable LocalDate planApprovedOn,
        @Nullable LocalDate finishedOn) {

    OrganizationId inspected() {
        return new OrganizationId(organizationId);
    }
}
