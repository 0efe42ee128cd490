package cn.taizhang.campaign;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 重大项目登记内容: what was typed.
 *
 * @param number 序号 in the list of the organization, normally the district
 * @param endedOn the first day on which it is under construction no longer: completed, or stopped
 */
public record MajorProjectDraft(
        @Nullable OrganizationId organization,
        String name,
        @Nullable Integer number,
        @Nullable ProjectStage stage,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate plannedEnd,
        String leader,
        @Nullable LocalDate endedOn) {

    public MajorProjectDraft {
        name = name.strip();
        leader = leader.strip();
    }

    /** What is wrong with it besides what is lacking, which the columns tell. */
    List<Breach> breaches(LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (stage != null) {
            breaches.addAll(breachesInStage(stage));
        }
        if (startedOn != null && startedOn.isAfter(today)) {
            breaches.add(Breach.of("startedOn", "开工日期不能晚于今天；还没有开工的请登记为「前期」。"));
        }
        if (endedOn != null && endedOn.isAfter(today)) {
            breaches.add(Breach.of("endedOn", "竣工或停缓建日期不能晚于今天。"));
        }
        if (startedOn != null && endedOn != null && !endedOn.isAfter(startedOn)) {
            breaches.add(Breach.of("endedOn", "竣工或停缓建日期须晚于开工日期。"));
        }
        if (startedOn != null && plannedEnd != null && plannedEnd.isBefore(startedOn)) {
            breaches.add(Breach.of("plannedEnd", "计划竣工日期不能早于开工日期。"));
        }
        return breaches;
    }

    private List<Breach> breachesInStage(ProjectStage stands) {
        var breaches = new ArrayList<Breach>();
        if (stands.hasStarted() && startedOn == null) {
            breaches.add(Breach.of("startedOn", "阶段为「%s」时须填写开工日期。".formatted(stands.label())));
        }
        if (stands == ProjectStage.PREPARING && startedOn != null) {
            breaches.add(Breach.of("startedOn", "阶段为「前期」时不填开工日期；已经开工的请改为「在建」。"));
        }
        if (stands.hasEnded() && endedOn == null) {
            breaches.add(Breach.of("endedOn", "阶段为「%s」时须填写竣工或停缓建日期。".formatted(stands.label())));
        }
        if (!stands.hasEnded() && endedOn != null) {
            breaches.add(Breach.of("endedOn", "阶段为「%s」时不填竣工或停缓建日期。".formatted(stands.label())));
        }
        return breaches;
    }
}
