package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Ground.Emergency;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Stage.Objected;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Step.ConcludeDecisionNotice;
import cn.taizhang.decision.Step.PublishDecision;
import cn.taizhang.decision.Step.PublishResult;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.NoticeRules;
import cn.taizhang.notice.PostingTerm;
import cn.taizhang.notice.PostingTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 两公开的规则: how long the decision and its result hang, and where what was objected leads. */
final class PostingRules {

    private final PostingTerms terms;
    private final WorkingDays calendar;

    PostingRules(PostingTerms terms, WorkingDays calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    Outcome<Moved> publish(Resolved from, PublishDecision step) {
        return Moved.unless(
                NoticeRules.breachesIn(step.notice(), terms, calendar),
                new DecisionPublished(from, step.notice().period()));
    }

    Outcome<Moved> publish(Finished from, PublishResult step) {
        var breaches = new ArrayList<>(whyNotToPublishResult(from));
        breaches.addAll(NoticeRules.breachesIn(step.notice(), terms, calendar));
        return Moved.unless(breaches, new ResultPublished(from, step.notice().period(), null));
    }

    /** What an emergency still owes before its result may be published. */
    static List<Breach> whyNotToPublishResult(Finished from) {
        var breaches = new ArrayList<Breach>();
        if (from.before().ground() instanceof Emergency(var reportedOn, var concludedOn)) {
            if (reportedOn == null) {
                breaches.add(ImplementationRules.REPORTED.breach(null, "紧急开工还没有补报，补报后才能公布结果。"));
            }
            if (concludedOn == null) {
                breaches.add(Breach.overall("决议公示还没有结束，结束后才能公布结果。"));
            }
        }
        return breaches;
    }

    /** Nothing upheld: on with the work. Upheld: back to deliberation, on whatever day. */
    Outcome<Moved> conclude(DecisionPublished from, ConcludeDecisionNotice step) {
        var hung = asItHung(from, step.end());
        return step.end().leadsBack()
                ? new Outcome.Done<>(Moved.to(backFrom(from, step.on())))
                : Moved.unless(whyNotOver(hung.period(), step.on()), new Cleared(hung, step.on()));
    }

    /** Where the work began in an emergency its notice still hangs; upheld, it leads back all the same. */
    Outcome<Moved> conclude(Implementing from, ConcludeDecisionNotice step) {
        if (!(from.ground() instanceof Emergency(var reportedOn, var concludedOn))
                || concludedOn != null) {
            return new Outcome.Refused<>(List.of(Breach.overall("决议公示已经结束。")));
        }
        if (step.end().leadsBack()) {
            return Moved.unless(whyNotBack(from), backFrom(from.before(), step.on()));
        }
        var hung = asItHung(from.before(), step.end());
        return Moved.unless(
                whyNotOver(hung.period(), step.on()),
                new Implementing(hung, from.on(), new Emergency(reportedOn, step.on())));
    }

    Outcome<Moved> conclude(Finished from, ConcludeDecisionNotice step) {
        return ImplementationRules.within(from, conclude(from.before(), step));
    }

    /** What is led back keeps nothing of the work; an emergency is reported before it is forgotten. */
    static List<Breach> whyNotBack(Stage from) {
        return switch (from) {
            case Finished(var work, _) -> whyNotBack(work);
            case Implementing(_, _, Emergency(var reportedOn, _)) when reportedOn == null ->
                    List.of(ImplementationRules.REPORTED.breach(null, "紧急开工先补报，再退回商议。"));
            case Stage _ -> List.of();
        };
    }

    /** Where the notice was put right it hung on days of its own, and those are the ones that count. */
    static DecisionPublished asItHung(DecisionPublished posted, NoticeEnd end) {
        return new DecisionPublished(posted.before(), end.period(posted.period()));
    }

    static ResultPublished asItHung(ResultPublished posted, NoticeEnd end) {
        return new ResultPublished(
                posted.before(), end.period(posted.period()), posted.reviewedOn());
    }

    /** 「公示到…，次日起才能结束」, with the clause that names the days. */
    List<Breach> whyNotOver(PostingPeriod period, LocalDate on) {
        if (period.isOverOn(on)) {
            return List.of();
        }
        var message = "公示到%s，次日起才能结束。".formatted(ChineseDates.full(period.to()));
        return List.of(
                switch (terms.termOf(NoticeKind.RESIDENTS_AFFAIRS, period.from())) {
                    case Outcome.Done<PostingTerm>(var term) -> term.basis().breach("on", message);
                    case Outcome.Refused<PostingTerm> _ -> Breach.of("on", message);
                });
    }

    /** Work does not begin while the decision hangs, however long it has hung already. */
    List<Breach> whyNotToBegin(DecisionPublished from, LocalDate on) {
        var breaches = new ArrayList<>(whyNotOver(from.period(), on));
        breaches.add(Breach.overall("决议公示还没有结束：公示期满、异议都有答复并结束公示后，才能开始实施。"));
        return breaches;
    }

    private static Objected backFrom(DecisionPublished from, LocalDate on) {
        return new Objected(from.before().before().before(), on);
    }
}
