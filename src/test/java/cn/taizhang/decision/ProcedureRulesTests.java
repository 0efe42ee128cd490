package cn.taizhang.decision;

import static cn.taizhang.decision.TypedSteps.BEGUN;
import static cn.taizhang.decision.TypedSteps.COMMITTEES;
import static cn.taizhang.decision.TypedSteps.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("决策程序的规则")
class ProcedureRulesTests {

    @ParameterizedTest(name = "前一步 3月6日，这一步 {0}：{1}")
    @CsvSource({"2026-03-05, false", "2026-03-06, true", "2026-03-07, true", "2026-03-08, false"})
    void a_step_is_not_before_the_one_before_it_and_not_after_today(LocalDate on, boolean taken) {
        var outcome =
                TypedSteps.procedure(COMMITTEES)
                        .take(
                                TypedSteps.reached(StageKind.SOLICITED),
                                TypedSteps.step(
                                        StepKind.PROPOSE, TypedSteps.typed(StepKind.PROPOSE, on)),
                                LocalDate.of(2026, 3, 7));

        assertThat(outcome instanceof Outcome.Done<Moved>).isEqualTo(taken);
    }

    @Test
    void everything_wrong_with_a_proposal_is_told_at_once() {
        assertThat(
                        refusals(
                                COMMITTEES,
                                StageKind.SOLICITED,
                                StepKind.PROPOSE,
                                Map.of("on", "2026-02-01", "plan", " ", "fundSource", "")))
                .contains("「提议」的日期不能早于前一步的日期（2026年3月6日）。", "请填写方案。", "有预算的，请写明资金来源。");
    }

    @ParameterizedTest(name = "应征求 300 户，征求到 {0} 户：{1}")
    @CsvSource({"299, true", "300, true", "301, false"})
    void no_more_households_are_asked_than_there_are(String contacted, boolean taken) {
        assertThat(
                        isTaken(
                                COMMITTEES,
                                StageKind.SOLICITING,
                                StepKind.END_SOLICITING,
                                Map.of("contacted", contacted)))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "两委 {0} 人，到会 {1} 人，赞成 {2}：{3}")
    @CsvSource({
        "8, 4, , false",
        "8, 5, , true",
        "9, 5, 2, false",
        "9, 5, 3, true",
        "9, 6, 3, false"
    })
    void more_than_half_of_both_committees_come_and_of_those_who_vote_agree(
            String eligible, String present, String agreed, boolean taken) {
        var typed = new HashMap<>(Map.of("eligible", eligible, "present", present));
        typed.put("agreed", agreed == null ? "" : agreed);

        assertThat(isTaken(COMMITTEES, StageKind.PROPOSED, StepKind.DELIBERATE, typed))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "党员代表 {0} 人，到会 {1} 人，赞成 {2}：{3}")
    @CsvSource({
        "30, 19, 19, false",
        "30, 20, 10, false",
        "30, 20, 11, true",
        "31, 20, 20, false",
        "31, 21, 11, true"
    })
    void two_thirds_of_the_party_representatives_come_and_more_than_half_of_them_agree(
            String eligible, String present, String yes, boolean taken) {
        assertThat(
                        isTaken(
                                PARTY,
                                StageKind.PROPOSED,
                                StepKind.PARTY_REVIEW,
                                Map.of(
                                        "eligible",
                                        eligible,
                                        "present",
                                        present,
                                        "yes",
                                        yes,
                                        "no",
                                        "0")))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "提议 3月9日，审议 3月13日，送达 {0}：{1}")
    @CsvSource({"2026-03-08, false", "2026-03-09, true", "2026-03-12, true", "2026-03-13, false"})
    void the_plan_is_with_every_representative_before_the_review(String delivered, boolean taken) {
        var typed = Map.of("on", "2026-03-13", "deliveredOn", delivered);

        assertThat(isTaken(PARTY, StageKind.PROPOSED, StepKind.PARTY_REVIEW, typed))
                .isEqualTo(taken);
    }

    @Test
    void each_template_has_its_own_deliberation() {
        assertThat(refusals(PARTY, StageKind.PROPOSED, StepKind.DELIBERATE, Map.of()))
                .containsExactly("这件事选用的模板是「党员代表会审议」，这一步办理「党员代表会审议」。");
        assertThat(refusals(COMMITTEES, StageKind.PROPOSED, StepKind.PARTY_REVIEW, Map.of()))
                .containsExactly("这件事选用的模板是「两委商议」，这一步办理「两委商议」。");
    }

