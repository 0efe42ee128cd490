package cn.taizhang.ballot;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.moreThan;

import cn.taizhang.ballot.VotingRule.Participation;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import java.time.LocalDate;
import java.util.List;

/**
 * 党内表决规则: votes of a branch general meeting and elections in it. A resolution asks for a majority of who should attend, an
 * election for one of who is there. Each is judged by the regulation in force on the day of the vote; a day before the first one
 * that was read is refused.
 */
public final class PartyVoting {

    /** 「表决必须有半数以上有表决权的党员到会方可进行」: half of them is enough to vote. */
    static final Requirement BRANCH_QUORUM =
            new Requirement(atLeast(1, 2), Denominator.SHOULD_ATTEND, "R-009");

    /** 「赞成人数超过应到会有表决权的党员的半数」: of those who should attend, so that who stays away counts against. */
    static final Requirement BRANCH_MAJORITY =
            new Requirement(moreThan(1, 2), Denominator.SHOULD_ATTEND, "R-009");

    /** 「不少于应到会人数的五分之四」, from 2020 on. */
    static final Requirement ELECTION_QUORUM =
            new Requirement(atLeast(4, 5), Denominator.SHOULD_ATTEND, "R-013");

    /** 「超过应到会人数的五分之四」, the interim rule of 1990. */
    static final Requirement ELECTION_QUORUM_1990 =
            new Requirement(moreThan(4, 5), Denominator.SHOULD_ATTEND, "R-065");

    /** 「得赞成票超过实到会有选举权人数半数」. */
    static final Requirement ELECTED =
            new Requirement(moreThan(1, 2), Denominator.ACTUALLY_PRESENT, "R-015");

    /** How many votes elected under the interim rule, and that papers were secret: known, not read. */
    private static final Basis INTERIM = Basis.unconfirmed("R-070");

    /** The same share as from 2020 on, under the interim rule. */
    static final Requirement ELECTED_1990 =
            new Requirement(moreThan(1, 2), Denominator.ACTUALLY_PRESENT, INTERIM);

    /** The first days of the three regulations as the table of clauses has them; not read in the texts themselves. */
    private static final LocalDate BRANCH_REGULATION = LocalDate.of(2018, 10, 28);

    private static final LocalDate INTERIM_RULE = LocalDate.of(1990, 6, 27);
    private static final LocalDate ELECTION_REGULATION = LocalDate.of(2020, 7, 13);

    private PartyVoting() {}

    /** 支部党员大会表决 on that day; refused before the branch regulation of 2018. */
    public static Outcome<VotingRule> resolutionOn(LocalDate day) {
        if (day.isBefore(BRANCH_REGULATION)) {
            return tooEarly(day, "支部党员大会表决", "支部工作条例", BRANCH_REGULATION);
        }
        return new Outcome.Done<>(
                new VotingRule(
                        AllowedForms.any(),
                        Participation.PRESENT,
                        BRANCH_QUORUM,
                        BRANCH_MAJORITY,
                        Papers.ONE_EACH));
    }

    /**
     * 党内选举 on that day; refused before the interim rule of 1990. Of that one only the quorum was read: the rest of it rests on
     * what is generally known and says so.
     */
    public static Outcome<VotingRule> electionOn(LocalDate day) {
        if (day.isBefore(INTERIM_RULE)) {
            return tooEarly(day, "党内选举", "基层组织选举规定", INTERIM_RULE);
        }
        return new Outcome.Done<>(
                day.isBefore(ELECTION_REGULATION)
                        ? election(INTERIM, ELECTION_QUORUM_1990, ELECTED_1990, Papers.ONE_EACH)
                        : election(
                                Basis.unconfirmed("R-067"),
                                ELECTION_QUORUM,
                                ELECTED,
                                Basis.read("R-062")));
    }

    private static VotingRule election(
            Basis secret, Requirement quorum, Requirement elected, Basis count) {
        return new VotingRule(
                AllowedForms.secret(secret), Participation.PRESENT, quorum, elected, count);
    }

    private static Outcome<VotingRule> tooEarly(
            LocalDate day, String what, String regulation, LocalDate first) {
        return new Outcome.Refused<>(
                List.of(
                        Breach.overall(
                                "%s的%s请人工核对：系统收录的%s从%s起。"
                                        .formatted(
                                                ChineseDates.full(day),
                                                what,
                                                regulation,
                                                ChineseDates.full(first)))));
    }
}
