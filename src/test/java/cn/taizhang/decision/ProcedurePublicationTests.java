package cn.taizhang.decision;

import static cn.taizhang.decision.TypedSteps.ALWAYS;
import static cn.taizhang.decision.TypedSteps.BEGUN;
import static cn.taizhang.decision.TypedSteps.COMMITTEES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("两公开、实施和归档的规则")
class ProcedurePublicationTests {

    private final Procedure procedure = TypedSteps.procedure(COMMITTEES);

    @ParameterizedTest(name = "公示 {0} 天：{1}")
    @CsvSource({"14, false", "15, true", "16, true"})
    void a_decision_hangs_for_fifteen_days_from_2026(int days, boolean taken) {
        var typed = TypedSteps.typed(StepKind.PUBLISH_DECISION, 31);
        typed.put("to", BEGUN.plusDays(31 + days - 1).toString());
        var outcome =
                take(
                        TypedSteps.reached(StageKind.RESOLVED),
                        TypedSteps.step(StepKind.PUBLISH_DECISION, typed));

        assertThat(outcome instanceof Outcome.Done<Moved>).isEqualTo(taken);
        if (outcome instanceof Outcome.Refused<Moved>(var breaches)) {
            assertThat(breaches).extracting(Breach::clause).containsExactly("R-028");
        }
    }

    @ParameterizedTest(name = "公示第 15 天后 {0} 天结束：{1}")
    @CsvSource({"0, false", "1, true"})
    void a_notice_is_concluded_from_the_day_after_its_last(int later, boolean taken) {
        var outcome =
                take(
                        TypedSteps.reached(StageKind.DECISION_PUBLISHED),
                        TypedSteps.step(StepKind.CONCLUDE_DECISION_NOTICE, 45 + later));

        assertThat(outcome instanceof Outcome.Done<Moved>).isEqualTo(taken);
        if (outcome instanceof Outcome.Refused<Moved>(var breaches)) {
            assertThat(breaches)
                    .extracting(Breach::message)
                    .containsExactly("公示到2026年4月15日，次日起才能结束。");
        }
    }

    @Test
    void work_does_not_begin_while_the_decision_hangs() {
        assertThat(
                        clauses(
                                take(
                                        TypedSteps.reached(StageKind.DECISION_PUBLISHED),
                                        TypedSteps.step(StepKind.BEGIN_IMPLEMENTATION, 32))))
                .containsExactly("R-028", null);
    }

    @Test
    void an_objection_that_is_upheld_leads_back_to_deliberation_also_before_the_last_day() {
        var now =
                take(TypedSteps.reached(StageKind.DECISION_PUBLISHED), TypedSteps.upheld(36))
                        .orThrow()
                        .to();

        assertThat(now.kind()).isEqualTo(StageKind.OBJECTED);
        assertThat(StageDays.ofParts(now))
                .containsOnlyKeys(DecisionPart.SOLICITATION, DecisionPart.PROPOSAL);

        var again = take(now, TypedSteps.step(StepKind.DELIBERATE, 40)).orThrow().to();
        assertThat(again.kind()).isEqualTo(StageKind.DELIBERATED);
        assertThat(StageDays.ofParts(again))
                .containsEntry(DecisionPart.DELIBERATION, BEGUN.plusDays(40));
    }

