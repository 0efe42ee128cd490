package cn.taizhang.decision;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.moreThan;

import cn.taizhang.ballot.Requirement;
import cn.taizhang.ballot.VotingRule;
import cn.taizhang.decision.MeetingComposition.AdultResidents;
import cn.taizhang.decision.MeetingComposition.GroupDelegates;
import cn.taizhang.decision.MeetingComposition.Households;
import cn.taizhang.decision.MeetingComposition.Representatives;
import cn.taizhang.decision.ResidentsMeeting.CalledBy;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * 居民会议（2018 年修正的居民委员会组织法第九条、第十条）, to the end of 2025. Henan's measures repeat both articles and add two meetings a
 * year at least, which no single meeting can break.
 *
 * <p>This text knows no 居民代表会议, asks for no days of notice and for no word of the Party organization beforehand.
 */
final class MeetingLaw2018 extends MeetingLaw {

    /** 「居民会议必须有全体十八周岁以上的居民、户的代表或者居民小组选举的代表的过半数出席，才能举行。」 */
    static final Threshold QUORUM = moreThan(1, 2);

    /** 「会议的决定，由出席人的过半数通过。」 */
    static final Requirement MAJORITY =
            new Requirement(moreThan(1, 2), Denominator.ACTUALLY_PRESENT, "R-041");

    /** 「五分之一以上的十八周岁以上的居民、五分之一以上的户……提议，应当召集居民会议。」 */
    static final Threshold ASKED_BY_RESIDENTS = atLeast(1, 5);

    /** 「三分之一以上的居民小组提议，应当召集居民会议。」 */
    static final Threshold ASKED_BY_GROUPS = atLeast(1, 3);

    /** 「由每个居民小组选举代表二至三人参加」. */
    static final int FEWEST_DELEGATES = 2;

    static final int MOST_DELEGATES = 3;

    @Override
    CallDuty dutyToCall(CallProposal proposal) {
        if (proposal.body() == MeetingBody.REPRESENTATIVES_MEETING) {
            return notNamed(proposal, RuleSet.CN_2018, "R-042");
        }
        return switch (proposal.by()) {
            case RESIDENTS, HOUSEHOLDS -> duty(proposal, asked(proposal, ASKED_BY_RESIDENTS));
            case RESIDENT_GROUPS -> duty(proposal, asked(proposal, ASKED_BY_GROUPS));
            case REPRESENTATIVES -> notNamed(proposal, RuleSet.CN_2018, "R-042");
        };
    }

    @Override
    Outcome<VotingRule> votingRule(MeetingComposition composition) {
        return switch (composition) {
            case AdultResidents _, Households _, GroupDelegates _ ->
                    new Outcome.Done<>(
                            rule(new Requirement(QUORUM, composition.basis(), "R-040"), MAJORITY));
            case Representatives _ ->
                    new Outcome.Refused<>(
                            List.of(
                                    new Breach(
                                            "composition",
                                            "2025年底以前的法律没有规定居民代表会议；居民小组选举代表参加的，是居民会议的一种。",
                                            "R-040")));
        };
    }

    @Override
    List<Breach> breachesInProcedure(ResidentsMeeting meeting) {
        if (meeting.composition() instanceof Representatives) {
            return List.of();
        }
        var breaches = new ArrayList<Breach>();
        if (meeting.calledBy() != CalledBy.RESIDENTS_COMMITTEE) {
            breaches.add(new Breach("calledBy", "居民会议由居民委员会召集和主持。", "R-042"));
        }
        if (meeting.composition() instanceof GroupDelegates(var delegates)) {
            var wrong = delegates.stream().filter(MeetingLaw2018::isNotTwoOrThree).count();
            if (wrong > 0) {
                breaches.add(
                        new Breach(
                                "composition", "有 %d 个居民小组的代表不是二至三人。".formatted(wrong), "R-040"));
            }
        }
        return List.copyOf(breaches);
    }

    private static boolean isNotTwoOrThree(int delegates) {
        return delegates < FEWEST_DELEGATES || delegates > MOST_DELEGATES;
    }

    private static Requirement asked(CallProposal proposal, Threshold share) {
        return new Requirement(share, proposal.by().all(), "R-042");
    }
}