    @ParameterizedTest(name = "{0} 开会，小组代表 16/30 到会：{1}")
    @CsvSource({"2025-12-31, RESOLVED", "2026-01-01, "})
    void a_resolution_is_judged_by_the_law_of_its_day(LocalDate on, StageKind stage) {
        var typed = TypedSteps.typed(StepKind.RESOLVE, on);
        typed.putAll(
                Map.of(
                        "composition",
                        "GROUP_DELEGATES",
                        "groups",
                        "3、3、3、3、3、3、3、3、3、3",
                        "eligible",
                        "30",
                        "present",
                        "16",
                        "yes",
                        "9",
                        "no",
                        "7"));
        var outcome =
                TypedSteps.procedure(COMMITTEES)
                        .take(
                                before2026(),
                                TypedSteps.step(StepKind.RESOLVE, typed),
                                TypedSteps.ALWAYS);

        assertThat(outcome instanceof Outcome.Done<Moved>(var moved) ? moved.to().kind() : null)
                .isEqualTo(stage);
        if (outcome instanceof Outcome.Refused<Moved>(var breaches)) {
            assertThat(breaches).extracting(Breach::clause).contains("R-046");
        }
    }

    @ParameterizedTest(name = "300 户到会 {0}，赞成 {1}：{2}")
    @CsvSource({
        "150, 150, ",
        "151, 75, REJECTED",
        "151, 76, RESOLVED",
        "152, 76, REJECTED",
        "152, 77, RESOLVED"
    })
    void a_vote_without_quorum_is_no_vote_and_one_without_majority_is_lost(
            String present, String yes, StageKind stage) {
        var outcome =
                take(
                        COMMITTEES,
                        StageKind.DELIBERATED,
                        StepKind.RESOLVE,
                        Map.of("present", present, "yes", yes, "no", "0"));

        assertThat(outcome instanceof Outcome.Done<Moved>(var moved) ? moved.to().kind() : null)
                .isEqualTo(stage);
    }

    @Test
    void a_representatives_meeting_decides_only_with_a_mandate_and_no_reason_makes_up_for_it() {
        var typed =
                new HashMap<>(
                        Map.of(
                                "composition",
                                "REPRESENTATIVES",
                                "eligible",
                                "50",
                                "present",
                                "40",
                                "committeeMembers",
                                "9",
                                "yes",
                                "30",
                                "no",
                                "10",
                                "despite",
                                "来不及"));
        var refused = take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed);

        assertThat(TypedSteps.breachesOf(refused))
                .extracting(Breach::clause)
                .containsExactly("R-054");