    @Test
    void in_an_emergency_work_begins_and_what_was_not_waited_for_is_told() {
        var begun =
                take(
                                TypedSteps.reached(StageKind.DECISION_PUBLISHED),
                                TypedSteps.step(StepKind.BEGIN_IN_EMERGENCY, 32))
                        .orThrow();

        assertThat(begun.to().kind()).isEqualTo(StageKind.IMPLEMENTING);
        assertThat(begun.accepted()).extracting(Breach::clause).contains("R-028");
        assertThat(
                        take(
                                TypedSteps.reached(StageKind.RESOLVED),
                                TypedSteps.step(StepKind.BEGIN_IN_EMERGENCY, 32)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_result_of_an_emergency_waits_for_its_report_and_for_the_notice() {
        var now = take(TypedSteps.inEmergency(), TypedSteps.step(StepKind.FINISH, 33)).orThrow();
        var result = TypedSteps.step(StepKind.PUBLISH_RESULT, 50);

        assertThat(clauses(take(now.to(), result))).containsExactly("R-073", null);

        var reported =
                take(now.to(), TypedSteps.step(StepKind.REPORT_EMERGENCY, 34)).orThrow().to();
        assertThat(clauses(take(reported, result))).containsExactly((String) null);
        var concluded =
                take(reported, TypedSteps.step(StepKind.CONCLUDE_DECISION_NOTICE, 46))
                        .orThrow()
                        .to();
        assertThat(concluded.kind()).isEqualTo(StageKind.FINISHED);
        assertThat(take(concluded, result)).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest(name = "第 31 天公布，第 {0} 天紧急开工：{1}")
    @CsvSource({"30, false", "31, false", "32, true"})
    void an_emergency_begins_on_the_day_after_the_decision_was_published_at_the_earliest(
            int day, boolean taken) {
        var begun =
                take(
                        TypedSteps.reached(StageKind.DECISION_PUBLISHED),
                        TypedSteps.step(StepKind.BEGIN_IN_EMERGENCY, day));

        assertThat(begun instanceof Outcome.Done<Moved>).isEqualTo(taken);
        if (!taken) {
            assertThat(clauses(begun)).contains("R-073");
        }
    }

    @Test
    void an_emergency_does_not_shut_out_an_objection_and_is_reported_before_it_leads_back() {
        assertThat(clauses(take(TypedSteps.inEmergency(), TypedSteps.upheld(36))))
                .containsExactly("R-073");

        var reported =
                take(TypedSteps.inEmergency(), TypedSteps.step(StepKind.REPORT_EMERGENCY, 34))
                        .orThrow()
                        .to();
        assertThat(take(reported, TypedSteps.upheld(36)).orThrow().to().kind())
                .isEqualTo(StageKind.OBJECTED);

        var finished = take(reported, TypedSteps.step(StepKind.FINISH, 35)).orThrow().to();
        assertThat(take(finished, TypedSteps.upheld(36)).orThrow().to().kind())
                .isEqualTo(StageKind.OBJECTED);
    }

    @Test
    void only_an_emergency_is_reported_and_only_once() {
        assertThat(
                        take(
                                TypedSteps.reached(StageKind.IMPLEMENTING),
                                TypedSteps.step(StepKind.REPORT_EMERGENCY, 50)))
                .isInstanceOf(Outcome.Refused.class);
        var reported =
                take(TypedSteps.inEmergency(), TypedSteps.step(StepKind.REPORT_EMERGENCY, 34))
                        .orThrow()
                        .to();
        assertThat(take(reported, TypedSteps.step(StepKind.REPORT_EMERGENCY, 35)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest(name = "结果公示第 15 天后 {0} 天归档，异议成立 {1}，整改「{2}」：{3}")
    @CsvSource({"0, 0, , false", "1, 0, , true", "1, 1, , false", "1, 1, 已返工, true"})
    void a_matter_is_archived_when_its_result_has_hung_and_what_was_upheld_is_remedied(
            int later, int upheld, String remedy, boolean taken) {
        var step =
                new Step.Archive(
                        BEGUN.plusDays(75 + later),
                        new NoticeEnd(upheld, upheld),
                        remedy == null ? "" : remedy);

        assertThat(
                        take(TypedSteps.reached(StageKind.RESULT_PUBLISHED), step)
                                instanceof Outcome.Done<Moved>)
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "参加评议 {0}，满意 {1}：{2}")
    @CsvSource({"0, 0, false", "60, 60, true", "60, 61, false"})
    void no_more_are_satisfied_than_were_asked(String asked, String satisfied, boolean taken) {
        var typed = TypedSteps.typed(StepKind.REVIEW_SATISFACTION, 62);
        typed.putAll(Map.of("asked", asked, "satisfied", satisfied));

        assertThat(
                        take(
                                        TypedSteps.reached(StageKind.RESULT_PUBLISHED),
                                        TypedSteps.step(StepKind.REVIEW_SATISFACTION, typed))
                                instanceof Outcome.Done<Moved>)
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "参加评议 60，满意 40，基本满意 {0}，不满意 {1}，不了解 {2}：{3}")
    @CsvSource({"10, 5, 5, true", "10, 5, 4, true", "10, 5, 6, false"})
    void the_grades_are_no_more_than_the_papers_that_came_back(
            String mostly, String unsatisfied, String notKnown, boolean taken) {
        var typed = TypedSteps.typed(StepKind.REVIEW_SATISFACTION, 62);
        typed.putAll(Map.of("asked", "60", "satisfied", "40", "mostlySatisfied", mostly));
        typed.putAll(Map.of("unsatisfied", unsatisfied, "notKnown", notKnown));

        assertThat(reviewed(typed) instanceof Outcome.Done<Moved>).isEqualTo(taken);
    }

    @ParameterizedTest(name = "实施完毕是第 60 天，网上测评第 {0} 天至第 {1} 天，第 62 天评议：{2}")
    @CsvSource({"60, 61, true", "59, 61, false", "60, 62, false"})
    void a_rating_is_of_what_was_done_and_told_after_its_last_day(
            int first, int last, boolean taken) {
        var typed = TypedSteps.typed(StepKind.REVIEW_SATISFACTION, 62);
        typed.put(StepReader.RATED_FROM, BEGUN.plusDays(first).toString());
        typed.put(StepReader.RATED_TO, BEGUN.plusDays(last).toString());

        assertThat(reviewed(typed) instanceof Outcome.Done<Moved>).isEqualTo(taken);
    }

    private Outcome<Moved> reviewed(Map<String, String> typed) {
        return take(
                TypedSteps.reached(StageKind.RESULT_PUBLISHED),
                TypedSteps.step(StepKind.REVIEW_SATISFACTION, typed));
    }

    @ParameterizedTest(name = "更正人 张敏（天祥社区），同意人「{0}」：{1}")
    @CsvSource({"张敏, false", "张敏（春晓街道）, false", "王芳, true", "' ', false"})
    void a_correction_is_agreed_to_by_somebody_else(String approver, boolean taken) {
        var now = TypedSteps.reached(StageKind.RESOLVED);

        assertThat(
                        take(
                                        now,
                                        new Step.Correct(
                                                BEGUN.plusDays(40),
                                                now,
                                                "抄错",
                                                approver,
                                                "张敏（天祥社区）"))
                                instanceof Outcome.Done<Moved>)
                .isEqualTo(taken);
    }

    @Test
    void a_correction_does_not_change_what_the_matter_has_come_to() {
        var breaches =
                take(
                        TypedSteps.reached(StageKind.RESOLVED),
                        new Step.Correct(
                                BEGUN.plusDays(40),
                                TypedSteps.reached(StageKind.DELIBERATED),
                                "抄错",
                                "王芳",
                                "张敏"));

        assertThat(TypedSteps.breachesOf(breaches))
                .singleElement()
                .extracting(Breach::message)
                .asString()
                .contains("从「已决议」变成「已商议」");
    }

    private Outcome<Moved> take(Stage now, Step step) {
        return procedure.take(now, step, ALWAYS);
    }

    private static List<String> clauses(Outcome<Moved> outcome) {
        return TypedSteps.breachesOf(outcome).stream().map(Breach::clause).toList();
    }
}
