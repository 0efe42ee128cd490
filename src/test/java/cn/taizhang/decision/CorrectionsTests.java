package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("更正一步")
class CorrectionsTests {

    private static final String FAILED = "商议（审议）曾未通过，退回提议。";
    private static final String ON_ONE_DAY = "三议在同一天：提议、商议（审议）和决议的日期相同，请核对是不是分别开的会。";

    private final List<StepRow> rows = new ArrayList<>();

    @Test
    void what_is_let_pass_at_a_step_is_that_of_its_last_correction() {
        untilResolved();
        assertThat(accepted()).isEmpty();

        correct(5, Map.of("announcedOn", day(21).toString(), "despite", "汛期等不得"));
        assertThat(accepted()).containsExactly("R-045");

        correct(5, Map.of("announcedOn", day(20).toString()));
        assertThat(accepted()).isEmpty();
    }

    @Test
    void a_vote_typed_the_wrong_way_round_is_put_right_and_stays_so_when_others_follow() {
        untilResolved();
        correct(5, Map.of("yes", "119", "no", "31"));
        assertThat(ProcedureRemarks.of(rows)).isEmpty();

        correct(5, Map.of("yes", "30", "no", "120"));
        assertThat(Procedures.stageOf(rows).kind()).isEqualTo(StageKind.REJECTED);
        assertThat(ProcedureRemarks.of(rows)).containsExactly("第 5 步的更正改变了结果：从「已决议」改为「决议未通过」。");

        correct(5, Map.of("yes", "120", "no", "30"));
        assertThat(Procedures.stageOf(rows).kind()).isEqualTo(StageKind.RESOLVED);

        row(StepKind.PUBLISH_DECISION, StageKind.DECISION_PUBLISHED, published(), null);
        correct(5, Map.of("yes", "121", "no", "29"));
        assertThat(Procedures.stageOf(rows).kind()).isEqualTo(StageKind.DECISION_PUBLISHED);
    }

    @Test
    void what_rests_on_a_vote_keeps_it_from_being_turned_round() {
        untilResolved();
        row(StepKind.PUBLISH_DECISION, StageKind.DECISION_PUBLISHED, published(), null);

        assertThat(corrected(5, Map.of("yes", "30", "no", "120")).breaches())
                .extracting(Breach::message)
                .anyMatch(message -> message.contains("现在是「决议未通过」，不能办理「公布决议」"));
    }

    @Test
    void a_missing_reason_hides_nothing_that_is_wrong_with_what_was_corrected() {
        untilResolved();

        assertThat(corrected(5, Map.of("present", "100", "correctionReason", "")).breaches())
                .extracting(Breach::field)
                .contains("correctionReason", "yes");
    }

    private static Map<String, String> published() {
        var typed = new HashMap<>(TypedSteps.typed(StepKind.PUBLISH_DECISION, 31));
        typed.put("on", typed.get("from"));
        return typed;
    }

    @ParameterizedTest(name = "提议、商议、决议在第 {0}、{1}、{2} 天：{3}")
    @CsvSource({"8, 8, 8, true", "8, 8, 9, false", "8, 12, 30, false"})
    void three_deliberations_on_one_day_are_remarked(
            int proposed, int deliberated, int resolved, boolean remarked) {
        meetings(proposed, deliberated, resolved);

        assertThat(ProcedureRemarks.of(rows).contains(ON_ONE_DAY)).isEqualTo(remarked);
    }

    @Test
    void the_days_remarked_are_those_that_now_stand() {
        meetings(8, 8, 8);
        row(StepKind.CORRECT, StageKind.RESOLVED, TypedSteps.typed(StepKind.DELIBERATE, 7), 2);

        assertThat(ProcedureRemarks.of(rows)).isEmpty();
    }

    @Test
    void what_follows_an_objection_that_led_back_is_another_round() {
        meetings(8, 8, 8);
        row(
                StepKind.CONCLUDE_DECISION_NOTICE,
                StageKind.OBJECTED,
                TypedSteps.typed(StepKind.CONCLUDE_DECISION_NOTICE, 20),
                null);
        row(
                StepKind.DELIBERATE,
                StageKind.DELIBERATED,
                TypedSteps.typed(StepKind.DELIBERATE, 30),
                null);

        assertThat(ProcedureRemarks.of(rows)).contains(ON_ONE_DAY);
    }

