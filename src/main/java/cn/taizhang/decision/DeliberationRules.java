package cn.taizhang.decision;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.moreThan;

import cn.taizhang.ballot.AllowedForms;
import cn.taizhang.ballot.BallotSheet;
import cn.taizhang.ballot.Papers;
import cn.taizhang.ballot.Requirement;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.Votes;
import cn.taizhang.ballot.VotingRule;
import cn.taizhang.ballot.VotingRule.Participation;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Step.Deliberate;
import cn.taizhang.decision.Step.PartyReview;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import java.util.ArrayList;
import java.util.List;

/**
 * 商议（审议）的规则. No law speaks of this step: the shares are those of the rural form of the method, taken over by analogy, and every
 * message that rests on them says that they are to be confirmed.
 */
final class DeliberationRules {

    /** 到会党员代表不少于应到的三分之二, as the rural form has it. */
    static final Requirement REVIEW_QUORUM =
            new Requirement(atLeast(2, 3), Denominator.SHOULD_ATTEND, Basis.unconfirmed("R-071"));

    /** 到会党员代表过半数同意: of those who came, which is less than what a branch asks for a resolution of its own. */
    static final Requirement REVIEW_MAJORITY =
            new Requirement(
                    moreThan(1, 2), Denominator.ACTUALLY_PRESENT, Basis.unconfirmed("R-071"));

    /** 两委成员过半数到会. */
    static final Requirement COMMITTEES_QUORUM =
            new Requirement(moreThan(1, 2), Denominator.SHOULD_ATTEND, Basis.unconfirmed("R-072"));

    /** 到会成员过半数赞成, where they voted at all. */
    static final Requirement COMMITTEES_MAJORITY =
            new Requirement(
                    moreThan(1, 2), Denominator.ACTUALLY_PRESENT, Basis.unconfirmed("R-072"));

    private static final VotingRule REVIEW =
            new VotingRule(
                    AllowedForms.any(),
                    Participation.PRESENT,
                    REVIEW_QUORUM,
                    REVIEW_MAJORITY,
                    Papers.ONE_EACH);

    private final Course course;

    DeliberationRules(Course course) {
        this.course = course;
    }

    Outcome<Moved> deliberate(Proposed from, Deliberate step) {
        var breaches = new ArrayList<>(breachesInTemplate(StepKind.DELIBERATE));
        switch (Headcount.of(step.eligible(), step.present())) {
            case Outcome.Refused<Headcount>(var slips) -> breaches.addAll(slips);
            case Outcome.Done<Headcount>(var members) ->
                    breaches.addAll(breachesInCommittees(members, step));
        }
        return Moved.unless(breaches, new Deliberated(from, step.on()));
    }

    private static List<Breach> breachesInCommittees(Headcount members, Deliberate step) {
        var breaches = new ArrayList<Breach>();
        COMMITTEES_QUORUM
                .breach("两委成员实到", members.present(), members.eligible())
                .ifPresent(breaches::add);
        var agreed = step.agreed();
        if (agreed == null) {
            return breaches;
        }
        if (agreed < 0 || agreed > members.present()) {
            breaches.add(
                    Breach.of(
                            "agreed", "赞成 %d 人，实到 %d 人，请核对。".formatted(agreed, members.present())));
        } else {
            COMMITTEES_MAJORITY.breach("赞成", agreed, members.present()).ifPresent(breaches::add);
        }
        return breaches;
    }

    Outcome<Moved> review(Proposed from, PartyReview step) {
        var breaches = new ArrayList<>(breachesInTemplate(StepKind.PARTY_REVIEW));
        var delivered = step.deliveredOn();
        var beforehand = Basis.unconfirmed("R-071");
        if (delivered == null) {
            breaches.add(beforehand.breach("deliveredOn", "方案要在审议前送到每名党员代表，请填写送达日期。"));
        } else if (!delivered.isBefore(step.on())) {
            breaches.add(beforehand.breach("deliveredOn", "方案要在审议前送到每名党员代表，送达日期应当早于审议日期。"));
        } else if (delivered.isBefore(from.on())) {
            breaches.add(Breach.of("deliveredOn", "方案的送达日期早于提议日期，请核对。"));
        }
        switch (BallotSheet.of(step.count())) {
            case Outcome.Refused<BallotSheet<Votes.Question>>(var slips) -> breaches.addAll(slips);
            case Outcome.Done<BallotSheet<Votes.Question>>(var sheet) ->
                    breaches.addAll(whyNotAdopted(REVIEW.judge(sheet)));
        }
        return Moved.unless(breaches, new Deliberated(from, step.on()));
    }

    private static List<Breach> whyNotAdopted(Resolution vote) {
        return switch (vote) {
            case Resolution.Adopted _ -> List.of();
            case Resolution.Rejected(var because) -> because;
            case Resolution.Invalid(var because) -> because;
            case Resolution.NotJudged(var because) -> because;
        };
    }

    private List<Breach> breachesInTemplate(StepKind kind) {
        return kind == course.variant().deliberation()
                ? List.of()
                : List.of(
                        Breach.overall(
                                "这件事选用的模板是「%s」，这一步办理「%s」。"
                                        .formatted(
                                                course.variant().label(),
                                                course.variant().deliberation().label())));
    }
}
