package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Draft;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Stage.Objected;
import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Stage.Solicited;
import cn.taizhang.decision.Stage.Soliciting;
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
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.PostingTerms;
import cn.taizhang.regulation.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 一征三议两公开的程序: where each step leads from each stage, or everything that keeps it from being taken. No clock, no SQL: every
 * fact is judged by the text in force on its own day, whenever it is recorded.
 */
final class Procedure {

    private final Course course;
    private final DeliberationRules deliberation;
    private final ResolutionRules resolution;
    private final PostingRules posting;

    /**
     * @param clauses what is customary, as of each day: how long a notice hangs, how many come to a deliberation
     * @param calendar the holidays
     */
    Procedure(Course course, List<Clause> clauses, WorkingDays calendar) {
        this.course = course;
        this.deliberation = new DeliberationRules(course, new DeliberationShares(clauses));
        this.resolution = new ResolutionRules(course);
        this.posting = new PostingRules(new PostingTerms(clauses), calendar);
    }

    Course course() {
        return course;
    }

    PostingRules posting() {
        return posting;
    }

    /**
     * Takes a step: where it leads, or every breach at once.
     *
     * @param today the day on which it is recorded, which no fact may be after
     */
    Outcome<Moved> take(Stage now, Step step, LocalDate today) {
        var breaches = new ArrayList<>(breachesInDay(now, step, today));
        return switch (taken(now, step)) {
            case Outcome.Done<Moved> done when breaches.isEmpty() -> done;
            case Outcome.Done<Moved> _ -> new Outcome.Refused<>(breaches);
            case Outcome.Refused<Moved>(var besides) -> {
                breaches.addAll(besides);
                yield new Outcome.Refused<>(breaches);
            }
        };
    }

    /** No default: a new step does not compile until it is placed here. */
    private Outcome<Moved> taken(Stage now, Step step) {
        return switch (step) {
            case BeginSoliciting s -> soliciting(now, s);
            case EndSoliciting s ->
                    from(now, s, Soliciting.class, f -> SolicitationRules.end(f, s));
            case Propose s -> from(now, s, Solicited.class, f -> SolicitationRules.propose(f, s));
            case Deliberate s -> fromProposal(now, s, f -> deliberation.deliberate(f, s));
            case PartyReview s -> fromProposal(now, s, f -> deliberation.review(f, s));
            case Resolve s -> from(now, s, Deliberated.class, f -> resolution.resolve(f, s));
            case PublishDecision s -> from(now, s, Resolved.class, f -> posting.publish(f, s));
            case ConcludeDecisionNotice s -> concluded(now, s);
            case BeginImplementation s -> begun(now, s);
            case BeginInEmergency s ->
                    from(
                            now,
                            s,
                            DecisionPublished.class,
                            f -> ImplementationRules.inEmergency(f, s, posting));
            case ReportEmergency s -> reported(now, s);
            case Finish s ->
                    from(now, s, Implementing.class, f -> ImplementationRules.finish(f, s));
            case PublishResult s -> from(now, s, Finished.class, f -> posting.publish(f, s));
            case ReviewSatisfaction s ->
                    from(now, s, ResultPublished.class, f -> ClosingRules.review(f, s));
            case Archive s ->
                    from(now, s, ResultPublished.class, f -> ClosingRules.archive(f, s, posting));
            case Withdraw s -> fromAny(now, s, () -> ClosingRules.withdraw(now, s));
            case Correct s -> fromAny(now, s, () -> ClosingRules.correct(now, s));
        };
    }

    private static <S extends Stage> Outcome<Moved> from(
            Stage now, Step step, Class<S> place, Function<S, Outcome<Moved>> taken) {
        return place.isInstance(now) ? taken.apply(place.cast(now)) : notFrom(now, step);
    }

    /** From any of the stages that the step names. */
    private static Outcome<Moved> fromAny(Stage now, Step step, Supplier<Outcome<Moved>> taken) {
        return step.kind().from().contains(now.kind()) ? taken.get() : notFrom(now, step);
    }

    /** 征求意见: the first time, or again after what was proposed on it has failed. */
    private static Outcome<Moved> soliciting(Stage now, BeginSoliciting step) {
        return now instanceof Solicited solicited
                ? SolicitationRules.beginAgain(solicited, step)
                : from(now, step, Draft.class, _ -> SolicitationRules.begin(step));
    }

    /** What an upheld objection led back begins where the proposal left it. */
    private static Outcome<Moved> fromProposal(
            Stage now, Step step, Function<Proposed, Outcome<Moved>> taken) {
        return now instanceof Objected(var proposed, _)
                ? taken.apply(proposed)
                : from(now, step, Proposed.class, taken);
    }

    /** Where the work began in an emergency its notice is concluded while it goes on, or after. */
    private Outcome<Moved> concluded(Stage now, ConcludeDecisionNotice step) {
        if (now instanceof DecisionPublished published) {
            return posting.conclude(published, step);
        }
        return now instanceof Implementing work
                ? posting.conclude(work, step)
                : from(now, step, Finished.class, done -> posting.conclude(done, step));
    }

    private Outcome<Moved> begun(Stage now, BeginImplementation step) {
        return now instanceof DecisionPublished published
                ? new Outcome.Refused<>(posting.whyNotToBegin(published, step.on()))
                : from(now, step, Cleared.class, f -> ImplementationRules.begin(f, step));
    }

    private static Outcome<Moved> reported(Stage now, ReportEmergency step) {
        return now instanceof Implementing work
                ? ImplementationRules.report(work, step)
                : from(now, step, Finished.class, f -> ImplementationRules.report(f, step));
    }

    /** Why not from where the matter stands, in words. */
    private static Outcome<Moved> notFrom(Stage now, Step step) {
        var kind = step.kind();
        return new Outcome.Refused<>(
                List.of(
                        Breach.overall(
                                "现在是「%s」，不能办理「%s」；它在%s之后办理。"
                                        .formatted(
                                                now.kind().label(),
                                                kind.label(),
                                                kind.fromInWords()))));
    }

    /** 日期只能往后: the facts follow one another, and none is of a day that has not come. */
    private static List<Breach> breachesInDay(Stage now, Step step, LocalDate today) {
        if (step instanceof Correct) {
            return List.of();
        }
        var breaches = new ArrayList<Breach>();
        var field =
                step instanceof PublishDecision || step instanceof PublishResult ? "from" : "on";
        if (step.on().isAfter(today)) {
            breaches.add(Breach.of(field, "日期不能晚于今天；做完再登记。"));
        }
        var last = StageDays.last(now);
        if (step.on().isBefore(last)) {
            breaches.add(
                    Breach.of(
                            field,
                            "「%s」的日期不能早于前一步的日期（%s）。"
                                    .formatted(
                                            StepWords.label(step.kind(), now),
                                            ChineseDates.full(last))));
        }
        return breaches;
    }
}
