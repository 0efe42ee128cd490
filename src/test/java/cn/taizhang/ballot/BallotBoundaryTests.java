package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.CommitteeElection.By;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundary examples of votes, one table for each sentence: one below, on, one above; odd and even totals. */
@DisplayName("表决边界举例")
class BallotBoundaryTests {

    private static final String UNSAID = "未规定";

    @DisplayName("「选民（户的代表）的过半数参加投票」「超过三分之二的居民代表参加投票」「过半数的选票，始得当选」")
    @ParameterizedTest(name = "{0} 应到 {1} 投票 {2} 得票 {3}：2018 {4}，2025 {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 方式           | 应到 | 投票 | 得票 | 2018   | 2025   | 条款
                    REPRESENTATIVES | 45   | 29   | 29   | 未规定 | 无效   | R-056
                    REPRESENTATIVES | 45   | 30   | 30   | 未规定 | 无效   | R-056
                    REPRESENTATIVES | 45   | 31   | 31   | 未规定 | 当选   |
                    REPRESENTATIVES | 44   | 29   | 29   | 未规定 | 无效   | R-056
                    REPRESENTATIVES | 44   | 30   | 30   | 未规定 | 当选   |
                    HOUSEHOLDS      | 300  | 149  | 149  | 未规定 | 无效   | R-055
                    HOUSEHOLDS      | 300  | 150  | 150  | 未规定 | 无效   | R-055
                    HOUSEHOLDS      | 300  | 151  | 151  | 未规定 | 当选   |
                    VOTERS          | 1001 | 500  | 500  | 未规定 | 无效   | R-055
                    VOTERS          | 1001 | 501  | 501  | 未规定 | 当选   |
                    VOTERS          | 1000 | 600  | 299  | 未规定 | 未当选 | R-057
                    VOTERS          | 1000 | 600  | 300  | 未规定 | 未当选 | R-057
                    VOTERS          | 1000 | 600  | 301  | 未规定 | 当选   |
                    VOTERS          | 1000 | 601  | 300  | 未规定 | 未当选 | R-057
                    VOTERS          | 1000 | 601  | 301  | 未规定 | 当选   |
                    """)
    void election_of_the_residents_committee(
            By by, int entitled, int cast, int yes, String in2018, String in2025, String clause) {
        var sheet = Sheets.election(by.entitled(), entitled, cast, yes);

        assertThat(elected(CommitteeElection.first(RuleSet.CN_2018, by), sheet)).isEqualTo(in2018);
        assertThat(elected(CommitteeElection.first(RuleSet.CN_2025, by), sheet)).isEqualTo(in2025);
        assertThat(
                        Sheets.clauses(
                                CommitteeElection.first(RuleSet.CN_2025, by)
                                        .orThrow()
                                        .judgeElection(sheet)))
                .isEqualTo(clause == null ? "" : clause);
    }

    @DisplayName("「另行选举……所得票数不得少于已投选票总数的三分之一」")
    @ParameterizedTest(name = "投票 {0} 得票 {1}：2018 {2}，2025 {3} {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 投票 | 得票 | 2018   | 2025   | 条款
                    600   | 199  | 未规定 | 未当选 | R-058
                    600   | 200  | 未规定 | 当选   |
                    600   | 201  | 未规定 | 当选   |
                    601   | 200  | 未规定 | 未当选 | R-058
                    601   | 201  | 未规定 | 当选   |
                    """)
    void run_off(int cast, int yes, String in2018, String in2025, String clause) {
        var sheet = Sheets.election(Denominator.ALL_VOTERS, 1000, cast, yes);
        var rule = CommitteeElection.runOff(RuleSet.CN_2025, By.VOTERS);

        assertThat(elected(CommitteeElection.runOff(RuleSet.CN_2018, By.VOTERS), sheet))
                .isEqualTo(in2018);
        assertThat(elected(rule, sheet)).isEqualTo(in2025);
        assertThat(Sheets.clauses(rule.orThrow().judgeElection(sheet)))
                .isEqualTo(clause == null ? "" : clause);
    }

