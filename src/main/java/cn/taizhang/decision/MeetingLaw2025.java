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
import cn.taizhang.decision.ResidentsMeeting.Mandate.Authorized;
import cn.taizhang.decision.ResidentsMeeting.Mandate.Statutory;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 居民会议和居民代表会议（2025 年修订的居民委员会组织法第二十六条至第三十条）, from 2026 on. */
final class MeetingLaw2025 extends MeetingLaw {

    /** 「居民会议应当有全体十八周岁以上的本社区居民或者户的代表的过半数参加。」 */
    static final Threshold QUORUM = moreThan(1, 2);

    /** 「居民会议所作决定，应当经到会人员的过半数通过。」 */
    static final Requirement MAJORITY =
            new Requirement(moreThan(1, 2), Denominator.ACTUALLY_PRESENT, "R-047");

    /** 「居民代表会议应当有三分之二以上的组成人员参加方可召开。」 */
    static final Requirement ASSEMBLY_QUORUM =
            new Requirement(atLeast(2, 3), Denominator.ALL_ASSEMBLY_MEMBERS, "R-051");

    /** 「居民代表会议所作决定，应当经到会组成人员的过半数通过。」 */
    static final Requirement ASSEMBLY_MAJORITY =
            new Requirement(moreThan(1, 2), Denominator.ACTUALLY_PRESENT, "R-052");

    /** 「居民代表应当占居民代表会议组成人员的五分之四以上。」 */
    static final Requirement REPRESENTATIVES_SHARE =
            new Requirement(atLeast(4, 5), Denominator.ALL_ASSEMBLY_MEMBERS, "R-048");

    /** 「有十分之一以上的年满十八周岁居民、户的代表……提议，应当召集居民会议。」 */
    static final Threshold ASKED_BY_RESIDENTS = atLeast(1, 10);

    /** 「三分之一以上的居民代表提议，应当召集居民会议。」 */
    static final Threshold ASKED_BY_REPRESENTATIVES = atLeast(1, 3);

    /** 「有五分之一以上的居民代表提议，应当召集居民代表会议。」 */
    static final Threshold ASSEMBLY_ASKED_BY_REPRESENTATIVES = atLeast(1, 5);

    /** 「召集居民会议，应当提前十日通知居民」: ten days lie between; the day on which residents are told does not count. */
    static final int DAYS_AHEAD = 10;

    @Override
    CallDuty dutyToCall(CallProposal proposal) {
        return switch (proposal.body()) {
            case RESIDENTS_MEETING ->
                    switch (proposal.by()) {
                        case RESIDENTS, HOUSEHOLDS -> duty(proposal, ASKED_BY_RESIDENTS, "R-044");
                        case REPRESENTATIVES -> duty(proposal, ASKED_BY_REPRESENTATIVES, "R-044");
                        case RESIDENT_GROUPS -> notNamed(proposal, RuleSet.CN_2025, "R-044");
                    };
            case REPRESENTATIVES_MEETING ->
                    switch (proposal.by()) {
                        case REPRESENTATIVES ->
                                duty(proposal, ASSEMBLY_ASKED_BY_REPRESENTATIVES, "R-050");
                        case RESIDENTS, HOUSEHOLDS, RESIDENT_GROUPS ->
                                notNamed(proposal, RuleSet.CN_2025, "R-050");
                    };
        };
    }

    @Override
    Outcome<VotingRule> votingRule(MeetingComposition composition) {
        return switch (composition) {
            case AdultResidents _, Households _ ->
                    new Outcome.Done<>(
                            rule(new Requirement(QUORUM, composition.basis(), "R-046"), MAJORITY));
            case Representatives _ -> new Outcome.Done<>(rule(ASSEMBLY_QUORUM, ASSEMBLY_MAJORITY));
            case GroupDelegates _ ->
                    new Outcome.Refused<>(
                            List.of(
                                    new Breach(
                                            "composition",
                                            "2026年起居民会议由全体居民或者户的代表参加，不再由居民小组选举代表参加。",
                                            "R-046")));
        };
    }

