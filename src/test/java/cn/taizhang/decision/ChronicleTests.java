package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("办理经过")
class ChronicleTests {

    private static final LocalDate TODAY = TypedSteps.BEGUN.plusDays(40);

    private static final Map<StepKind, StageKind> LED =
            Map.of(
                    StepKind.BEGIN_SOLICITING, StageKind.SOLICITING,
                    StepKind.END_SOLICITING, StageKind.SOLICITED,
                    StepKind.PROPOSE, StageKind.PROPOSED,
                    StepKind.DELIBERATE, StageKind.DELIBERATED,
                    StepKind.RESOLVE, StageKind.RESOLVED);

    private final Procedure procedure = TypedSteps.procedure(TypedSteps.COMMITTEES);

    @Test
    void the_steps_lead_where_they_led() {
        assertThat(Chronicle.replay(procedure, untilResolved(), 1).orThrow().to())
                .isEqualTo(TypedSteps.reached(StageKind.RESOLVED));
        assertThat(Chronicle.replay(procedure, List.of(), 1).orThrow().to())
                .isEqualTo(new Stage.Draft());
        assertThat(Chronicle.read(untilResolved()))
                .isEqualTo(TypedSteps.reached(StageKind.RESOLVED));
        assertThat(Chronicle.read(List.of())).isEqualTo(new Stage.Draft());
    }

    /** As where a rule has become stricter since: nine days of notice are no longer enough. */
    @Test
    void what_was_taken_is_read_whatever_the_rules_have_become_and_judged_only_where_put_right() {
        var entries = new ArrayList<>(untilResolved());
        var late = TypedSteps.typed(StepKind.RESOLVE, 30);
        late.put("announcedOn", TypedSteps.BEGUN.plusDays(21).toString());
        entries.set(
                4, new Chronicle.Entry(5, StepKind.RESOLVE, late, TODAY, null, StageKind.RESOLVED));

        assertThat(Chronicle.read(entries)).isEqualTo(TypedSteps.reached(StageKind.RESOLVED));
        assertThat(Chronicle.replay(procedure, entries, 5)).isInstanceOf(Outcome.Refused.class);
        assertThat(Chronicle.replay(procedure, entries, 6).orThrow().to())
                .isEqualTo(TypedSteps.reached(StageKind.RESOLVED));
    }

    @Test
    void a_field_that_came_to_be_needed_later_keeps_no_matter_from_being_read() {
        var entries = new ArrayList<>(untilResolved());
        var bare = TypedSteps.typed(StepKind.END_SOLICITING, 5);
        bare.remove("summary");
        entries.set(
                1,
                new Chronicle.Entry(
                        2, StepKind.END_SOLICITING, bare, TODAY, null, StageKind.SOLICITED));

        assertThat(Chronicle.read(entries)).isEqualTo(TypedSteps.reached(StageKind.RESOLVED));
    }

    @Test
    void the_last_correction_of_a_step_stands_in_its_place() {
        var entries = new ArrayList<>(untilResolved());
        entries.add(correction(6, 4, 13));
        entries.add(correction(7, 4, 15));

        var stage = Chronicle.replay(procedure, entries, 1).orThrow().to();

        assertThat(StageDays.ofParts(stage))
                .containsEntry(DecisionPart.DELIBERATION, TypedSteps.BEGUN.plusDays(15));
        assertThat(Chronicle.asCorrected(entries)).hasSize(5);
    }

    @Test
    void a_correction_that_a_later_step_contradicts_leads_nowhere() {
        var entries = new ArrayList<>(untilResolved());
        entries.add(correction(6, 4, 31));

        assertThat(Chronicle.replay(procedure, entries, 1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_fact_is_judged_as_on_the_day_on_which_it_was_recorded() {
        var early =
                new Chronicle.Entry(
                        1,
                        StepKind.BEGIN_SOLICITING,
                        TypedSteps.typed(StepKind.BEGIN_SOLICITING, 0),
                        TypedSteps.BEGUN.minusDays(1),
                        null,
                        StageKind.SOLICITING);

        assertThat(Chronicle.replay(procedure, List.of(early), 1))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void what_was_typed_is_what_is_kept_and_read_again() {
        var typed = TypedSteps.typed(StepKind.RESOLVE, 30);
        typed.put("minutes", " 同意修缮。 ");
        typed.put("nobody", "asked");
        var read = StepReader.read(StepKind.RESOLVE, typed, TODAY);

        assertThat(read.kept()).containsEntry("minutes", "同意修缮。").doesNotContainKey("nobody");
        assertThat(StepReader.read(StepKind.RESOLVE, read.kept(), TODAY).step())
                .isEqualTo(read.step());
    }

    @Test
    void what_cannot_be_read_is_told_field_by_field() {
        var typed =
                Map.of(
                        "on",
                        "三月一日",
                        "eligible",
                        "九",
                        "present",
                        "",
                        "agreed",
                        "12.5",
                        "opinions",
                        "好");

        assertThat(StepReader.read(StepKind.DELIBERATE, typed, TODAY).unreadable())
                .extracting(one -> one.field())
                .containsExactlyInAnyOrder("on", "eligible", "present", "agreed");
    }

    @ParameterizedTest(name = "各组代表「{0}」：{1}")
    @CsvSource({"2、3、3, true", "99 1, true", "100 1, false", "2、3、113, false"})
    void no_group_is_left_out_because_its_number_is_too_long(String groups, boolean readable) {
        var typed = TypedSteps.typed(StepKind.RESOLVE, 30);
        typed.putAll(Map.of("composition", "GROUP_DELEGATES", "groups", groups));

        assertThat(fieldsUnreadable(typed)).isEqualTo(readable ? List.of() : List.of("groups"));
    }

    @ParameterizedTest(name = "应到 50，其中委员 {0}：{1}")
    @CsvSource({"49, true", "50, true", "51, false"})
    void no_more_members_of_the_committee_are_in_a_meeting_than_it_has(
            String members, boolean readable) {
        var typed = TypedSteps.typed(StepKind.RESOLVE, 30);
        typed.putAll(
                Map.of(
                        "composition",
                        "REPRESENTATIVES",
                        "eligible",
                        "50",
                        "committeeMembers",
                        members));

        assertThat(fieldsUnreadable(typed))
                .isEqualTo(readable ? List.of() : List.of("committeeMembers"));
    }

    private static List<@Nullable String> fieldsUnreadable(Map<String, String> typed) {
        return StepReader.read(StepKind.RESOLVE, typed, TODAY).unreadable().stream()
                .map(Breach::field)
                .toList();
    }

    private static List<Chronicle.Entry> untilResolved() {
        var entries = new ArrayList<Chronicle.Entry>();
        var days =
                Map.of(
                        StepKind.BEGIN_SOLICITING, 0,
                        StepKind.END_SOLICITING, 5,
                        StepKind.PROPOSE, 8,
                        StepKind.DELIBERATE, 12,
                        StepKind.RESOLVE, 30);
        days.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(day ->
                        entries.add(
                                new Chronicle.Entry(
                                        entries.size() + 1,
                                        day.getKey(),
                                        TypedSteps.typed(day.getKey(), day.getValue()),
                                        TODAY,
                                        null,
                                        Objects.requireNonNull(LED.get(day.getKey())))));
        return entries;
    }

    private static Chronicle.Entry correction(int number, int corrects, int day) {
        return new Chronicle.Entry(
                number,
                StepKind.CORRECT,
                TypedSteps.typed(StepKind.DELIBERATE, day),
                TODAY,
                corrects,
                StageKind.DELIBERATED);
    }
}