    @DisplayName("党内选举：到会「不少于五分之四」（2020 年）、「超过五分之四」（1990 年），当选「超过实到会半数」")
    @ParameterizedTest(name = "应到 {0} 实到 {1} 得票 {2}：1990 {3} {4}，2020 {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 应到 | 实到 | 得票 | 1990   | 条款  | 2020   | 条款
                    40    | 31   | 31   | 无效   | R-065 | 无效   | R-013
                    40    | 32   | 32   | 无效   | R-065 | 当选   |
                    40    | 33   | 33   | 当选   |       | 当选   |
                    41    | 32   | 32   | 无效   | R-065 | 无效   | R-013
                    41    | 33   | 33   | 当选   |       | 当选   |
                    40    | 33   | 16   | 未当选 | R-070 | 未当选 | R-015
                    40    | 33   | 17   | 当选   |       | 当选   |
                    40    | 34   | 17   | 未当选 | R-070 | 未当选 | R-015
                    40    | 34   | 18   | 当选   |       | 当选   |
                    """)
    void party_election(
            int eligible,
            int present,
            int yes,
            String in1990,
            String clause1990,
            String in2020,
            String clause2020) {
        var sheet = Sheets.election(Denominator.SHOULD_ATTEND, eligible, present, yes);
        var before = partyElection(LocalDate.of(2020, 7, 12)).judgeElection(sheet);
        var since = partyElection(LocalDate.of(2020, 7, 13)).judgeElection(sheet);

        assertThat(Sheets.word(before)).isEqualTo(in1990);
        assertThat(Sheets.clauses(before)).isEqualTo(clause1990 == null ? "" : clause1990);
        assertThat(Sheets.word(since)).isEqualTo(in2020);
        assertThat(Sheets.clauses(since)).isEqualTo(clause2020 == null ? "" : clause2020);
    }

    @DisplayName("支部党员大会：到会「半数以上」可以表决，「赞成人数超过应到会有表决权党员的半数」通过")
    @ParameterizedTest(name = "应到 {0} 实到 {1} 赞成 {2}：{3} {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 应到 | 实到 | 赞成 | 结果   | 条款
                    38    | 18   | 18   | 无效   | R-009 R-009
                    38    | 19   | 19   | 不通过 | R-009
                    38    | 20   | 19   | 不通过 | R-009
                    38    | 20   | 20   | 通过   |
                    39    | 19   | 19   | 无效   | R-009 R-009
                    39    | 20   | 19   | 不通过 | R-009
                    39    | 20   | 20   | 通过   |
                    """)
    void branch_resolution(int eligible, int present, int yes, String expected, String clauses) {
        var sheet = Sheets.hands(Denominator.SHOULD_ATTEND, eligible, present, yes);
        var result = PartyVoting.resolutionOn(LocalDate.of(2021, 3, 1)).orThrow().judge(sheet);

        assertThat(Sheets.word(result)).isEqualTo(expected);
        assertThat(Sheets.clauses(result)).isEqualTo(clauses == null ? "" : clauses);
    }

    @DisplayName("支部党员大会：40 名党员，2 人经批准不计入应到，到会前就说明能否通过")
    @ParameterizedTest(name = "实到 {0}：{1}")
    @CsvSource({"18, 不足法定人数", "19, 不可能通过", "20, 可以表决", "21, 可以表决"})
    void tells_before_the_vote_that_it_cannot_pass(int present, String expected) {
        var leftOut =
                IntStream.of(39, 40)
                        .mapToObj(n -> new Exclusion(id(n), "外出半年以上", "支部大会决议", "街道党工委同意"))
                        .toList();
        var roll = VoterRoll.ofPartyMembers(voters(40), leftOut).orThrow();
        var room = IntStream.rangeClosed(1, present).mapToObj(BallotBoundaryTests::id).toList();

        assertThat(roll.attendedBy(room)).isEqualTo(new Headcount(38, present));
        assertThat(
                        PartyVoting.resolutionOn(LocalDate.of(2021, 3, 1))
                                .orThrow()
                                .prospect(roll.attendedBy(room)))
                .satisfies(prospect -> assertThat(word(prospect)).isEqualTo(expected));
    }

    @DisplayName("党内选举：弃权、未投票的也是实到会的人")
    @ParameterizedTest(name = "实到 34，收回 {0}，得票 {1}：{2}")
    @CsvSource({"33, 17, 未当选", "33, 18, 当选", "34, 17, 未当选"})
    void who_kept_his_paper_was_there(int returned, int yes, String expected) {
        var sheet =
                new BallotSheet<>(
                        BallotForm.SECRET,
                        Denominator.SHOULD_ATTEND,
                        new Headcount(40, 34),
                        new Papers(34, returned, 0),
                        new Votes.Election(1, List.of(Sheets.candidate("甲", yes, 0, 0))));

        assertThat(Sheets.word(partyElection(LocalDate.of(2016, 3, 1)).judgeElection(sheet)))
                .isEqualTo(expected);
        assertThat(Sheets.word(partyElection(LocalDate.of(2021, 3, 1)).judgeElection(sheet)))
                .isEqualTo(expected);
    }

    @DisplayName("「不得少于已投选票总数的三分之一」：领了票没有投的不计入")
    @ParameterizedTest(name = "领票 601，投票 600，得票 {0}：{1}")
    @CsvSource({"199, 未当选", "200, 当选", "201, 当选"})
    void who_kept_his_paper_did_not_vote(int yes, String expected) {
        var sheet =
                new BallotSheet<>(
                        BallotForm.SECRET,
                        Denominator.ALL_VOTERS,
                        new Headcount(1000, 601),
                        new Papers(601, 600, 0),
                        new Votes.Election(1, List.of(Sheets.candidate("甲", yes, 0, 0))));
        var rule = CommitteeElection.runOff(RuleSet.CN_2025, By.VOTERS).orThrow();

        assertThat(Sheets.word(rule.judgeElection(sheet))).isEqualTo(expected);
    }

