package cn.taizhang.decision;

import static cn.taizhang.decision.TypedSteps.COMMITTEES;
import static cn.taizhang.decision.TypedSteps.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("商议（审议）未通过，以及一次说全的问题")
class FailedDeliberationTests {

    @ParameterizedTest(name = "两委 9 人到 6 人，赞成 {0}，结果「{1}」：{2}")
    @CsvSource({
        "3, , ",
        "3, FAILED, SOLICITED",
        "4, FAILED, ",
        "4, , DELIBERATED",
        ", FAILED, SOLICITED"
    })
    void a_deliberation_that_failed_leads_back_to_proposing_where_the_counts_agree(
            @Nullable String agreed, @Nullable String result, @Nullable StageKind led) {
        var outcome =
                take(
                        COMMITTEES,
                        StageKind.PROPOSED,
                        StepKind.DELIBERATE,
                        Map.of(
                                "eligible",
                                "9",
                                "present",
                                "6",
                                "agreed",
                                agreed == null ? "" : agreed,
                                "result",
                                result == null ? "" : result));

        assertThat(outcome instanceof Outcome.Done<Moved>(var moved) ? moved.to().kind() : null)
                .isEqualTo(led);
    }

    @ParameterizedTest(name = "党员代表 30 人到 20 人，赞成 {0}，结果「{1}」：{2}")
    @CsvSource({"10, , ", "10, FAILED, SOLICITED", "11, FAILED, ", "11, , DELIBERATED"})
    void a_review_that_failed_leads_back_as_well(
            String yes, @Nullable String result, @Nullable StageKind led) {
        var outcome =
                take(
                        PARTY,
                        StageKind.PROPOSED,
                        StepKind.PARTY_REVIEW,
                        Map.of("yes", yes, "no", "9", "result", result == null ? "" : result));

        assertThat(outcome instanceof Outcome.Done<Moved>(var moved) ? moved.to().kind() : null)
                .isEqualTo(led);
    }

    @Test
    void a_review_without_its_quorum_is_held_again_and_not_kept_as_failed() {
        var outcome =
                take(
                        PARTY,
                        StageKind.PROPOSED,
                        StepKind.PARTY_REVIEW,
                        Map.of("present", "19", "yes", "3", "no", "16", "result", "FAILED"));

        assertThat(TypedSteps.breachesOf(outcome)).extracting(Breach::clause).containsOnly("R-071");
    }

    @ParameterizedTest(name = "第 30 天商议未通过，第 {0} 天重新提议：{1}")
    @CsvSource({"29, false", "30, true", "31, true"})
    void what_is_proposed_anew_does_not_come_before_what_failed(int day, boolean taken) {
        var failed =
                take(
                        COMMITTEES,
                        StageKind.PROPOSED,
                        StepKind.DELIBERATE,
                        Map.of("present", "6", "agreed", "3", "result", "FAILED"));
        var now = ((Outcome.Done<Moved>) failed).value().to();

        var outcome =
                TypedSteps.procedure(COMMITTEES)
                        .take(now, TypedSteps.step(StepKind.PROPOSE, day), TypedSteps.ALWAYS);

        assertThat(outcome instanceof Outcome.Done<Moved>).isEqualTo(taken);
    }

    @ParameterizedTest(name = "第 12 天商议未通过，第 {0} 天再次征求意见：{1}")
    @CsvSource({"11, false", "12, true", "13, true"})
    void opinions_are_not_sought_again_before_the_proposal_has_failed(int day, boolean taken) {
        assertThat(again(TypedSteps.notAgreed(), day) instanceof Outcome.Done<Moved>)
                .isEqualTo(taken);
    }

    @Test
    void nobody_has_to_seek_opinions_again() {
        assertThat(
                        new NextSteps(
                                        TypedSteps.procedure(COMMITTEES),
                                        TypedSteps.BEGUN.plusDays(20))
                                .of(TypedSteps.notAgreed()))
                .extracting(NextSteps.Next::kind, NextSteps.Next::main)
                .containsExactly(
                        tuple(StepKind.PROPOSE, true),
                        tuple(StepKind.BEGIN_SOLICITING, false),
                        tuple(StepKind.WITHDRAW, false));
    }

    @Test
    void while_nothing_has_failed_opinions_are_not_sought_again() {
        assertThat(TypedSteps.breachesOf(again(TypedSteps.reached(StageKind.SOLICITED), 20)))
                .extracting(Breach::message)
                .singleElement()
                .asString()
                .contains("还没有商议（审议）未通过的提议，不能再次征求");
    }

    @Test
    void where_nothing_could_have_failed_yet_the_refusal_says_after_what_opinions_are_sought() {
        assertThat(TypedSteps.breachesOf(again(TypedSteps.reached(StageKind.PROPOSED), 20)))
                .extracting(Breach::message)
                .containsExactly("现在是「已提议」，不能办理「开始征求意见」；它在「起草」或商议（审议）未通过退回的「征求结束」之后办理。");
    }

    @Test
    void the_newer_round_is_measured_by_its_own_days_and_households() {
        var soliciting = again(TypedSteps.notAgreed(), 20).orThrow().to();
        var typed = TypedSteps.typed(StepKind.END_SOLICITING, 19);
        typed.put("contacted", "301");

        assertThat(
                        TypedSteps.breachesOf(
                                TypedSteps.procedure(COMMITTEES)
                                        .take(
                                                soliciting,
                                                TypedSteps.step(StepKind.END_SOLICITING, typed),
                                                TypedSteps.ALWAYS)))
                .extracting(Breach::message)
                .containsExactly(
                        "「结束征求意见（第 2 次）」的日期不能早于前一步的日期（2026年3月21日）。", "征求到的 301 户多于应征求的 300 户，请核对。");
    }

    private static Outcome<Moved> again(Stage now, int day) {
        return TypedSteps.procedure(COMMITTEES)
                .take(now, TypedSteps.step(StepKind.BEGIN_SOLICITING, day), TypedSteps.ALWAYS);
    }

    @Test
    void what_is_wrong_with_the_calling_is_told_beside_counts_that_do_not_add_up() {
        var outcome =
                take(
                        COMMITTEES,
                        StageKind.DELIBERATED,
                        StepKind.RESOLVE,
                        Map.of(
                                "announcedOn",
                                TypedSteps.BEGUN.plusDays(29).toString(),
                                "present",
                                "160",
                                "yes",
                                "120",
                                "no",
                                "90"));

        assertThat(TypedSteps.breachesOf(outcome))
                .extracting(Breach::field, Breach::clause)
                .contains(tuple("announcedOn", "R-045"), tuple("yes", null));
    }

    private static Outcome<Moved> take(
            Course course, StageKind from, StepKind kind, Map<String, String> instead) {
        var typed = TypedSteps.typed(kind, 30);
        typed.putAll(instead);
        return TypedSteps.procedure(course)
                .take(
                        TypedSteps.reached(course, from),
                        TypedSteps.step(kind, typed),
                        TypedSteps.ALWAYS);
    }
}
