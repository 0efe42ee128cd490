package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.notice.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 决策程序的待办: of the viewer's own community, an emergency that was not reported and steps that may be taken. A superior is not
 * reminded of what others have to do, and of a notice that is over the notices remind.
 */
@Component
class DecisionDuties implements DutySource {

    private static final int MOST = 5;
    private static final int LOOKED_AT = 20;

    private final ProcedureStore store;
    private final StepStore steps;
    private final Procedures procedures;
    private final StepNotices notices;

    DecisionDuties(
            ProcedureStore store, StepStore steps, Procedures procedures, StepNotices notices) {
        this.store = store;
        this.steps = steps;
        this.procedures = procedures;
        this.notices = notices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.RECORD) || !viewer.may(Permission.READ_RECORDS)) {
            return List.of();
        }
        var duties = new ArrayList<Duty>();
        for (var matter : store.underWay(viewer.scope(Permission.RECORD), LOOKED_AT)) {
            duties.addAll(dutiesOf(viewer, matter, today));
        }
        return duties.stream()
                .sorted(Comparator.comparing((Duty duty) -> !duty.urgent()))
                .limit(MOST)
                .toList();
    }

    private List<Duty> dutiesOf(Viewer viewer, Matter matter, LocalDate today) {
        var taken = steps.of(matter.id());
        var stage = Procedures.stageOf(taken);
        return new NextSteps(procedures.of(matter), today)
                .of(stage).stream()
                        .filter(next -> isDue(viewer, next, taken))
                        .map(next -> duty(matter, next.kind()))
                        .toList();
    }

    private boolean isDue(Viewer viewer, NextSteps.Next next, List<StepRow> taken) {
        if (next.kind() == StepKind.REPORT_EMERGENCY) {
            return true;
        }
        if (!next.main()) {
            return false;
        }
        if (next.kind() == StepKind.CONCLUDE_DECISION_NOTICE) {
            return isConcluded(viewer, taken, StepKind.PUBLISH_DECISION);
        }
        return next.kind() == StepKind.ARCHIVE
                ? isConcluded(viewer, taken, StepKind.PUBLISH_RESULT)
                : next.because().isEmpty();
    }

    private boolean isConcluded(Viewer viewer, List<StepRow> taken, StepKind posting) {
        return notices.current(viewer, taken, posting).flatMap(Posted::conclusion).isPresent();
    }

    private static Duty duty(Matter matter, StepKind kind) {
        boolean owed = kind == StepKind.REPORT_EMERGENCY;
        return new Duty(
                "“%s”：%s".formatted(matter.title(), kind.label()),
                owed
                        ? "紧急开工还没有补报，补报以后才能公布结果。"
                        : "%s，现在是「%s」，可以办理下一步。"
                                .formatted(matter.organizationName(), matter.stage().label()),
                null,
                "决策",
                owed,
                DecisionProcedures.page(matter.id()) + (owed ? "/steps/" + kind.address() : ""));
    }
}
