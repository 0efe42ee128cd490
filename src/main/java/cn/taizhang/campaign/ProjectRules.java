package cn.taizhang.campaign;

import static cn.taizhang.campaign.MajorProjectRegister.ENDED_ON;
import static cn.taizhang.campaign.MajorProjectRegister.PLANNED_END;
import static cn.taizhang.campaign.MajorProjectRegister.STAGE;
import static cn.taizhang.campaign.MajorProjectRegister.STARTED_ON;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.RowRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 重大项目的登记规则: which days a project has follows from its stage. */
final class ProjectRules {

    static final RowRule RULE =
            RowRule.all(
                    (row, today) -> breachesInStage(row),
                    RowRule.notAfterToday(STARTED_ON, "还没有开工的请登记为「前期」。"),
                    RowRule.notAfterToday(ENDED_ON),
                    RowRule.after(ENDED_ON, STARTED_ON),
                    RowRule.notBefore(PLANNED_END, STARTED_ON));

    private ProjectRules() {}

    private static List<Breach> breachesInStage(Entry row) {
        var stage = row.get(STAGE);
        if (stage == null) {
            return List.of();
        }
        boolean started = row.get(STARTED_ON) != null;
        boolean ended = row.get(ENDED_ON) != null;
        var breaches = new ArrayList<Breach>();
        if (stage.hasStarted() && !started) {
            breaches.add(inStage(stage, STARTED_ON, "须填写开工日期。"));
        }
        if (stage == ProjectStage.PREPARING && started) {
            breaches.add(inStage(stage, STARTED_ON, "不填开工日期；已经开工的请改为「在建」。"));
        }
        if (stage.hasEnded() && !ended) {
            breaches.add(inStage(stage, ENDED_ON, "须填写竣工或停缓建日期。"));
        }
        if (!stage.hasEnded() && ended) {
            breaches.add(inStage(stage, ENDED_ON, "不填竣工或停缓建日期。"));
        }
        return breaches;
    }

    private static Breach inStage(ProjectStage stage, Column<LocalDate> day, String told) {
        return Breach.of(day.key(), "阶段为「%s」时%s".formatted(stage.label(), told));
    }
}
