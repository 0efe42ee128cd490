package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Opinions sought on the days 0 to 5, a proposal that failed on day 12, and opinions sought again from day 20 on. */
@ProductTest
@DisplayName("商议未通过后再次征求意见")
class SolicitedAgainTests {

    @Autowired private TestDistricts districts;
    @Autowired private Opinions opinions;
    @Autowired private ProcedureRecords records;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;
    private UUID first;

    @BeforeEach
    void a_proposal_has_failed_and_opinions_are_sought_again() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮")
                        .go(StepKind.BEGIN_SOLICITING, 0);
        clock.standOn(TypedSteps.BEGUN.plusDays(1));
        first = said("1-1-101", Opinion.Stand.AGAINST, 1).orThrow();
        failed(matter, 0);
        matter.go(StepKind.BEGIN_SOLICITING, 20);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void the_days_of_the_register_begin_with_the_first_round() {
        untilResolved();

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select concat_ws(' ', solicited_on, proposed_on, deliberated_on, resolved_on)
                                          from decision.decision where decision_id = :id
                                        """)
                                .param("id", matter.id())
                                .query(String.class)
                                .single())
                .isEqualTo("2026-03-01 2026-03-29 2026-04-02 2026-04-20");
        assertThat(matter.file().line().getFirst().on()).isEqualTo(TypedSteps.BEGUN);
    }

    @Test
    void opinions_of_the_newer_round_are_taken_and_those_of_the_earlier_one_stay() {
        var second = said("1-1-101", Opinion.Stand.FOR, 20).orThrow();

        assertThat(said("1-1-102", Opinion.Stand.FOR, 5)).isInstanceOf(Outcome.Refused.class);
        assertThat(breaches(opinions.strike(clerk, matter.id(), first, "登记重复")))
                .containsExactly("这条意见是以前一次征求到的，那次提议所依据的意见要照原样留下，不再作废。");
        opinions.strike(clerk, matter.id(), second, "登记重复").orThrow();
    }

    @Test
    void each_round_is_counted_by_itself() {
        said("1-1-101", Opinion.Stand.FOR, 20).orThrow();
        said("1-1-102", Opinion.Stand.FOR, 20).orThrow();

        assertThat(matter.file().opinions().sums())
                .containsExactly(new Opinion.Sum(1, 0, 1, 0), new Opinion.Sum(2, 2, 0, 0));
        assertThat(opinions.of(clerk, matter.id()))
                .extracting(Opinion::round)
                .containsExactly(2, 2, 1);
    }

    @Test
    void an_opinion_stays_in_its_round_when_the_clock_was_set_back_in_between() {
        TestDatabase.owner()
                .sql(
                        """
                        update decision.step set recorded_at = recorded_at + interval '1 year'
                         where decision_id = :id and number = 5
                        """)
                .param("id", matter.id())
                .update();

        var second = said("1-1-102", Opinion.Stand.FOR, 20).orThrow();

        assertThat(matter.file().opinions().sums())
                .containsExactly(new Opinion.Sum(1, 0, 1, 0), new Opinion.Sum(1, 1, 0, 0));
        opinions.strike(clerk, matter.id(), second, "登记重复").orThrow();
    }

    @Test
    void the_whole_record_shows_both_rounds() {
        said("1-1-101", Opinion.Stand.FOR, 20).orThrow();
        untilResolved();

        assertThat(
                        TextFile.read("全程纪实.docx", records.document(clerk, matter.id()))
                                .orThrow()
                                .text())
                .contains(
                        "（1）开始征求意见　2026年3月1日",
                        "（5）开始征求意见（第 2 次）　2026年3月21日",
                        "（6）结束征求意见（第 2 次）　2026年3月26日",
                        "第 1 次征求共 1 条：赞成 0，反对 1，没有表态 0；第 2 次征求共 1 条：赞成 1，反对 0，没有表态 0。",
                        "第 2 次征求　2026年3月21日　赞成");
    }

    @Test
    void residents_are_told_of_each_round() {
        said("1-1-101", Opinion.Stand.FOR, 20).orThrow();

        assertThat(told(matter))
                .contains("征求到的意见：第 1 次征求共 1 条：赞成 0，反对 1，没有表态 0；第 2 次征求共 1 条：赞成 1，反对 0，没有表态 0。");
    }

    @Test
    void residents_and_readers_are_told_of_the_failure_where_nobody_said_anything() {
        var silent =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "楼道照明")
                        .go(StepKind.BEGIN_SOLICITING, 0);
        failed(silent, 0);
        assertThat(told(silent)).contains("\n商议（审议）曾未通过，退回提议。\n");

        silent.go(StepKind.BEGIN_SOLICITING, 20);

        var sentence = "商议（审议）曾未通过，退回提议；第 2 次征求意见从2026年3月21日开始。";
        assertThat(silent.file().remarks()).contains(sentence);
        assertThat(told(silent)).contains("\n" + sentence + "\n").doesNotContain("征求到");
    }

    @Test
    void every_round_is_told_with_the_day_that_was_put_right() {
        correct(5, 21).orThrow();
        failed(matter, 30);
        matter.go(StepKind.BEGIN_SOLICITING, 50);

        assertThat(matter.file().remarks())
                .contains("商议（审议）曾未通过，退回提议；第 2 次征求意见从2026年3月22日开始；第 3 次征求意见从2026年4月20日开始。");
    }

    @Test
    void
            a_correction_of_the_first_round_moves_the_day_of_the_register_and_one_of_the_second_does_not() {
        correct(5, 21).orThrow();
        assertThat(matter.file().line().getFirst().on()).isEqualTo(TypedSteps.BEGUN);

        correct(1, 1).orThrow();
        assertThat(matter.file().line().getFirst().on()).isEqualTo(TypedSteps.BEGUN.plusDays(1));
    }

    @Test
    void a_day_on_which_another_matter_of_the_name_began_is_free_for_the_second_round() {
        var other = GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮");
        assertThat(other.take(StepKind.BEGIN_SOLICITING, 0, Map.of()))
                .isInstanceOf(Outcome.Refused.class);
        other.go(StepKind.BEGIN_SOLICITING, 21);

        correct(5, 21).orThrow();
    }

    @Test
    void a_third_round_waits_for_another_proposal_that_fails() {
        matter.go(StepKind.END_SOLICITING, 25);

        assertThat(breaches(matter.take(StepKind.BEGIN_SOLICITING, 26, Map.of())))
                .singleElement()
                .asString()
                .contains("还没有商议（审议）未通过的提议，不能再次征求");
    }

    @Test
    void the_pages_tell_one_round_from_the_other() {
        said("1-1-101", Opinion.Stand.FOR, 20).orThrow();
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            try (var browser = Browser.open(screen, port)) {
                var page = browser.signIn(district.login("community1"));
                browser.go("/decisions/procedures/" + matter.id());
                assertThat(page.locator("main").innerText())
                        .contains("开始征求意见（第 2 次）", "第 1 次征求共 1 条", "第 2 次征求共 1 条");
                browser.keep("procedure-solicited-again-" + screen);
                browser.go("/decisions/procedures/" + matter.id() + "/opinions");
                assertThat(page.locator("form[action$='/strike']").count()).isEqualTo(1);
                browser.keep("procedure-opinions-again-" + screen);
            }
        }
    }

    @Test
    void the_forms_say_which_round_they_are_of() {
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            var home = "/decisions/procedures/" + matter.id();
            browser.go(home + "/steps/end-soliciting");
            assertThat(page.locator("h1").innerText()).startsWith("结束征求意见（第 2 次）：");
            browser.go(home + "/corrections/5");
            assertThat(page.locator("h1").innerText()).startsWith("更正：开始征求意见（第 2 次）：");
            browser.go(home + "/corrections/1");
            assertThat(page.locator("h1").innerText()).startsWith("更正：开始征求意见：");
        }
    }

    @Test
    void the_form_of_another_round_says_what_becomes_of_the_opinions_before_it() {
        failed(matter, 20);
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/decisions/procedures/" + matter.id() + "/steps/begin-soliciting");
            assertThat(page.locator("main").innerText())
                    .contains("开始征求意见（第 3 次）", "以前征求到的意见照原样留下，不再补登、作废");
            browser.keep("procedure-form-again-PHONE");
            page.locator("form.form button[type=submit]").click();
            assertThat(page.locator("body").innerText()).contains("已办理：开始征求意见（第 3 次）。");
        }
    }

    private String told(GoingMatter of) {
        return product.getBean(DecisionStandings.class).find(clerk, of.id()).orElseThrow().words();
    }

    /** Opinions are sought until that day and 5, and what is proposed on them fails on that day and 12. */
    private static void failed(GoingMatter of, int days) {
        of.go(StepKind.END_SOLICITING, days + 5).go(StepKind.PROPOSE, days + 8);
        of.take(
                        StepKind.DELIBERATE,
                        days + 12,
                        Map.of("present", "6", "agreed", "3", "result", "FAILED"))
                .orThrow();
    }

    private void untilResolved() {
        matter.go(StepKind.END_SOLICITING, 25)
                .go(StepKind.PROPOSE, 28)
                .go(StepKind.DELIBERATE, 32)
                .go(StepKind.RESOLVE, 50);
    }

    private Outcome<UUID> said(String door, Opinion.Stand stand, int day) {
        return opinions.record(
                clerk,
                matter.id(),
                new OpinionDraft(Ids.next(), door, stand, "", TypedSteps.BEGUN.plusDays(day)));
    }

    private Outcome<UUID> correct(int number, int day) {
        clock.standOn(TypedSteps.BEGUN.plusDays(30));
        return matter.correct(StepKind.BEGIN_SOLICITING, number, day);
    }

    private static List<String> breaches(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