    @DisplayName("「收回的选票多于发出的选票，选举无效」；多发的票没有收回的不影响")
    @ParameterizedTest(name = "发出 {0} 收回 {1}：党内 {2} {3}；居民委员会 2018 {4}，2025 {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 发出 | 收回 | 党内 | 条款  | 2018   | 2025 | 条款
                    33    | 32   | 当选 |       | 未规定 | 当选 |
                    33    | 33   | 当选 |       | 未规定 | 当选 |
                    33    | 34   | 无效 | R-062 R-063 | 未规定 | 无效 | R-063 R-063
                    34    | 33   | 当选 |       | 未规定 | 当选 |
                    34    | 34   | 无效 | R-063 | 未规定 | 无效 | R-063
                    32    | 33   | 无效 | R-062 | 未规定 | 无效 | R-063
                    """)
    void papers_of_33_who_are_there(
            int issued,
            int returned,
            String party,
            String partyClause,
            String in2018,
            String in2025,
            String clause2025) {
        var sheet = papersOf33(Denominator.ALL_VOTERS, issued, returned);
        var byParty =
                partyElection(LocalDate.of(2021, 3, 1))
                        .judgeElection(papersOf33(Denominator.SHOULD_ATTEND, issued, returned));
        var by2025 = CommitteeElection.first(RuleSet.CN_2025, By.VOTERS);

        assertThat(Sheets.word(byParty)).isEqualTo(party);
        assertThat(Sheets.clauses(byParty)).isEqualTo(partyClause == null ? "" : partyClause);
        assertThat(elected(CommitteeElection.first(RuleSet.CN_2018, By.VOTERS), sheet))
                .isEqualTo(in2018);
        assertThat(elected(by2025, sheet)).isEqualTo(in2025);
        assertThat(Sheets.clauses(by2025.orThrow().judgeElection(sheet)))
                .isEqualTo(clause2025 == null ? "" : clause2025);
    }

    @DisplayName("「每一选民接受的委托不得超过三人」「采取居民代表选举方式的，不实行委托投票」")
    @ParameterizedTest(name = "{0} 一人受托 {1}：2018 {2}，2025 {3} {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 方式           | 受托 | 2018   | 2025 | 条款
                    VOTERS          | 2    | 未规定 | 可以 |
                    VOTERS          | 3    | 未规定 | 可以 |
                    VOTERS          | 4    | 未规定 | 不行 | R-059
                    HOUSEHOLDS      | 3    | 未规定 | 可以 |
                    HOUSEHOLDS      | 4    | 未规定 | 不行 | R-059
                    REPRESENTATIVES | 0    | 未规定 | 可以 |
                    REPRESENTATIVES | 1    | 未规定 | 不行 | R-060
                    """)
    void proxies_of_one_agent(By by, int count, String in2018, String in2025, String clause) {
        var proxies =
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new Proxy(id(n), id(9), true))
                        .toList();

        assertThat(proxied(CommitteeElection.proxies(RuleSet.CN_2018, by), proxies))
                .isEqualTo(in2018);
        assertThat(proxied(CommitteeElection.proxies(RuleSet.CN_2025, by), proxies))
                .isEqualTo(in2025);
        assertThat(
                        Sheets.clauses(
                                breaches(
                                        CommitteeElection.proxies(RuleSet.CN_2025, by).orThrow(),
                                        proxies)))
                .isEqualTo(clause == null ? "" : clause);
    }

    private static VotingRule partyElection(LocalDate day) {
        return PartyVoting.electionOn(day).orThrow();
    }

    private static BallotSheet<Votes.Election> papersOf33(
            Denominator entitled, int issued, int returned) {
        return new BallotSheet<>(
                BallotForm.SECRET,
                entitled,
                new Headcount(33, 33),
                new Papers(issued, returned, 0),
                new Votes.Election(1, List.of(Sheets.candidate("甲", returned, 0, 0))));
    }

    private static String elected(Outcome<VotingRule> rule, BallotSheet<Votes.Election> sheet) {
        return switch (rule) {
            case Outcome.Done<VotingRule>(var said) -> Sheets.word(said.judgeElection(sheet));
            case Outcome.Refused<VotingRule> _ -> UNSAID;
        };
    }

    private static String proxied(Outcome<ProxyRule> rule, List<Proxy> proxies) {
        return switch (rule) {
            case Outcome.Done<ProxyRule>(var said) ->
                    breaches(said, proxies).isEmpty() ? "可以" : "不行";
            case Outcome.Refused<ProxyRule> _ -> UNSAID;
        };
    }

    private static List<Breach> breaches(ProxyRule rule, List<Proxy> proxies) {
        var day = LocalDate.of(2026, 4, 12);
        var voters = VoterRoll.of(Denominator.ALL_VOTERS, voters(9)).orThrow();
        return rule.breachesIn(proxies, day, voters, Set.of(), day);
    }

    private static String word(Prospect prospect) {
        return switch (prospect) {
            case Prospect.MayVote(int needed) -> needed == 20 ? "可以表决" : "需要 " + needed;
            case Prospect.CannotPass _ -> "不可能通过";
            case Prospect.NotQuorate _ -> "不足法定人数";
        };
    }

    private static List<Voter> voters(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new Voter(id(n), "选民" + n)).toList();
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }
}
