package cn.taizhang.decision;

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
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 商议（审议）的规则. No law speaks of this step: the shares are those of the rural form of the method, taken over by analogy, read from the
 * table of clauses as of the day, and every message that rests on them says that they are to be confirmed.
 */
final class DeliberationRules {

    private static final Requirement REVIEW_MAJORITY =
            DeliberationShares.majority(DeliberationShares.REVIEW);

    private static final Requirement COMMITTEES_MAJORITY =
            DeliberationShares.majority(DeliberationShares.COMMITTEES);

    private final Course course;
    private final DeliberationShares shares;

    DeliberationRules(Course course, DeliberationShares shares) {
        this.course = course;
        this.shares = shares;
    }

    Outcome<Moved> deliberate(Proposed from, Deliberate step) {
        var breaches = new ArrayList<>(breachesInTemplate(StepKind.DELIBERATE));
        switch (Headcount.of(step.eligible(), step.present())) {
            case Outcome.Refused<Headcount>(var slips) -> breaches.addAll(slips);
            case Outcome.Done<Headcount>(var members) ->
                    breaches.addAll(breachesInCommittees(members, step));
        }
        return Moved.unless(breaches, after(from, step.on(), step.failed()));
    }

    /** What did not pass is proposed anew, with another plan or after another round of talks, or withdrawn. */
    private static Stage after(Proposed from, LocalDate on, boolean failed) {
        return failed ? from.before().notAgreed(on) : new Deliberated(from, on);
    }

    private List<Breach> breachesInCommittees(Headcount members, Deliberate step) {
        var breaches = new ArrayList<Breach>();
        switch (shares.committeesQuorum(step.on())) {
            case Outcome.Refused<Requirement>(var unknown) -> breaches.addAll(unknown);
            case Outcome.Done<Requirement>(var quorum) ->
                    quorum.breach("两委成员实到", members.present(), members.eligible())
                            .ifPresent(breaches::add);
        }
        var agreed = step.agreed();
        if (agreed == null) {
            return breaches;
        }
        if (agreed < 0 || agreed > members.present()) {
            breaches.add(
                    Breach.of(
                            "agreed", "赞成 %d 人，实到 %d 人，请核对。".formatted(agreed, members.present())));
            return breaches;
        }
        breaches.addAll(
                asTold(
                        COMMITTEES_MAJORITY.breach("赞成", agreed, members.present()).stream()
                                .toList(),
                        step.failed()));
        return breaches;
    }

    /** A vote that was lost is kept as one that was lost; one that was won is not. */
    private static List<Breach> asTold(List<Breach> whyLost, boolean failed) {
        if (whyLost.isEmpty()) {
            return failed
                    ? List.of(Breach.of(StepFields.RESULT, "按填写的人数是通过的，结果却选了“未通过”，请核对。"))
                    : List.of();
        }
        if (failed) {
            return List.of();
        }
        var told = new ArrayList<>(whyLost);
        told.add(
                Breach.of(
                        StepFields.RESULT,
                        "人数没有填错、确实没有通过的，结果选“未通过，退回提议”；修改方案后可以重新提议，也可以先再次征求意见，或者撤回。"));
        return told;
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
                    breaches.addAll(breachesInVote(sheet, step));
        }
        return Moved.unless(breaches, after(from, step.on(), step.failed()));
    }

    private List<Breach> breachesInVote(BallotSheet<Votes.Question> sheet, PartyReview step) {
        return switch (shares.reviewQuorum(step.on())) {
            case Outcome.Refused<Requirement>(var unknown) -> unknown;
            case Outcome.Done<Requirement>(var quorum) ->
                    breachesInVote(rule(quorum).judge(sheet), step.failed());
        };
    }

    private static VotingRule rule(Requirement quorum) {
        return new VotingRule(
                AllowedForms.any(),
                Participation.PRESENT,
                quorum,
                REVIEW_MAJORITY,
                Papers.ONE_EACH);
    }

    private static List<Breach> breachesInVote(Resolution vote, boolean failed) {
        return switch (vote) {
            case Resolution.Adopted _ -> asTold(List.of(), failed);
            case Resolution.Rejected(var because) -> asTold(because, failed);
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
