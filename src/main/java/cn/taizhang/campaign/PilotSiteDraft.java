package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 试点单位登记内容: what was typed.
 *
 * @param organization the street or community that was selected
 * @param programme 试点工作, by its name
 * @param runBy who runs that programme
 * @param endedOn the first day on which it is a pilot no longer, null while it is
 */
public record PilotSiteDraft(
        @Nullable OrganizationId organization,
        String programme,
        @Nullable OrganizationId runBy,
        @Nullable LocalDate selectedOn,
        String document,
        @Nullable LocalDate endedOn) {

    public PilotSiteDraft {
        programme = programme.strip();
        document = document.strip();
    }

    /** What is wrong with it besides what is lacking, which the columns tell. */
    List<Breach> breaches(LocalDate today) {
        var breaches = new ArrayList<>(Runs.breachesIn("确定日期", selectedOn, endedOn));
        if (selectedOn != null && selectedOn.isAfter(today)) {
            breaches.add(Breach.of("selectedOn", "确定日期不能晚于今天；还没有确定的先不登记。"));
        }
        return breaches;
    }
}
