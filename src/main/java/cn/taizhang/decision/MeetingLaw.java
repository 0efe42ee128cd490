package cn.taizhang.decision;

import cn.taizhang.ballot.AllowedForms;
import cn.taizhang.ballot.Papers;
import cn.taizhang.ballot.Requirement;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.VotingRule;
import cn.taizhang.ballot.VotingRule.Participation;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.List;

/**
 * 居民会议制度: one text of the law on meetings of residents. There is a class for each text, with its sentences; a meeting is judged
 * by that of the day on which it was held, and may be laid beside another to see what changed.
 */
abstract sealed class MeetingLaw permits MeetingLaw2018, MeetingLaw2025 {

    /** The text of that rule set. */
    static MeetingLaw of(RuleSet ruleSet) {
        return switch (ruleSet) {
            case CN_2018 -> new MeetingLaw2018();
            case CN_2025 -> new MeetingLaw2025();
        };
    }

    /** The text in force on the day of the fact; refused for a day before the first one that was read. */
    static Outcome<MeetingLaw> on(LocalDate day) {
        return switch (RuleSet.on(day)) {
            case Outcome.Done<RuleSet>(var ruleSet) -> new Outcome.Done<>(of(ruleSet));
            case Outcome.Refused<RuleSet>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }

    /** Whether so many who ask for a meeting oblige the residents' committee to call it. */
    abstract CallDuty dutyToCall(CallProposal proposal);

    /** How a meeting of that composition votes; refused where this text knows no such meeting. */
    abstract Outcome<VotingRule> votingRule(MeetingComposition composition);

    /** What is wrong with how the meeting was called, announced, composed and prepared; all of it. */
    abstract List<Breach> breachesInProcedure(ResidentsMeeting meeting);

    /**
     * 决定: what the vote came to, and the breaches of procedure beside it. A meeting that this text does not know is not judged:
     * the law is silent, which does not make its decision void.
     */
    final MeetingResult judge(ResidentsMeeting meeting) {
        var sheet = meeting.sheet();
        var vote =
                switch (votingRule(meeting.composition())) {
                    case Outcome.Done<VotingRule>(var rule) -> rule.judge(sheet);
                    case Outcome.Refused<VotingRule>(var unknown) ->
                            new Resolution.NotJudged(unknown)
                                    .voidedBy(
                                            sheet.paper()
                                                    .map(papers ->
                                                            papers.faults(
                                                                    sheet.attendance().present(),
                                                                    Papers.ONE_EACH))
                                                    .orElse(List.of()));
                };
        return new MeetingResult(vote, breachesInProcedure(meeting));
    }

    /** 决定 by the text in force on the day of the meeting; refused for a day before the first one that was read. */
    static Outcome<MeetingResult> judgedByItsDay(ResidentsMeeting meeting) {
        return switch (on(meeting.heldOn())) {
            case Outcome.Done<MeetingLaw>(var law) -> new Outcome.Done<>(law.judge(meeting));
            case Outcome.Refused<MeetingLaw>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }

    /** A vote in a meeting. The law leaves the form open, and says nothing of papers. */
    static VotingRule rule(Requirement quorum, Requirement majority) {
        return new VotingRule(
                AllowedForms.any(), Participation.PRESENT, quorum, majority, Papers.ONE_EACH);
    }

    /** What follows from a proposal where the share is known. */
    static CallDuty duty(CallProposal proposal, Requirement share) {
        return share.breach("提议的" + proposal.by().label(), proposal.proposers(), proposal.outOf())
                .<CallDuty>map(breach -> new CallDuty.NotBound(List.of(breach)))
                .orElseGet(() -> new CallDuty.MustCall(share.clause()));
    }

    /** What follows from a proposal by those whom this text does not name. */
    static CallDuty notNamed(CallProposal proposal, RuleSet ruleSet, String clause) {
        return new CallDuty.NotBound(
                List.of(
                        new Breach(
                                "by",
                                "%s没有规定由%s提议召集%s。"
                                        .formatted(
                                                ruleSet.label(),
                                                proposal.by().label(),
                                                proposal.body().label()),
                                clause)));
    }
}
