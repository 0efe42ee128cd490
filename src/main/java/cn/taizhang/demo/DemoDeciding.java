package cn.taizhang.demo;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.decision.DecisionDraft;
import cn.taizhang.decision.DecisionPart;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.Decisions;
import cn.taizhang.decision.Opinions;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.Actor;
import cn.taizhang.notice.Notices;
import cn.taizhang.sealedballot.SealedBallots;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 演示民主决策的登记: most matters by their days alone, two by the procedure, one of these by a roll. */
@Component
final class DemoDeciding {

    /** 名册 a month before the first door. */
    private static final int DRAWN_UP_BEFORE = 30;

    private final Decisions decisions;
    private final DecisionProcedures procedures;
    private final ProcedureFiles files;
    private final Opinions opinions;
    private final Notices notices;
    private final Rolls rolls;
    private final SealedBallots sealedBallots;

    DemoDeciding(
            Decisions decisions,
            DecisionProcedures procedures,
            ProcedureFiles files,
            Opinions opinions,
            Notices notices,
            Rolls rolls,
            SealedBallots sealedBallots) {
        this.decisions = decisions;
        this.procedures = procedures;
        this.files = files;
        this.opinions = opinions;
        this.notices = notices;
        this.rolls = rolls;
        this.sealedBallots = sealedBallots;
    }

    /** 已定的事项, as many as the plan has. */
    record Decided(List<DecisionDraft> byDays, Runnable byProcedure, int goingOn) {}

    /** Splits the plan: what is recorded by its days, and what is taken step by step. */
    Decided decided(DemoDecisions plan, Viewer viewer, DemoIds ids, DemoCalendar calendar) {
        var all = plan.decisions();
        var archived = plan.archivedWithItsRecord();
        var ledBack = plan.ledBack();
        var byDays = new ArrayList<>(all);
        archived.ifPresent(byDays::remove);
        ledBack.ifPresent(byDays::remove);
        var goingOn =
                new DemoProcedures(procedures, files, opinions, notices, viewer, ids, calendar);
        var ballots = new DemoBallots(rolls, sealedBallots, viewer, ids, calendar);
        return new Decided(
                List.copyOf(byDays),
                () -> {
                    archived.ifPresent(matter -> archive(matter, goingOn, ballots));
                    ledBack.ifPresent(goingOn::ledBack);
                },
                all.size() - byDays.size());
    }

    void record(Actor maker, List<DecisionDraft> byDays) {
        decisions.recordAll(maker, byDays);
    }

    private static void archive(DecisionDraft matter, DemoProcedures goingOn, DemoBallots ballots) {
        var first = Objects.requireNonNull(matter.done().get(DecisionPart.SOLICITATION));
        var roll =
                ballots.drawUp(
                        Objects.requireNonNull(matter.organization()),
                        first.minusDays(DRAWN_UP_BEFORE));
        goingOn.archived(matter, roll);
        ballots.prepare(roll);
    }
}
