package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("征求到的意见")
class OpinionsTests {

    @Autowired private TestDistricts districts;
    @Autowired private Opinions opinions;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void opinions_are_sought() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮")
                        .go(StepKind.BEGIN_SOLICITING, 0);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void one_row_a_door_and_a_double_click_is_one_row() {
        var draft = draft("3-2-501", Opinion.Stand.FOR, "", 0);

        record(draft).orThrow();
        record(draft).orThrow();
        record(draft("", Opinion.Stand.NEITHER, "先修路灯。", 0)).orThrow();

        assertThat(matter.file().opinions().total()).isEqualTo(new Opinion.Sum(2, 1, 0, 1));
        assertThat(opinions.of(clerk, matter.id()))
                .extracting(Opinion::label)
                .containsExactly("", "3-2-501");
    }

    @Test
    void everything_wrong_with_an_opinion_is_told_at_once() {
        assertThat(record(new OpinionDraft(Ids.next(), "门".repeat(51), null, "", null)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("请填写听取意见的日期", "请选择赞成、反对", "最多 50 字"));
        assertThat(record(draft("1", Opinion.Stand.NEITHER, "", 0)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest(name = "征求 3月1日至6日，听取于第 {0} 天：{1}")
    @CsvSource({"-1, false", "0, true", "5, true", "6, false"})
    void what_is_entered_afterwards_was_said_while_opinions_were_sought(int day, boolean taken) {
        matter.go(StepKind.END_SOLICITING, 5);
        clock.standOn(TypedSteps.BEGUN.plusDays(10));

        assertThat(record(draft("1", Opinion.Stand.FOR, "", day)) instanceof Outcome.Done<UUID>)
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "意见听取于第 2 天，结束于第 {0} 天：{1}")
    @CsvSource({"1, false", "2, true", "3, true"})
    void soliciting_does_not_end_before_the_last_opinion_was_said(int day, boolean taken) {
        clock.standOn(TypedSteps.BEGUN.plusDays(4));
        record(draft("1", Opinion.Stand.FOR, "", 2)).orThrow();

        assertThat(
                        matter.take(
                                        StepKind.END_SOLICITING,
                                        4,
                                        Map.of("on", TypedSteps.BEGUN.plusDays(day).toString()))
                                instanceof Outcome.Done<UUID>)
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "意见听取于第 2 天，起始日更正为第 {0} 天：{1}")
    @CsvSource({
        "1, ''",
        "2, ''",
        "3, 登记的意见中有 1 条是在这一天以前听取的（最早一条是2026年3月3日），请核对日期；登记错了的意见，提议以前可以先作废。"
    })
    void a_corrected_first_day_leaves_no_opinion_before_it(int day, String told) {
        clock.standOn(TypedSteps.BEGUN.plusDays(2));
        record(draft("1", Opinion.Stand.FOR, "", 2)).orThrow();
        var struck = record(draft("2", Opinion.Stand.FOR, "", 0)).orThrow();
        opinions.strike(clerk, matter.id(), struck, "登记重复").orThrow();
        matter.go(StepKind.END_SOLICITING, 5);

        assertThat(refusalOfBeginning(1, day)).isEqualTo(told);
    }

    @Test
    void what_stood_outside_already_hinders_no_correction_of_something_else() {
        clock.standOn(TypedSteps.BEGUN.plusDays(2));
        record(draft("1", Opinion.Stand.FOR, "", 2)).orThrow();
        TestDatabase.owner()
                .sql("update decision.opinion set given_on = given_on - 7 where decision_id = :id")
                .param("id", matter.id())
                .update();

        assertThat(refusalOfBeginning(1, 1)).isEmpty();
    }

    @Test
    void a_second_round_is_judged_by_its_own_opinions() {
        clock.standOn(TypedSteps.BEGUN.plusDays(2));
        record(draft("1", Opinion.Stand.FOR, "", 2)).orThrow();
        matter.go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .take(
                        StepKind.DELIBERATE,
                        12,
                        Map.of("present", "6", "agreed", "3", "result", "FAILED"))
                .orThrow();
        matter.go(StepKind.BEGIN_SOLICITING, 14).go(StepKind.END_SOLICITING, 20);

        assertThat(refusalOfBeginning(5, 15)).isEmpty();
    }

    /** What is told where the beginning of a round is put right to that day; empty where it is let pass. */
    private String refusalOfBeginning(int number, int day) {
        return matter.correct(StepKind.BEGIN_SOLICITING, number, day)
                        instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::message).collect(Collectors.joining())
                : "";
    }

    @Test
    void after_the_proposal_none_is_entered() {
        matter.go(StepKind.END_SOLICITING, 5).go(StepKind.PROPOSE, 8);

        assertThat(record(draft("1", Opinion.Stand.FOR, "", 2)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void what_was_struck_stays_with_its_reason_and_counts_no_more() {
        var id = record(draft("1", Opinion.Stand.AGAINST, "不赞成。", 0)).orThrow();

        assertThat(opinions.strike(clerk, matter.id(), id, " "))
                .isInstanceOf(Outcome.Refused.class);
        opinions.strike(clerk, matter.id(), id, "登记重复").orThrow();
        assertThat(opinions.strike(clerk, matter.id(), id, "再作废一次"))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(matter.file().opinions().total().all()).isZero();
        assertThat(opinions.of(clerk, matter.id()))
                .singleElement()
                .extracting(Opinion::struckBecause)
                .isEqualTo("登记重复");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> opinions.strike(clerk, matter.id(), Ids.next(), "没有这一条"));
    }

    @Test
    void after_the_proposal_none_is_struck_and_after_the_soliciting_one_still_is() {
        var first = record(draft("1", Opinion.Stand.FOR, "", 0)).orThrow();
        var second = record(draft("2", Opinion.Stand.FOR, "", 0)).orThrow();
        matter.go(StepKind.END_SOLICITING, 5);
        opinions.strike(clerk, matter.id(), first, "登记重复").orThrow();
        matter.go(StepKind.PROPOSE, 8);

        assertThat(opinions.strike(clerk, matter.id(), second, "登记重复"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("现在是「已提议」，征求到的意见不再作废。"));
        assertThat(matter.file().opinions().total().all()).isEqualTo(1);
    }

    @Test
    void what_a_proposal_that_failed_rested_on_is_neither_struck_nor_added_to() {
        var heard = record(draft("1", Opinion.Stand.AGAINST, "", 0)).orThrow();
        matter.go(StepKind.END_SOLICITING, 5).go(StepKind.PROPOSE, 8);
        matter.take(
                        StepKind.DELIBERATE,
                        12,
                        Map.of("present", "6", "agreed", "3", "result", "FAILED"))
                .orThrow();

        assertThat(opinions.strike(clerk, matter.id(), heard, "登记重复"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("2026年3月13日商议（审议）未通过", "征求到的意见不再作废。"));
        assertThat(record(draft("2", Opinion.Stand.FOR, "", 2)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.breaches().toString())
                                        .contains("2026年3月13日商议（审议）未通过", "不再登记征求到的意见。"));
        assertThat(matter.file().takesOpinions()).isFalse();
        assertThat(matter.file().opinions().total()).isEqualTo(new Opinion.Sum(1, 0, 1, 0));
    }

    @Test
    void the_record_lists_every_opinion_however_many_there_are() {
        TestDatabase.owner()
                .sql(
                        """
                        insert into decision.opinion (district, opinion_id, decision_id, label, stand, given_on,
                               recorded_at, recorded_by)
                        select district, gen_random_uuid(), decision_id, n::text, 'FOR', :on, now(), '张敏'
                          from decision.decision, generate_series(1, 2001) n
                         where decision_id = :id
                        """)
                .param("on", TypedSteps.BEGUN)
                .param("id", matter.id())
                .update();

        assertThat(opinions.of(clerk, matter.id())).hasSize(2001);
    }

    @Test
    void who_may_not_see_the_matter_sees_no_opinion_of_it() {
        record(draft("1", Opinion.Stand.FOR, "", 0)).orThrow();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> opinions.of(district.secondStreetOfficer(), matter.id()));
        assertThat(opinions.of(district.firstStreetOfficer(), matter.id())).hasSize(1);
    }

    @Test
    void as_many_words_as_the_public_page_takes_are_taken_and_one_more_is_not() {
        record(draft("", Opinion.Stand.NEITHER, "字".repeat(2_000), 0)).orThrow();

        assertThat(record(draft("", Opinion.Stand.NEITHER, "字".repeat(2_001), 0)))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Outcome<UUID> record(OpinionDraft draft) {
        return opinions.record(clerk, matter.id(), draft);
    }

    private static OpinionDraft draft(String label, Opinion.Stand stand, String text, int day) {
        LocalDate on = TypedSteps.BEGUN.plusDays(day);
        return new OpinionDraft(Ids.next(), label, stand, text, on);
    }
}
