package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Ground.AfterNotice;
import cn.taizhang.decision.Stage.Ground.Emergency;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Step.BeginImplementation;
import cn.taizhang.decision.Step.BeginInEmergency;
import cn.taizhang.decision.Step.Finish;
import cn.taizhang.decision.Step.ReportEmergency;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Yuan;
import cn.taizhang.regulation.Basis;
import java.util.ArrayList;
import java.util.List;

/**
 * 实施的规则. In an emergency the days of posting are not waited for; the vote and the posting are not left out. It carries a reason,
 * who agreed, and a report afterwards, which is our reading of the method and no clause that was read.
 */
final class ImplementationRules {

    /** 紧急开工的，事后向居民会议或者居民代表会议报告. */
    static final Basis REPORTED = Basis.unconfirmed("R-073");

    private ImplementationRules() {}

    static Outcome<Moved> begin(Cleared from, BeginImplementation step) {
        return new Outcome.Done<>(
                Moved.to(new Implementing(from.before(), step.on(), new AfterNotice(from.on()))));
    }

    /** What was not waited for is accepted by name, so that the record shows it. */
    static Outcome<Moved> inEmergency(
            DecisionPublished from, BeginInEmergency step, PostingRules posting) {
        var breaches = new ArrayList<Breach>();
        if (step.reason().isBlank()) {
            breaches.add(REPORTED.breach("reason", "请写明是什么紧急情况，为什么不能等到公示期满。"));
        }
        if (step.approver().isBlank()) {
            breaches.add(REPORTED.breach("approver", "请写明谁同意紧急开工。"));
        }
        if (!step.on().isAfter(from.period().from())) {
            breaches.add(REPORTED.breach("on", "决议先公布：紧急开工最早在公布的次日。"));
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(
                        new Moved(
                                new Implementing(from, step.on(), new Emergency(null, null)),
                                posting.whyNotToBegin(from, step.on())))
                : new Outcome.Refused<>(breaches);
    }

    static Outcome<Moved> report(Implementing from, ReportEmergency step) {
        if (!(from.ground() instanceof Emergency(var reportedOn, var concludedOn))) {
            return new Outcome.Refused<>(List.of(Breach.overall("这件事不是紧急开工，没有要补报的。")));
        }
        var breaches = new ArrayList<Breach>();
        if (reportedOn != null) {
            breaches.add(Breach.overall("紧急开工已经补报；报告内容有误的，用更正。"));
        }
        if (step.to().isBlank()) {
            breaches.add(REPORTED.breach("to", "请写明向谁报告，例如居民代表会议。"));
        }
        return Moved.unless(
                breaches,
                new Implementing(from.before(), from.on(), new Emergency(step.on(), concludedOn)));
    }

    static Outcome<Moved> report(Finished from, ReportEmergency step) {
        return within(from, report(from.before(), step));
    }

    static Outcome<Moved> finish(Implementing from, Finish step) {
        var breaches = new ArrayList<Breach>();
        var cost = step.cost();
        if (cost != null && cost.signum() < 0) {
            breaches.add(Breach.of("cost", "实际支出不能是负数。"));
        } else if (cost != null && !Yuan.isExact(cost)) {
            breaches.add(Breach.of("cost", "实际支出最多写到分。"));
        }
        return Moved.unless(breaches, new Finished(from, step.on()));
    }

    /** What is done about the ground of a work that is finished leaves it finished, unless it leads back. */
    static Outcome<Moved> within(Finished from, Outcome<Moved> below) {
        return switch (below) {
            case Outcome.Refused<Moved> refused -> refused;
            case Outcome.Done<Moved>(Moved(var to, var accepted)) ->
                    new Outcome.Done<>(
                            new Moved(
                                    to instanceof Implementing work
                                            ? new Finished(work, from.on())
                                            : to,
                                    accepted));
        };
    }
}