    @Test
    void what_follows_a_deliberation_that_failed_is_another_round() {
        failed(8);
        assertThat(ProcedureRemarks.of(rows)).containsExactly(FAILED);

        meetings(8, 12, 30);
        assertThat(ProcedureRemarks.of(rows)).containsExactly(FAILED);
    }

    @Test
    void three_deliberations_on_one_day_are_remarked_also_after_one_that_failed() {
        failed(8);
        meetings(20, 20, 20);

        assertThat(ProcedureRemarks.of(rows)).containsExactly(ON_ONE_DAY, FAILED);
    }

    /** Proposed and not agreed to on one day. */
    private void failed(int day) {
        var typed = TypedSteps.typed(StepKind.DELIBERATE, day);
        typed.putAll(Map.of("present", "6", "agreed", "3", "result", "FAILED"));
        row(StepKind.PROPOSE, StageKind.PROPOSED, TypedSteps.typed(StepKind.PROPOSE, day), null);
        row(StepKind.DELIBERATE, StageKind.SOLICITED, typed, null);
    }

    private void meetings(int proposed, int deliberated, int resolved) {
        row(
                StepKind.PROPOSE,
                StageKind.PROPOSED,
                TypedSteps.typed(StepKind.PROPOSE, proposed),
                null);
        row(
                StepKind.DELIBERATE,
                StageKind.DELIBERATED,
                TypedSteps.typed(StepKind.DELIBERATE, deliberated),
                null);
        row(
                StepKind.RESOLVE,
                StageKind.RESOLVED,
                TypedSteps.typed(StepKind.RESOLVE, resolved),
                null);
    }

    private void untilResolved() {
        row(
                StepKind.BEGIN_SOLICITING,
                StageKind.SOLICITING,
                TypedSteps.typed(StepKind.BEGIN_SOLICITING, 0),
                null);
        row(
                StepKind.END_SOLICITING,
                StageKind.SOLICITED,
                TypedSteps.typed(StepKind.END_SOLICITING, 5),
                null);
        meetings(8, 12, 30);
    }

    private void correct(int number, Map<String, String> instead) {
        var correction = corrected(number, instead);
        assertThat(correction.breaches()).isEmpty();
        row(
                StepKind.CORRECT,
                correction.step().restated().kind(),
                correction.read().kept(),
                number,
                correction.accepted());
    }

    private Corrections.Correction corrected(int number, Map<String, String> instead) {
        var wrong = Corrections.step(rows, number);
        var typed = new HashMap<>(wrong.content());
        typed.putAll(Map.of("correctionReason", "抄错", "correctionApprover", "王芳"));
        typed.putAll(instead);
        return Corrections.of(
                TypedSteps.procedure(TypedSteps.COMMITTEES),
                Procedures.stageOf(rows),
                rows,
                wrong,
                typed,
                "张敏（天祥社区）",
                day(40));
    }

    /** The clauses told at the last step. */
    private List<@Nullable String> accepted() {
        return new StepWords(Map.of(), Map.of())
                .taken(rows).getLast().accepted().stream().map(Breach::clause).toList();
    }

    private void row(
            StepKind kind, StageKind led, Map<String, String> content, @Nullable Integer corrects) {
        row(kind, led, content, corrects, List.of());
    }

    private void row(
            StepKind kind,
            StageKind led,
            Map<String, String> content,
            @Nullable Integer corrects,
            List<Breach> accepted) {
        rows.add(
                new StepRow(
                        Ids.next(),
                        rows.size() + 1,
                        kind,
                        LocalDate.parse(content.get("on")),
                        content,
                        accepted,
                        corrects,
                        corrects == null ? "" : "抄错",
                        corrects == null ? "" : "王芳",
                        led,
                        day(40).atTime(9, 0),
                        "张敏（天祥社区）",
                        false));
    }

    private static LocalDate day(int day) {
        return TypedSteps.BEGUN.plusDays(day);
    }
}
