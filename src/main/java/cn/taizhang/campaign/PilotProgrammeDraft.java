package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 试点工作登记内容: what was typed.
 *
 * @param organization 开展组织, normally the district
 * @param endedOn the first day on which it no longer runs, null while it does
 */
public record PilotProgrammeDraft(
        @Nullable OrganizationId organization,
        String name,
        @Nullable PilotSubject subject,
        String document,
        @Nullable LocalDate from,
        @Nullable LocalDate endedOn) {

    public PilotProgrammeDraft {
        name = name.strip();
        document = document.strip();
    }

    /** What is wrong with it besides what is lacking, which the columns tell. */
    List<Breach> breaches() {
        return Runs.breachesIn("启动日期", from, endedOn);
    }
}
