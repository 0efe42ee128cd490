package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 专项活动登记内容: what was typed.
 *
 * @param endedOn the first day on which it no longer runs, null while it does
 * @param lead 牵头单位, as people call it
 */
public record CampaignDraft(
        @Nullable OrganizationId organization,
        String name,
        @Nullable CampaignSubject subject,
        @Nullable LocalDate from,
        @Nullable LocalDate endedOn,
        String lead,
        String document) {

    public CampaignDraft {
        name = name.strip();
        lead = lead.strip();
        document = document.strip();
    }

    /** What is wrong with it besides what is lacking, which the columns tell. */
    List<Breach> breaches() {
        return Runs.breachesIn("启动日期", from, endedOn);
    }
}
