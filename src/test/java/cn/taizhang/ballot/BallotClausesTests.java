package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.CommitteeElection.By;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.Mark;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of votes and the table of clauses say the same number; a change of one alone fails here. */
@DisplayName("表决规则与条款表")
class BallotClausesTests {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 4, 12);

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void the_share_is_that_of_its_clause(Requirement requirement) {
        var clause = Sheets.clause(requirement.clause());

        assertThat(clause.value()).isEqualTo(text(requirement.share()));
    }

    static Stream<Requirement> requirements() {
        return Stream.of(
                PartyVoting.ELECTION_QUORUM,
                PartyVoting.ELECTION_QUORUM_1990,
                PartyVoting.ELECTED,
                PartyVoting.ELECTED_1990,
                CommitteeElection.ELECTED,
                CommitteeElection.ELECTED_IN_RUN_OFF,
                CommitteeElection.first(RuleSet.CN_2025, By.VOTERS).orThrow().quorum(),
                CommitteeElection.first(RuleSet.CN_2025, By.HOUSEHOLDS).orThrow().quorum(),
                CommitteeElection.first(RuleSet.CN_2025, By.REPRESENTATIVES).orThrow().quorum());
    }

    @Test
    void both_shares_of_a_branch_vote_stand_in_the_words_of_their_clause() {
        var words = Sheets.clause("R-009").rule();

        assertThat(words).contains("到会达到半数（含半数）", "超过应到会有表决权党员的半数");
        assertThat(PartyVoting.BRANCH_QUORUM.share()).isEqualTo(Threshold.atLeast(1, 2));
        assertThat(PartyVoting.BRANCH_MAJORITY.share()).isEqualTo(Threshold.moreThan(1, 2));
    }

    @Test
    void a_by_election_is_sent_to_the_rule_of_an_election_by_its_clause() {
        var clause = Sheets.clause(CommitteeElection.BY_ELECTION);

        assertThat(clause.article()).isEqualTo("第二十四条");
        assertThat(clause.rule()).contains("补选参照选举的提名、投票和当选规定办理");
    }

    @Test
    void the_most_proxies_are_those_of_their_clause() {
        assertThat(Sheets.clause("R-059").wholeNumber()).hasValue(CommitteeElection.MOST_PROXIES);
    }

    @ParameterizedTest(name = "{0} 的党内选举")
    @ValueSource(strings = {"1990-06-27", "2016-05-01", "2020-07-12", "2020-07-13", "2026-04-12"})
    void a_party_election_is_judged_by_clauses_in_force(LocalDate day) {
        assertInForce(PartyVoting.electionOn(day).orThrow(), day);
    }

    @ParameterizedTest(name = "{0} 的支部表决")
    @ValueSource(strings = {"2018-10-28", "2026-04-12"})
    void a_branch_vote_is_judged_by_clauses_in_force(LocalDate day) {
        assertInForce(PartyVoting.resolutionOn(day).orThrow(), day);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("committeeElections")
    void an_election_of_the_committee_is_judged_by_clauses_in_force(VotingRule rule) {
        assertInForce(rule, IN_2026);
    }

    static Stream<VotingRule> committeeElections() {
        return Arrays.stream(By.values())
                .flatMap(by ->
                        Stream.of(
                                CommitteeElection.first(RuleSet.CN_2025, by).orThrow(),
                                CommitteeElection.byElection(RuleSet.CN_2025, by).orThrow(),
                                CommitteeElection.runOff(RuleSet.CN_2025, by).orThrow()));
    }

    @ParameterizedTest(name = "{0}：支部表决 {1}，党内选举 {2}")
    @CsvSource({
        "1990-06-26, false, false",
        "1990-06-27, false, true",
        "2018-10-27, false, true",
        "2018-10-28, true, true"
    })
    void a_day_before_the_first_text_that_was_read_is_refused(
            LocalDate day, boolean resolution, boolean election) {
        assertThat(PartyVoting.resolutionOn(day) instanceof Outcome.Done).isEqualTo(resolution);
        assertThat(PartyVoting.electionOn(day) instanceof Outcome.Done).isEqualTo(election);
    }

    @Test
    void what_was_not_read_is_not_relied_on() {
        var rules =
                Stream.concat(
                        committeeElections(),
                        Stream.of(
                                PartyVoting.electionOn(LocalDate.of(2016, 5, 1)).orThrow(),
                                PartyVoting.electionOn(IN_2026).orThrow(),
                                PartyVoting.resolutionOn(IN_2026).orThrow()));

        assertThat(rules.flatMap(BallotClausesTests::bases))
                .filteredOn(Basis::confirmed)
                .allSatisfy(basis ->
                        assertThat(Sheets.clause(basis.clause()).mark()).isEqualTo(Mark.VERIFIED));
    }

    private static Stream<Basis> bases(VotingRule rule) {
        return Stream.of(
                        rule.forms().basis(),
                        rule.quorum().basis(),
                        rule.majority().basis(),
                        rule.countBasis())
                .filter(Objects::nonNull);
    }

    private static void assertInForce(VotingRule rule, LocalDate day) {
        List<String> codes = rule.clauses();

        assertThat(codes).isNotEmpty();
        assertThat(codes).allMatch(code -> Sheets.clause(code).isInForceOn(day));
    }

    private static String text(Threshold share) {
        return share.numerator() + "/" + share.denominator();
    }
}