    @Override
    List<Breach> breachesInProcedure(ResidentsMeeting meeting) {
        var breaches = new ArrayList<Breach>();
        if (meeting.composition() instanceof Representatives assembly) {
            addBreachesInAssembly(meeting, assembly, breaches);
        } else {
            if (meeting.calledBy() != CalledBy.RESIDENTS_COMMITTEE) {
                breaches.add(new Breach("calledBy", "居民会议由居民委员会召集。", "R-044"));
            }
            addBreachesInAnnouncement(meeting, breaches);
        }
        if (meeting.matter().important()) {
            addBreachesInDiscussion(meeting, breaches);
        }
        return List.copyOf(breaches);
    }

    /** 「需由居民会议或者居民代表会议决定的重要事项，应当先经社区党组织研究讨论。」 Of other matters nothing is asked. */
    private static void addBreachesInDiscussion(ResidentsMeeting meeting, List<Breach> breaches) {
        var discussed = meeting.matter().partyDiscussedOn();
        if (discussed == null) {
            breaches.add(
                    new Breach(
                            "partyDiscussedOn", "没有社区党组织研究讨论的日期；重要事项应当先经社区党组织研究讨论，请核对。", "R-053"));
        } else if (discussed.isAfter(meeting.heldOn())) {
            breaches.add(new Breach("partyDiscussedOn", "重要事项应当先经社区党组织研究讨论，再开会决定。", "R-053"));
        }
    }

    /** The ten days are asked of a residents' meeting only; of a representatives' meeting the law says nothing. */
    private static void addBreachesInAnnouncement(ResidentsMeeting meeting, List<Breach> breaches) {
        var announcement = meeting.announcement();
        if (announcement == null) {
            breaches.add(new Breach("announcedOn", "没有通知居民的日期，请核对。", "R-045"));
            return;
        }
        if (announcement.on().isAfter(meeting.heldOn())) {
            breaches.add(new Breach("announcedOn", "通知日期不能晚于会议日期。", "R-045"));
        } else if (announcement.specialCircumstances().isEmpty()
                && announcement.on().plusDays(DAYS_AHEAD).isAfter(meeting.heldOn())) {
            breaches.add(
                    new Breach(
                            "announcedOn",
                            "召集居民会议应当提前 %d 日通知，最迟%s；遇有特殊情况临时通知的，请写明情况。"
                                    .formatted(DAYS_AHEAD, latestAnnouncement(meeting.heldOn())),
                            "R-045"));
        }
    }

    private static String latestAnnouncement(LocalDate heldOn) {
        return ChineseDates.full(heldOn.minusDays(DAYS_AHEAD));
    }

    private static void addBreachesInAssembly(
            ResidentsMeeting meeting, Representatives assembly, List<Breach> breaches) {
        if (meeting.calledBy() != CalledBy.RESIDENTS_COMMITTEE) {
            breaches.add(new Breach("calledBy", "居民代表会议由居民委员会召集。", "R-050"));
        }
        REPRESENTATIVES_SHARE
                .breach("居民代表", assembly.representatives(), assembly.entitled())
                .ifPresent(breaches::add);
        boolean mayDecide =
                switch (meeting.mandate()) {
                    case Authorized(var on) -> !on.isAfter(meeting.heldOn());
                    case Statutory _ -> true;
                    case null -> false;
                };
        if (!mayDecide) {
            breaches.add(
                    new Breach(
                            "mandate",
                            "属于居民会议讨论决定的事项，居民代表会议须先有居民会议的授权；法律规定可以由居民代表会议决定的，请选明是哪一项。",
                            "R-054"));
        }
    }

    private static CallDuty duty(CallProposal proposal, Threshold share, String clause) {
        return duty(proposal, new Requirement(share, proposal.by().all(), clause));
    }
}
