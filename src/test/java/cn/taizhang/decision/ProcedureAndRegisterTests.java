package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the register, the desk and the rolls have to do with a matter that runs by the procedure. */
@ProductTest
@DisplayName("决策程序与台账、待办、名册")
class ProcedureAndRegisterTests {

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private DecisionDuties duties;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void a_matter_is_begun() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter = GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮");
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void the_form_of_the_register_leaves_the_days_to_the_steps() throws Exception {
        matter.go(StepKind.BEGIN_SOLICITING, 0);
        var page = "/registers/decisions/" + matter.id();
        var web = signedIn();
        assertThat(web.get(page).body()).contains("按程序办理（两委商议），现在是「征求意见」");

        var typed = new HashMap<String, String>();
        typed.put("id", matter.id().toString());
        typed.put("draft", Ids.next().toString());
        typed.put("version", Integer.toString(matter.file().version()));
        typed.put("organization", district.prefix() + "-C1");
        typed.put("title", "道路修缮");
        typed.put("category", "设施");
        typed.put("solicitedOn", "2026-02-20");
        typed.put("proposedOn", "2026-03-01");
        var refused = web.send(page + "/correction", page + "/correction", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("这件事按程序办理，「征求意见」日期由各步写入", "「提议」日期由各步写入", "请到“决策程序”打开这件事");

        typed.put("solicitedOn", "2026-03-01");
        typed.put("proposedOn", "");
        typed.put("amount", "5000");
        assertThat(web.send(page + "/correction", page + "/correction", typed).statusCode())
                .isEqualTo(302);
        assertThat(matter.file().amount()).isEqualTo("5000 元");
    }

    @Test
    void the_desk_tells_its_own_community_what_may_be_done() {
        matter.go(StepKind.BEGIN_SOLICITING, 0);

        assertThat(dutiesOf(clerk)).extracting(Duty::title).containsExactly("“道路修缮”：结束征求意见");
        assertThat(dutiesOf(district.firstStreetOfficer())).isEmpty();
        assertThat(dutiesOf(district.leader())).isEmpty();
    }

    @Test
    void the_desk_reminds_of_an_emergency_that_was_not_reported_and_not_of_a_notice() {
        matter.untilPublished();
        assertThat(dutiesOf(clerk)).isEmpty();

        matter.go(StepKind.BEGIN_IN_EMERGENCY, 32);

        assertThat(dutiesOf(clerk))
                .extracting(Duty::title, Duty::urgent)
                .containsExactly(tuple("“道路修缮”：补报紧急开工", true), tuple("“道路修缮”：实施完毕", false));
    }

    @Test
    void with_a_roll_the_number_entitled_is_what_the_roll_says_of_the_day() {
        matter.go(StepKind.BEGIN_SOLICITING, 0)
                .go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .go(StepKind.DELIBERATE, 12);
        var roll = roll(Denominator.ALL_HOUSEHOLDS, 21);
        var typed =
                Map.of(
                        StepFields.ROLL,
                        roll.toString(),
                        "eligible",
                        "999",
                        "present",
                        "11",
                        "yes",
                        "6",
                        "no",
                        "5");

        matter.take(StepKind.RESOLVE, 30, typed).orThrow();

        assertThat(matter.file().steps().getLast().facts())
                .contains(new ProcedureFile.Fact("应到", "21"));
        assertThat(ballots.about(clerk, new RecordKey(Decisions.REGISTER, matter.id())))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.sheet().attendance().eligible()).isEqualTo(21);
                    assertThat(sheet.roll()).isEqualTo(roll);
                });
    }

    @Test
    void a_roll_that_is_chosen_only_in_a_correction_keeps_its_sheet() {
        matter.go(StepKind.BEGIN_SOLICITING, 0)
                .go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .go(StepKind.DELIBERATE, 12);
        var votes = Map.of("eligible", "21", "present", "11", "yes", "6", "no", "5");
        matter.take(StepKind.RESOLVE, 30, votes).orThrow();
        var about = new RecordKey(Decisions.REGISTER, matter.id());
        assertThat(ballots.about(clerk, about)).isEmpty();

        var typed = TypedSteps.typed(StepKind.RESOLVE, 30);
        typed.putAll(votes);
        typed.put(StepFields.ROLL, roll(Denominator.ALL_HOUSEHOLDS, 21).toString());
        typed.putAll(Map.of("correctionReason", "漏选名册", "correctionApprover", "王芳"));
        procedures
                .correct(clerk, matter.id(), matter.file().version(), Ids.next(), 5, typed)
                .orThrow();

        assertThat(ballots.about(clerk, about)).hasSize(1);
    }

    @Test
    void a_roll_of_others_than_the_meeting_asks_for_is_refused() {
        matter.go(StepKind.BEGIN_SOLICITING, 0)
                .go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .go(StepKind.DELIBERATE, 12);
        var roll = roll(Denominator.ALL_ADULT_RESIDENTS, 21);

        assertThat(
                        matter.take(
                                StepKind.RESOLVE,
                                30,
                                Map.of(
                                        StepFields.ROLL,
                                        roll.toString(),
                                        "present",
                                        "11",
                                        "yes",
                                        "6",
                                        "no",
                                        "5")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.breaches().toString()).contains("这份名册列的是"));
    }

    private UUID roll(Denominator entitled, int many) {
        var pasted =
                IntStream.rangeClosed(1, many)
                        .mapToObj(n -> "住户\t3-1-" + n)
                        .collect(Collectors.joining("\n"));
        return rolls.draw(
                        clerk,
                        Ids.next(),
                        district.firstCommunity(),
                        new RollDraft("名册", entitled, TypedSteps.BEGUN, pasted))
                .orThrow();
    }

    private List<Duty> dutiesOf(Viewer viewer) {
        return Acting.account(viewer.actor().account())
                .call(() -> duties.dutiesOf(viewer, new Today(clock).date()));
    }

    private WebUser signedIn() throws Exception {
        var login = district.login("community1");
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
