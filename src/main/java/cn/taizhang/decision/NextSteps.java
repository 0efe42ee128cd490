package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Archived;
import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Draft;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Ground.Emergency;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Stage.Objected;
import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Stage.Rejected;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Stage.Solicited;
import cn.taizhang.decision.Stage.Soliciting;
import cn.taizhang.decision.Stage.Withdrawn;
import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 下一步: what comes next and what keeps it from being taken today, as far as that is known before anything is typed. */
final class NextSteps {

    private final Procedure procedure;
    private final LocalDate today;

    NextSteps(Procedure procedure, LocalDate today) {
        this.procedure = procedure;
        this.today = today;
    }

    /**
     * 下一步.
     *
     * @param main the one that the matter waits for; the others may be taken besides
     * @param because 为什么还不能办, empty when it may be taken
     */
    record Next(StepKind kind, boolean main, List<Breach> because) {}

    List<Next> of(Stage now) {
        var next = new ArrayList<>(following(now));
        if (StepKind.WITHDRAW.from().contains(now.kind())) {
            next.add(new Next(StepKind.WITHDRAW, false, List.of()));
        }
        return List.copyOf(next);
    }

    /** The step that a matter waits for in that stage, whether or not it may be taken yet; none where nothing comes after. */
    static Optional<StepKind> mainAfter(StageKind stage, TemplateVariant variant) {
        return switch (stage) {
            case DRAFT -> Optional.of(StepKind.BEGIN_SOLICITING);
            case SOLICITING -> Optional.of(StepKind.END_SOLICITING);
            case SOLICITED -> Optional.of(StepKind.PROPOSE);
            case PROPOSED, OBJECTED -> Optional.of(variant.deliberation());
            case DELIBERATED -> Optional.of(StepKind.RESOLVE);
            case RESOLVED -> Optional.of(StepKind.PUBLISH_DECISION);
            case DECISION_PUBLISHED -> Optional.of(StepKind.CONCLUDE_DECISION_NOTICE);
            case CLEARED -> Optional.of(StepKind.BEGIN_IMPLEMENTATION);
            case IMPLEMENTING -> Optional.of(StepKind.FINISH);
            case FINISHED -> Optional.of(StepKind.PUBLISH_RESULT);
            case RESULT_PUBLISHED -> Optional.of(StepKind.ARCHIVE);
            case REJECTED, ARCHIVED, WITHDRAWN -> Optional.empty();
        };
    }

    private List<Next> following(Stage now) {
        return switch (now) {
            case Draft _,
                    Soliciting _,
                    Proposed _,
                    Objected _,
                    Deliberated _,
                    Resolved _,
                    Cleared _,
                    Rejected _,
                    Archived _,
                    Withdrawn _ ->
                    mainAfter(now.kind(), procedure.course().variant()).stream()
                            .map(NextSteps::main)
                            .toList();
            case Solicited s -> with(main(StepKind.PROPOSE), askingAgain(s));
            case DecisionPublished s -> whileItHangs(s);
            case Implementing s -> with(main(StepKind.FINISH), owedBy(s));
            case Finished s ->
                    with(
                            new Next(
                                    StepKind.PUBLISH_RESULT,
                                    true,
                                    PostingRules.whyNotToPublishResult(s)),
                            owedBy(s.before()));
            case ResultPublished s ->
                    List.of(
                            new Next(
                                    StepKind.ARCHIVE,
                                    true,
                                    procedure.posting().whyNotOver(s.period(), today)),
                            new Next(StepKind.REVIEW_SATISFACTION, false, List.of()));
        };
    }

    /** 再次征求意见: after what was proposed has failed, for whoever wants to. */
    private static List<Next> askingAgain(Solicited stage) {
        return stage.notAgreedOn() == null
                ? List.of()
                : List.of(new Next(StepKind.BEGIN_SOLICITING, false, List.of()));
    }

    /** Work that may not begin yet is told of, so that it is seen why. */
    private List<Next> whileItHangs(DecisionPublished s) {
        return List.of(
                conclusion(s, true),
                new Next(
                        StepKind.BEGIN_IMPLEMENTATION,
                        false,
                        procedure.posting().whyNotToBegin(s, today)),
                new Next(StepKind.BEGIN_IN_EMERGENCY, false, List.of()));
    }

    private static List<Next> with(Next first, List<Next> others) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** What an emergency owes. */
    private List<Next> owedBy(Implementing stage) {
        var owed = new ArrayList<Next>();
        if (stage.ground() instanceof Emergency(var reportedOn, var concludedOn)) {
            if (reportedOn == null) {
                owed.add(new Next(StepKind.REPORT_EMERGENCY, false, List.of()));
            }
            if (concludedOn == null) {
                owed.add(conclusion(stage.before(), false));
            }
        }
        return owed;
    }

    private Next conclusion(DecisionPublished published, boolean main) {
        return new Next(
                StepKind.CONCLUDE_DECISION_NOTICE,
                main,
                procedure.posting().whyNotOver(published.period(), today));
    }

    private static Next main(StepKind kind) {
        return new Next(kind, true, List.of());
    }
}
