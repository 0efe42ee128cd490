package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Archived;
import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Draft;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Ground.AfterNotice;
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
import cn.taizhang.decision.Step.Archive;
import cn.taizhang.decision.Step.BeginImplementation;
import cn.taizhang.decision.Step.BeginInEmergency;
import cn.taizhang.decision.Step.BeginSoliciting;
import cn.taizhang.decision.Step.ConcludeDecisionNotice;
import cn.taizhang.decision.Step.Correct;
import cn.taizhang.decision.Step.Deliberate;
import cn.taizhang.decision.Step.EndSoliciting;
import cn.taizhang.decision.Step.Finish;
import cn.taizhang.decision.Step.PartyReview;
import cn.taizhang.decision.Step.Propose;
import cn.taizhang.decision.Step.PublishDecision;
import cn.taizhang.decision.Step.PublishResult;
import cn.taizhang.decision.Step.ReportEmergency;
import cn.taizhang.decision.Step.Resolve;
import cn.taizhang.decision.Step.ReviewSatisfaction;
import cn.taizhang.decision.Step.Withdraw;
import cn.taizhang.kernel.Headcount;
import java.time.LocalDate;

/**
 * 办到的阶段: where a step that was taken led. It was judged when it was taken; a rule that has changed since refuses nothing that is on
 * record, so that what is on record can always be read.
 */
final class StageAfter {

    private StageAfter() {}

    /**
     * @param kept the stage that was kept with the step: how the vote or the notice ended is not asked again
     */
    static Stage of(Stage now, Step step, StageKind kept) {
        return switch (step) {
            case BeginSoliciting s -> soliciting(now, s);
            case EndSoliciting s -> new Solicited(as(Soliciting.class, now), s.on());
            case Propose s ->
                    new Proposed(as(Solicited.class, now), s.on(), SolicitationRules.discussed(s));
            case Deliberate s -> deliberated(proposed(now), s.on(), s.failed());
            case PartyReview s -> deliberated(proposed(now), s.on(), s.failed());
            case Resolve s -> resolved(as(Deliberated.class, now), s, kept);
            case PublishDecision s ->
                    new DecisionPublished(as(Resolved.class, now), s.notice().period());
            case ConcludeDecisionNotice s -> concluded(now, s, kept);
            case BeginImplementation s -> begun(as(Cleared.class, now), s.on());
            case BeginInEmergency s ->
                    new Implementing(
                            as(DecisionPublished.class, now), s.on(), new Emergency(null, null));
            case ReportEmergency s -> reported(now, s.on());
            case Finish s -> new Finished(as(Implementing.class, now), s.on());
            case PublishResult s ->
                    new ResultPublished(as(Finished.class, now), s.notice().period(), null);
            case ReviewSatisfaction s -> reviewed(as(ResultPublished.class, now), s.on());
            case Archive s -> archived(as(ResultPublished.class, now), s);
            case Withdraw s -> new Withdrawn(now, s.on(), s.reason().strip());
            case Correct s -> s.restated();
        };
    }

    private static Soliciting soliciting(Stage now, BeginSoliciting step) {
        return now instanceof Draft
                ? new Soliciting(step.on(), step.households())
                : new Soliciting(step.on(), step.households(), as(Solicited.class, now));
    }

    private static Stage deliberated(Proposed before, LocalDate on, boolean failed) {
        return failed ? before.before().notAgreed(on) : new Deliberated(before, on);
    }

    private static Proposed proposed(Stage now) {
        return now instanceof Objected(var before, _) ? before : as(Proposed.class, now);
    }

    private static Stage resolved(Deliberated before, Resolve step, StageKind kept) {
        var attendance = new Headcount(step.count().eligible(), step.count().present());
        return kept == StageKind.REJECTED
                ? new Rejected(before, step.on(), attendance)
                : new Resolved(before, step.on(), attendance);
    }

    private static Stage concluded(Stage now, ConcludeDecisionNotice step, StageKind kept) {
        var published = published(now);
        if (kept == StageKind.OBJECTED) {
            return new Objected(published.before().before().before(), step.on());
        }
        var hung = PostingRules.asItHung(published, step.end());
        return switch (now) {
            case Implementing work -> over(work, hung, step.on());
            case Finished(var work, var on) -> new Finished(over(work, hung, step.on()), on);
            case Stage _ -> new Cleared(hung, step.on());
        };
    }

    private static Archived archived(ResultPublished from, Archive step) {
        return new Archived(PostingRules.asItHung(from, step.resultNotice()), step.on());
    }

    private static DecisionPublished published(Stage now) {
        return switch (now) {
            case Implementing work -> work.before();
            case Finished(var work, _) -> work.before();
            case Stage other -> as(DecisionPublished.class, other);
        };
    }

    private static Implementing over(Implementing work, DecisionPublished hung, LocalDate on) {
        return new Implementing(hung, work.on(), new Emergency(emergency(work).reportedOn(), on));
    }

    private static Implementing begun(Cleared from, LocalDate on) {
        return new Implementing(from.before(), on, new AfterNotice(from.on()));
    }

    private static Stage reported(Stage now, LocalDate on) {
        return now instanceof Finished(var work, var finishedOn)
                ? new Finished(reported(work, on), finishedOn)
                : reported(as(Implementing.class, now), on);
    }

    private static Implementing reported(Implementing work, LocalDate on) {
        return new Implementing(
                work.before(), work.on(), new Emergency(on, emergency(work).concludedOn()));
    }

    private static Emergency emergency(Implementing work) {
        return switch (work.ground()) {
            case Emergency emergency -> emergency;
            case AfterNotice(var concludedOn) -> new Emergency(null, concludedOn);
        };
    }

    private static ResultPublished reviewed(ResultPublished from, LocalDate on) {
        return new ResultPublished(from.before(), from.period(), on);
    }

    /** The steps on record are of one matter; one that does not follow the one before it was not written by us. */
    private static <S extends Stage> S as(Class<S> place, Stage now) {
        if (!place.isInstance(now)) {
            throw new IllegalStateException("%s is no %s".formatted(now, place.getSimpleName()));
        }
        return place.cast(now);
    }
}
