package cn.taizhang.ballot;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.moreThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.ballot.CommitteeElection.By;
import cn.taizhang.ballot.VotingRule.Participation;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Threshold;
import cn.taizhang.regulation.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表决规则")
class VotingRuleTests {

    private static final VotingRule ELECTION =
            CommitteeElection.first(RuleSet.CN_2025, By.VOTERS).orThrow();
    private static final VotingRule BRANCH =
            PartyVoting.resolutionOn(LocalDate.of(2021, 3, 1)).orThrow();

    @Test
    void says_what_was_adopted_and_of_how_many() {
        assertThat(BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 38, 30, 25)))
                .isEqualTo(new Resolution.Adopted(Optional.empty(), 25, 38));
    }

    @Test
    void says_how_many_were_missing() {
        assertThat(BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 38, 30, 19)))
                .isEqualTo(
                        new Resolution.Rejected(
                                List.of(new Breach(null, "赞成 19，应到会人数 38，须超过半数，至少 20。", "R-009"))));
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        var result = Sheets.papers(Denominator.SHOULD_ATTEND, 40, 10, 12, 13, 5);

        assertThat(messages(BRANCH.judge(result)))
                .containsExactly(
                        "实到 10，应到会人数 40，须不少于半数，至少 20。",
                        "收回 13 张，多于发出的 12 张，表决无效。依据待确认。",
                        "收回 13 张，多于实到 10，表决无效。依据待确认。",
                        "赞成 5，应到会人数 40，须超过半数，至少 21。");
    }

    @Test
    void nobody_entitled_is_a_breach_and_no_exception() {
        assertThat(messages(BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 0, 0, 0))))
                .containsExactly("应到会人数是 0，无从计算实到比例。", "应到会人数是 0，无从计算赞成比例。");
    }

    @Test
    void an_election_by_show_of_hands_is_void() {
        var hands =
                new BallotSheet<>(
                        BallotForm.SHOW_OF_HANDS,
                        Denominator.ALL_VOTERS,
                        new Headcount(100, 80),
                        null,
                        new Votes.Election(1, List.of(Sheets.candidate("甲", 80, 0, 0))));

        assertThat(ELECTION.judgeElection(hands))
                .isEqualTo(
                        new ElectionResult.Invalid(
                                List.of(new Breach("form", "这项表决不能采用举手表决。", "R-061"))));
    }

    @Test
    void that_party_elections_are_secret_was_not_read_and_is_told_so() {
        var voices =
                new BallotSheet<>(
                        BallotForm.ORAL,
                        Denominator.SHOULD_ATTEND,
                        new Headcount(40, 36),
                        null,
                        new Votes.Election(1, List.of(candidate("甲", 30))));

        assertThat(PartyVoting.electionOn(LocalDate.of(2021, 3, 1)).orThrow().judgeElection(voices))
                .isEqualTo(
                        new ElectionResult.Invalid(
                                List.of(new Breach("form", "这项表决不能采用口头表决。依据待确认。", "R-067"))));
    }

    @Test
    void a_run_off_with_too_few_voters_is_void_by_our_reading_only() {
        var rule = CommitteeElection.runOff(RuleSet.CN_2025, By.VOTERS).orThrow();
        var sheet = Sheets.election(Denominator.ALL_VOTERS, 1000, 500, 400);

        assertThat(rule.judgeElection(sheet))
                .isEqualTo(
                        new ElectionResult.Invalid(
                                List.of(
                                        new Breach(
                                                null,
                                                "参加投票 500，选民总数 1000，须超过半数，至少 501。依据待确认。",
                                                "R-058"))));
    }

    @Test
    void a_by_election_is_judged_as_an_election() {
        var rule = CommitteeElection.byElection(RuleSet.CN_2025, By.REPRESENTATIVES).orThrow();

        assertThat(rule)
                .isEqualTo(CommitteeElection.first(RuleSet.CN_2025, By.REPRESENTATIVES).orThrow());
        assertThat(CommitteeElection.byElection(RuleSet.CN_2018, By.REPRESENTATIVES))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_void_election_tells_who_missed_how_many_votes_besides() {
        var fault = new Breach("proxies", "王某是候选人，不能接受委托。", "R-059");
        var sheet = Sheets.election(Denominator.ALL_VOTERS, 1000, 500, 250);
        var turnout = "参加投票 500，选民总数 1000，须超过半数，至少 501。";
        var missed = "甲得票 250，参加投票人数 500，须超过半数，至少 251。";

        assertThat(messages(ELECTION.judgeElection(sheet))).containsExactly(turnout, missed);
        assertThat(messages(ELECTION.judgeElection(sheet).voidedBy(List.of(fault))))
                .containsExactly(fault.message(), turnout, missed);
    }

    @Test
    void a_fault_of_proxies_voids_an_election_that_was_counted() {
        var fault = new Breach("proxies", "王某是候选人，不能接受委托。", "R-059");
        var counted =
                ELECTION.judgeElection(Sheets.election(Denominator.ALL_VOTERS, 1000, 600, 301));

        assertThat(counted.voidedBy(List.of(fault)))
                .isEqualTo(new ElectionResult.Invalid(List.of(fault)));
        assertThat(counted.voidedBy(List.of())).isEqualTo(counted);
    }

    @Test
    void what_could_not_be_judged_is_not_void_for_a_fault_besides() {
        var silent = new Breach("composition", "法律没有规定。", "R-040");
        var fault = new Breach("returned", "收回 12 张，多于发出的 10 张，表决无效。", "R-063");

        assertThat(new Resolution.NotJudged(List.of(silent)).voidedBy(List.of(fault)))
                .isEqualTo(new Resolution.NotJudged(List.of(silent, fault)));
    }

    @Test
    void a_sheet_of_households_is_not_judged_by_a_rule_about_voters() {
        var households = Sheets.election(Denominator.ALL_HOUSEHOLDS, 300, 200, 150);

        assertThatThrownBy(() -> ELECTION.judgeElection(households))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_is_shut_out_by_a_clause_or_not_at_all() {
        assertThatThrownBy(() -> new AllowedForms(Set.of(BallotForm.SECRET), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AllowedForms.any().breach(BallotForm.ORAL)).isEmpty();
    }

    @Test
    void who_took_a_paper_and_kept_it_did_not_vote() {
        var kept =
                new BallotSheet<>(
                        BallotForm.SECRET,
                        Denominator.ALL_VOTERS,
                        new Headcount(1000, 501),
                        new Papers(501, 500, 0),
                        new Votes.Election(1, List.of(Sheets.candidate("甲", 500, 0, 0))));

        assertThat(ELECTION.judgeElection(kept))
                .isEqualTo(
                        new ElectionResult.Invalid(
                                List.of(
                                        new Breach(
                                                null,
                                                "参加投票 500，选民总数 1000，须超过半数，至少 501。",
                                                "R-055"))));
    }

    @Test
    void an_invalid_paper_counts_as_cast_and_for_nobody() {
        var sheet =
                new BallotSheet<>(
                        BallotForm.SECRET,
                        Denominator.ALL_VOTERS,
                        new Headcount(100, 60),
                        new Papers(60, 60, 4),
                        new Votes.Election(1, List.of(Sheets.candidate("甲", 30, 26, 0))));

        assertThat(Sheets.word(ELECTION.judgeElection(sheet))).as("60 票中 30 票").isEqualTo("未当选");
    }

    @Test
    void those_with_most_votes_take_the_seats() {
        var counted = counted(2, candidate("甲", 51), candidate("乙", 85), candidate("丙", 60));

        assertThat(counted.elected()).extracting(Votes.Candidate::name).containsExactly("乙", "丙");
        assertThat(counted.tied()).isEmpty();
        assertThat(counted.openSeats()).isZero();
    }

    @Test
    void a_seat_stays_open_where_too_few_have_enough_votes() {
        var counted = counted(3, candidate("甲", 50), candidate("乙", 51), candidate("丙", 90));

        assertThat(counted.elected()).extracting(Votes.Candidate::name).containsExactly("丙", "乙");
        assertThat(counted.missed())
                .containsExactly(new Breach(null, "甲得票 50，参加投票人数 100，须超过半数，至少 51。", "R-057"));
        assertThat(counted.openSeats()).isEqualTo(1);
    }

    @Test
    void nobody_is_drawn_where_two_have_the_same_votes_for_the_last_seat() {
        var counted = counted(2, candidate("甲", 60), candidate("乙", 80), candidate("丙", 60));

        assertThat(counted.elected()).extracting(Votes.Candidate::name).containsExactly("乙");
        assertThat(counted.tied()).extracting(Votes.Candidate::name).containsExactly("甲", "丙");
        assertThat(counted.openSeats()).isEqualTo(1);
    }

    @Test
    void a_tie_above_the_last_seat_keeps_nobody_out() {
        var counted = counted(2, candidate("甲", 70), candidate("乙", 70), candidate("丙", 60));

        assertThat(counted.elected()).extracting(Votes.Candidate::name).containsExactly("甲", "乙");
        assertThat(counted.tied()).isEmpty();
    }

    @Test
    void of_several_plans_the_one_with_a_majority_is_chosen() {
        var result = BRANCH.judge(choice(21, 15));

        assertThat(result).isEqualTo(new Resolution.Adopted(Optional.of("修路"), 21, 40));
    }

    @Test
    void of_several_plans_without_a_majority_none_is_chosen() {
        var result = BRANCH.judge(choice(20, 16));

        assertThat(result).isInstanceOf(Resolution.Rejected.class);
        assertThat(messages(result))
                .containsExactly("修路得票 20，应到会人数 40，须超过半数，至少 21。", "种树得票 16，应到会人数 40，须超过半数，至少 21。");
    }

    @Test
    void where_two_plans_have_enough_none_is_chosen() {
        var third =
                new VotingRule(
                        AllowedForms.any(),
                        Participation.VOTING,
                        new Requirement(moreThan(1, 2), Denominator.SHOULD_ATTEND, "R-009"),
                        new Requirement(atLeast(1, 3), Denominator.BALLOTS_CAST, "R-058"),
                        Papers.ONE_EACH);

        assertThat(messages(third.judge(choice(18, 18)))).containsExactly("几个方案都达到票数，不能确定，请重新表决。");
    }

    @Test
    void a_fault_of_the_procedure_voids_what_was_adopted_and_keeps_what_was_wrong_besides() {
        var fault = new Breach("calledBy", "居民会议由居民委员会召集。", "R-044");

        assertThat(
                        BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 38, 30, 25))
                                .voidedBy(List.of(fault)))
                .isEqualTo(new Resolution.Invalid(List.of(fault)));
        assertThat(
                        messages(
                                BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 38, 30, 19))
                                        .voidedBy(List.of(fault))))
                .containsExactly("居民会议由居民委员会召集。", "赞成 19，应到会人数 38，须超过半数，至少 20。");
        assertThat(
                        BRANCH.judge(Sheets.hands(Denominator.SHOULD_ATTEND, 38, 30, 25))
                                .voidedBy(List.of()))
                .isInstanceOf(Resolution.Adopted.class);
    }

    @Test
    void a_void_vote_on_plans_tells_what_each_plan_missed_besides() {
        var sheet =
                new BallotSheet<>(
                        BallotForm.SECRET,
                        Denominator.SHOULD_ATTEND,
                        new Headcount(40, 36),
                        new Papers(35, 36, 0),
                        new Votes.Choice(
                                List.of(new Votes.Option("修路", 20), new Votes.Option("种树", 16)),
                                0));

        assertThat(BRANCH.judge(sheet)).isInstanceOf(Resolution.Invalid.class);
        assertThat(messages(BRANCH.judge(sheet)))
                .containsExactly(
                        "收回 36 张，多于发出的 35 张，表决无效。依据待确认。",
                        "修路得票 20，应到会人数 40，须超过半数，至少 21。",
                        "种树得票 16，应到会人数 40，须超过半数，至少 21。");
    }

    @Test
    void a_vote_never_asks_for_few_enough() {
        assertThatThrownBy(() ->
                        new Requirement(Threshold.atMost(1, 3), Denominator.SHOULD_ATTEND, "R-017"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_quorum_is_never_taken_of_those_who_came() {
        var present =
                new Requirement(Threshold.moreThan(1, 2), Denominator.ACTUALLY_PRESENT, "R-009");

        assertThatThrownBy(() ->
                        new VotingRule(
                                AllowedForms.any(),
                                Participation.PRESENT,
                                present,
                                present,
                                Papers.ONE_EACH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 100 of 150 voted. */
    private static ElectionResult.Counted counted(int seats, Votes.Candidate... candidates) {
        return (ElectionResult.Counted)
                ELECTION.judgeElection(
                        Sheets.election(Denominator.ALL_VOTERS, 150, 100, seats, candidates));
    }

    private static Votes.Candidate candidate(String name, int yes) {
        return Sheets.candidate(name, yes, 0, 0);
    }

    /** 36 of 40 came and voted. */
    private static BallotSheet<Votes.Choice> choice(int road, int trees) {
        return new BallotSheet<>(
                BallotForm.SECRET,
                Denominator.SHOULD_ATTEND,
                new Headcount(40, 36),
                new Papers(36, 36, 0),
                new Votes.Choice(
                        List.of(new Votes.Option("修路", road), new Votes.Option("种树", trees)), 0));
    }

    private static List<String> messages(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Adopted _ -> List.of();
            case Resolution.Rejected(var because) -> because.stream().map(Breach::message).toList();
            case Resolution.Invalid(var because) -> because.stream().map(Breach::message).toList();
            case Resolution.NotJudged(var because) ->
                    because.stream().map(Breach::message).toList();
        };
    }

    private static List<String> messages(ElectionResult result) {
        return switch (result) {
            case ElectionResult.Counted counted ->
                    counted.missed().stream().map(Breach::message).toList();
            case ElectionResult.Invalid(var because) ->
                    because.stream().map(Breach::message).toList();
        };
    }
}