        typed.put("mandate", StepFields.AUTHORIZED);
        typed.put("authorizedOn", BEGUN.toString());
        assertThat(isTaken(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed)).isTrue();
    }

    @Test
    void a_vote_that_is_lost_without_a_mandate_ends_nothing() {
        var typed =
                new HashMap<>(
                        Map.of(
                                "composition",
                                "REPRESENTATIVES",
                                "eligible",
                                "50",
                                "present",
                                "40",
                                "committeeMembers",
                                "9",
                                "yes",
                                "18",
                                "no",
                                "22",
                                "despite",
                                "来不及"));

        assertThat(
                        TypedSteps.breachesOf(
                                take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed)))
                .extracting(Breach::clause)
                .containsExactly("R-054");

        typed.putAll(Map.of("mandate", StepFields.AUTHORIZED, "authorizedOn", BEGUN.toString()));
        assertThat(
                        take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed)
                                .orThrow()
                                .to()
                                .kind())
                .isEqualTo(StageKind.REJECTED);
    }

    @Test
    void a_vote_that_is_lost_after_a_late_notice_is_kept_with_a_reason_only() {
        var typed =
                new HashMap<>(
                        Map.of(
                                "announcedOn",
                                BEGUN.plusDays(21).toString(),
                                "yes",
                                "75",
                                "no",
                                "76"));

        assertThat(
                        TypedSteps.breachesOf(
                                take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed)))
                .extracting(Breach::field)
                .containsExactly("announcedOn", "despite");

        typed.put("despite", "汛期等不得");
        var lost = take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed).orThrow();
        assertThat(lost.to().kind()).isEqualTo(StageKind.REJECTED);
        assertThat(lost.accepted()).extracting(Breach::clause).containsExactly("R-045");
    }

    @ParameterizedTest(name = "会期前 {0} 日通知，理由「{1}」：通过 {2}")
    @CsvSource({"10, , true", "9, , false", "9, 抢修等不得, true"})
    void a_meeting_called_too_late_passes_with_a_reason_that_stays(
            int ahead, String despite, boolean taken) {
        var on = BEGUN.plusDays(30);
        var typed = new HashMap<>(Map.of("announcedOn", on.minusDays(ahead).toString()));
        typed.put("despite", despite == null ? "" : despite);

        switch (take(COMMITTEES, StageKind.DELIBERATED, StepKind.RESOLVE, typed)) {
            case Outcome.Done<Moved>(var moved) -> {
                assertThat(taken).isTrue();
                assertThat(moved.accepted())
                        .extracting(Breach::clause)
                        .isEqualTo(ahead < 10 ? List.of("R-045") : List.of());
            }
            case Outcome.Refused<Moved>(var breaches) -> {
                assertThat(taken).isFalse();
                assertThat(breaches).extracting(Breach::field).contains("announcedOn", "despite");
            }
        }
    }

    @Test
    void an_important_matter_that_others_proposed_is_first_discussed_by_the_party_organization() {
        var procedure = TypedSteps.procedure(COMMITTEES);
        var proposal = TypedSteps.typed(StepKind.PROPOSE, 8);
        proposal.put("by", "RESIDENTS");
        Stage now =
                procedure
                        .take(
                                TypedSteps.reached(StageKind.SOLICITED),
                                TypedSteps.step(StepKind.PROPOSE, proposal),
                                TypedSteps.ALWAYS)
                        .orThrow()
                        .to();
        now =
                procedure
                        .take(now, TypedSteps.step(StepKind.DELIBERATE, 12), TypedSteps.ALWAYS)
                        .orThrow()
                        .to();

        assertThat(
                        TypedSteps.breachesOf(
                                procedure.take(
                                        now,
                                        TypedSteps.step(StepKind.RESOLVE, 30),
                                        TypedSteps.ALWAYS)))
                .extracting(Breach::clause)
                .contains("R-053");
        assertThat(
                        TypedSteps.procedure(new Course(TemplateVariant.TWO_COMMITTEES, false))
                                .take(
                                        now,
                                        TypedSteps.step(StepKind.RESOLVE, 30),
                                        TypedSteps.ALWAYS))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Stage before2026() {
        var autumn = LocalDate.of(2025, 11, 1);
        var procedure = TypedSteps.procedure(COMMITTEES);
        Stage now = new Stage.Draft();
        for (var kind :
                List.of(
                        StepKind.BEGIN_SOLICITING,
                        StepKind.END_SOLICITING,
                        StepKind.PROPOSE,
                        StepKind.DELIBERATE)) {
            now =
                    procedure
                            .take(
                                    now,
                                    TypedSteps.step(kind, TypedSteps.typed(kind, autumn)),
                                    TypedSteps.ALWAYS)
                            .orThrow()
                            .to();
        }
        return now;
    }

    private static boolean isTaken(
            Course course, StageKind from, StepKind kind, Map<String, String> instead) {
        return take(course, from, kind, instead) instanceof Outcome.Done<Moved>;
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

    /** Also what could not be read. */
    private static List<String> refusals(
            Course course, StageKind from, StepKind kind, Map<String, String> instead) {
        var typed = TypedSteps.typed(kind, 30);
        typed.putAll(instead);
        var read = StepReader.read(kind, typed, TypedSteps.ALWAYS);
        var besides =
                TypedSteps.procedure(course)
                                        .take(
                                                TypedSteps.reached(course, from),
                                                read.step(),
                                                TypedSteps.ALWAYS)
                                instanceof Outcome.Refused<Moved>(var breaches)
                        ? breaches
                        : List.<Breach>of();
        return Breach.joined(read.unreadable(), besides).stream().map(Breach::message).toList();
    }
}
