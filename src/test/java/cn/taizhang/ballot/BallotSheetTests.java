package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("计票单")
class BallotSheetTests {

    private static final int ELIGIBLE = 40;
    private static final int PRESENT = 33;

    @ParameterizedTest(name = "有效票 32：赞成 {0} 反对 {1} 弃权 {2}，{3}")
    @CsvSource({"20, 10, 1, false", "20, 10, 2, true", "20, 10, 3, false"})
    void on_paper_yes_no_and_abstain_are_the_valid_papers(
            int yes, int no, int abstain, boolean adds) {
        var told = slips(BallotForm.SECRET, papers(), new Votes.Question(yes, no, abstain));

        assertThat(told.isEmpty()).isEqualTo(adds);
    }

    @ParameterizedTest(name = "实到 33：赞成 {0} 反对 {1} 弃权 {2}，{3}")
    @CsvSource({"20, 10, 2, true", "20, 10, 3, true", "20, 10, 4, false"})
    void where_hands_are_raised_somebody_may_raise_none(
            int yes, int no, int abstain, boolean adds) {
        var told = slips(BallotForm.SHOW_OF_HANDS, null, new Votes.Question(yes, no, abstain));

        assertThat(told.isEmpty()).isEqualTo(adds);
    }

    @Test
    void papers_go_with_forms_on_paper_only() {
        var votes = new Votes.Question(20, 10, 2);

        assertThat(slips(BallotForm.WRITTEN, null, votes)).containsExactly("书面表决要填发出、收回和废票张数。");
        assertThat(slips(BallotForm.SHOW_OF_HANDS, papers(), votes))
                .containsExactly("举手表决没有票，发出、收回和废票张数请不填。");
        assertThat(slips(BallotForm.ORAL, null, votes)).isEmpty();
    }

    @Test
    void every_slip_of_a_sheet_is_told_at_once() {
        var votes = new Votes.Question(-1, 10, 2);

        assertThat(slips(count(BallotForm.SECRET, 40, 41, 33, 32, 33, votes)))
                .containsExactly(
                        "实到 41 人多于应到 40 人：列席人员不计入实到，请核对两个数。",
                        "废票 33 张多于收回的 32 张，请核对。",
                        "赞成票不能是负数。");
        assertThat(slips(count(BallotForm.SECRET, 40, 33, 33, null, null, votes)))
                .containsExactly("无记名投票要填发出、收回和废票张数。", "赞成票不能是负数。");
    }

    @Test
    void what_hangs_on_wrong_papers_is_not_told_of_the_votes_too() {
        var votes = new Votes.Question(20, 10, 3);

        assertThat(slips(count(BallotForm.SECRET, 40, 33, -1, 33, 0, votes)))
                .containsExactly("发出票数不能是负数。");
    }

    @Test
    void more_returned_than_issued_is_a_fact_to_be_recorded() {
        var papers = new Papers(33, 34, 1);

        assertThat(papers.valid()).isEqualTo(33);
        assertThat(slips(BallotForm.SECRET, papers, new Votes.Question(20, 10, 3))).isEmpty();
    }

    @Test
    void more_invalid_papers_than_were_returned_are_not() {
        assertThatThrownBy(() -> new Papers(33, 32, 33))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Papers.of(33, 32, 33))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(Breach.of("invalid", "废票 33 张多于收回的 32 张，请核对。"))));
    }

    @Test
    void all_negative_numbers_are_told_at_once() {
        assertThat(slips(BallotForm.SECRET, papers(), new Votes.Question(-1, -1, -1)))
                .containsExactly("赞成票不能是负数。", "反对票不能是负数。", "弃权票不能是负数。");
        assertThat(Papers.of(-1, -1, -1))
                .isEqualTo(
                        new Outcome.Refused<>(
                                List.of(
                                        Breach.of("issued", "发出票数不能是负数。"),
                                        Breach.of("returned", "收回票数不能是负数。"),
                                        Breach.of("invalid", "废票数不能是负数。"))));
    }

    @Test
    void a_choice_has_two_plans_or_more_each_once() {
        assertThat(slips(BallotForm.SECRET, papers(), choice(option("甲", 32))))
                .containsExactly("多选一至少有两个方案；只有一个方案的，按赞成、反对表决。");
        assertThat(slips(BallotForm.SECRET, papers(), choice(option("甲", 20), option("甲", 12))))
                .containsExactly("“甲”出现了两次。");
        assertThat(slips(BallotForm.SECRET, papers(), choice(option("甲", 20), option(" ", 12))))
                .containsExactly("请写明每一项的名称或姓名。");
    }

    @ParameterizedTest(name = "甲 {0} 乙 {1}，弃权 2：{2}")
    @CsvSource({"20, 9, false", "20, 10, true", "20, 11, false"})
    void of_a_choice_every_valid_paper_is_for_one_plan_or_abstains(int a, int b, boolean adds) {
        var votes = new Votes.Choice(List.of(option("甲", a), option("乙", b)), 2);

        assertThat(slips(BallotForm.SECRET, papers(), votes).isEmpty()).isEqualTo(adds);
    }

    @Test
    void somebody_written_in_has_yes_only() {
        var votes =
                new Votes.Election(
                        1,
                        List.of(
                                Sheets.candidate("甲", 20, 10, 2),
                                Sheets.candidate("另选乙", 3, 0, 0)));

        assertThat(slips(BallotForm.SECRET, papers(), votes)).isEmpty();
    }

    @ParameterizedTest(name = "应选 2 名，有效票 32，三人共得 {0}+{1}+{2}：{3}")
    @CsvSource({"32, 31, 0, true", "32, 31, 1, true", "32, 31, 2, false"})
    void nobody_gives_more_votes_than_there_are_seats(int a, int b, int c, boolean adds) {
        var votes =
                new Votes.Election(
                        2,
                        List.of(
                                Sheets.candidate("甲", a, 0, 0),
                                Sheets.candidate("乙", b, 0, 0),
                                Sheets.candidate("丙", c, 0, 0)));

        assertThat(slips(BallotForm.SECRET, papers(), votes).isEmpty()).isEqualTo(adds);
    }

    @Test
    void nobody_has_more_votes_than_there_are_papers() {
        var votes = new Votes.Election(0, List.of(Sheets.candidate("甲", 30, 2, 1)));

        assertThat(slips(BallotForm.SECRET, papers(), votes))
                .containsExactly("应选名额至少一名。", "甲赞成、反对、弃权合计 33，多于有效票 32 张。");
    }

    @Test
    void two_candidates_may_bear_one_name_and_are_two_persons() {
        var one = new Votes.Candidate(new UUID(0, 1), "张伟", 20, 0, 0);
        var other = new Votes.Candidate(new UUID(0, 2), " 张伟 ", 12, 0, 0);

        assertThat(other.name()).isEqualTo("张伟");
        assertThat(slips(BallotForm.SECRET, papers(), new Votes.Election(1, List.of(one, other))))
                .isEmpty();
        assertThat(slips(BallotForm.SECRET, papers(), new Votes.Election(2, List.of(one, one))))
                .containsExactly("“张伟”出现了两次。");
    }

    @Test
    void plans_are_told_apart_without_their_blanks() {
        assertThat(option(" 甲 ", 20)).isEqualTo(option("甲", 20));
        assertThat(slips(BallotForm.SECRET, papers(), choice(option("甲", 20), option("甲 ", 12))))
                .containsExactly("“甲”出现了两次。");
    }

    @Test
    void a_sheet_that_does_not_add_up_does_not_come_to_be() {
        assertThatThrownBy(() ->
                        new BallotSheet<>(
                                BallotForm.SECRET,
                                Denominator.SHOULD_ATTEND,
                                new Headcount(ELIGIBLE, PRESENT),
                                papers(),
                                new Votes.Question(1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_base_is_its_own_number() {
        var sheet =
                BallotSheet.of(
                                count(
                                        BallotForm.SECRET,
                                        40,
                                        34,
                                        34,
                                        33,
                                        1,
                                        new Votes.Question(20, 10, 2)))
                        .orThrow();

        assertThat(sheet.baseNumber(Denominator.SHOULD_ATTEND)).isEqualTo(40);
        assertThat(sheet.baseNumber(Denominator.ACTUALLY_PRESENT)).isEqualTo(34);
        assertThat(sheet.baseNumber(Denominator.BALLOTS_CAST)).as("废票也是投了的票").isEqualTo(33);
        assertThat(
                        Sheets.hands(Denominator.SHOULD_ATTEND, 40, 33, 20)
                                .baseNumber(Denominator.BALLOTS_CAST))
                .isEqualTo(33);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHOULD_ATTEND", "ACTUALLY_PRESENT", "BALLOTS_CAST"})
    void a_sheet_knows_of_nobody_but_those_it_counted(Denominator other) {
        var sheet = Sheets.hands(Denominator.SHOULD_ATTEND, 38, 33, 20);

        assertThatThrownBy(() -> sheet.baseNumber(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ACTUALLY_PRESENT", "BALLOTS_CAST"})
    void those_who_came_are_not_those_entitled(Denominator came) {
        assertThatThrownBy(() -> Sheets.hands(came, 38, 33, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> slips(BallotForm form, @Nullable Papers papers, Votes votes) {
        return slips(
                papers == null
                        ? count(form, ELIGIBLE, PRESENT, null, null, null, votes)
                        : count(
                                form,
                                ELIGIBLE,
                                PRESENT,
                                papers.issued(),
                                papers.returned(),
                                papers.invalid(),
                                votes));
    }

    private static List<String> slips(BallotCount<?> count) {
        return switch (BallotSheet.of(count)) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }

    private static <V extends Votes> BallotCount<V> count(
            BallotForm form,
            int eligible,
            int present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer invalid,
            V votes) {
        return new BallotCount<>(
                form,
                Denominator.SHOULD_ATTEND,
                eligible,
                present,
                issued,
                returned,
                invalid,
                votes);
    }

    /** 33 came back, one of them invalid. */
    private static Papers papers() {
        return new Papers(33, 33, 1);
    }

    private static Votes.Choice choice(Votes.Option... options) {
        return new Votes.Choice(List.of(options), 0);
    }

    private static Votes.Option option(String name, int votes) {
        return new Votes.Option(name, votes);
    }
}
