package cn.taizhang.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.rectification.RectificationRules.Item;
import cn.taizhang.rectification.RectificationRules.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整改进展登记规则")
class RectificationRulesTests {

    private static final LocalDate DETERMINED = LocalDate.of(2019, 11, 18);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 10);
    private static final Item ORDINARY = new Item(DETERMINED, LongTermCounting.NONE);
    private static final Item BY_STAGE = new Item(DETERMINED, LongTermCounting.STAGE);
    private static final Item GOES_ON = new Item(DETERMINED, LongTermCounting.CONTINUING);

    private static final Step REPORTED = step(StepKind.REPORTED_DONE, MARCH, "王芳");

    @Test
    void an_item_reported_done_is_closed_on_the_same_day_at_the_earliest() {
        var closed = step(StepKind.CLOSED, MARCH, "李强");

        assertThat(messages(ORDINARY, List.of(REPORTED), closed)).isEmpty();
        assertThat(messages(ORDINARY, List.of(), closed))
                .containsExactly("销号当日或此前没有报结（退回、重新整改以前的不算），请先登记「报结」。");
        assertThat(
                        messages(
                                ORDINARY,
                                List.of(REPORTED),
                                step(StepKind.CLOSED, MARCH.minusDays(1), "李强")))
                .hasSize(1)
                .allMatch(told -> told.contains("没有报结"));
    }

    @Test
    void whoever_reported_done_does_not_close_however_the_name_is_spaced() {
        assertThat(
                        messages(
                                ORDINARY,
                                List.of(REPORTED),
                                step(StepKind.CLOSED, MARCH.plusDays(1), "王　芳")))
                .containsExactly("报结和销号不能是同一人（王　芳）。");
    }

    @Test
    void what_was_returned_is_reported_anew_before_it_is_closed() {
        var returned = step(StepKind.RETURNED, MARCH.plusDays(2), "李强");
        var closed = step(StepKind.CLOSED, MARCH.plusDays(9), "李强");
        var again = step(StepKind.REPORTED_DONE, MARCH.plusDays(8), "王芳");

        assertThat(messages(ORDINARY, List.of(REPORTED, returned), closed))
                .anyMatch(told -> told.contains("没有报结"));
        assertThat(messages(ORDINARY, List.of(REPORTED, returned, again), closed)).isEmpty();
    }

    @Test
    void what_was_closed_is_not_closed_again_until_it_is_reopened_and_reported() {
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");
        var reopened = step(StepKind.REOPENED, MARCH.plusDays(20), "李强");
        var again = step(StepKind.CLOSED, MARCH.plusDays(40), "李强");
        var reported = step(StepKind.REPORTED_DONE, MARCH.plusDays(30), "王芳");

        assertThat(messages(ORDINARY, List.of(REPORTED, closed), again))
                .containsExactly("这一事项已于2020年3月11日销号，不能再次销号。");
        assertThat(messages(ORDINARY, List.of(REPORTED, closed, reopened), again))
                .hasSize(1)
                .allMatch(told -> told.contains("没有报结"));
        assertThat(messages(ORDINARY, List.of(REPORTED, closed, reopened, reported), again))
                .isEmpty();
    }

    @Test
    void only_what_was_settled_is_reopened() {
        var reopened = step(StepKind.REOPENED, MARCH.plusDays(5), "李强");

        assertThat(messages(ORDINARY, List.of(REPORTED), reopened))
                .containsExactly("只有已销号或阶段任务已完成的事项才能重新整改，请核对日期。");
        assertThat(
                        messages(
                                BY_STAGE,
                                List.of(step(StepKind.STAGE_DONE, MARCH.plusDays(5), "李强")),
                                reopened))
                .isEmpty();
        assertThat(
                        messages(
                                BY_STAGE,
                                List.of(step(StepKind.STAGE_DONE, MARCH.plusDays(6), "李强")),
                                reopened))
                .hasSize(1);
    }

    @Test
    void a_stage_is_done_only_of_items_that_the_plan_counts_by_stage() {
        var stage = step(StepKind.STAGE_DONE, MARCH, "李强");

        assertThat(messages(BY_STAGE, List.of(), stage)).isEmpty();
        assertThat(messages(ORDINARY, List.of(), stage))
                .hasSize(1)
                .allMatch(told -> told.contains("「不属于长期事项」"));
        assertThat(messages(GOES_ON, List.of(), stage)).hasSize(1);
    }

    @Test
    void what_goes_on_is_reported_but_never_closed() {
        assertThat(messages(GOES_ON, List.of(), REPORTED)).isEmpty();
        assertThat(
                        messages(
                                GOES_ON,
                                List.of(REPORTED),
                                step(StepKind.CLOSED, MARCH.plusDays(1), "李强")))
                .hasSize(1)
                .allMatch(told -> told.contains("「持续推进」，不能销号"));
    }

    @Test
    void nothing_happens_before_the_item_was_determined_nor_after_today() {
        assertThat(messages(ORDINARY, List.of(), step(StepKind.SIGNED, DETERMINED, "李强")))
                .isEmpty();
        assertThat(
                        messages(
                                ORDINARY,
                                List.of(),
                                step(StepKind.SIGNED, DETERMINED.minusDays(1), "李强")))
                .containsExactly("日期不能早于事项的确定日期2019年11月18日。");
        assertThat(messages(ORDINARY, List.of(), step(StepKind.SIGNED, TODAY, "李强"))).isEmpty();
        assertThat(messages(ORDINARY, List.of(), step(StepKind.SIGNED, TODAY.plusDays(1), "李强")))
                .containsExactly("日期不能晚于今天。");
    }

    @Test
    void going_back_needs_a_reason_and_nothing_else_does() {
        assertThat(messages(ORDINARY, List.of(REPORTED), bare(StepKind.RETURNED)))
                .hasSize(1)
                .allMatch(told -> told.startsWith("「退回」须填写事由"));
        assertThat(messages(ORDINARY, List.of(REPORTED), bare(StepKind.VERIFIED))).isEmpty();
    }

    @Test
    void everything_wrong_with_a_step_is_told_at_once() {
        var wrong = new Step(Ids.next(), StepKind.CLOSED, TODAY.plusDays(1), "", "");

        assertThat(messages(GOES_ON, List.of(), wrong))
                .hasSize(4)
                .anyMatch(told -> told.contains("请填写办理人姓名"))
                .anyMatch(told -> told.contains("不能销号"))
                .anyMatch(told -> told.contains("不能晚于今天"))
                .anyMatch(told -> told.contains("没有报结"));
        assertThat(messages(ORDINARY, List.of(), new Step(Ids.next(), null, null, "", "")))
                .containsExactly("请选择进展。", "请填写日期。", "请填写办理人姓名。");
    }

    @Test
    void the_steps_of_a_file_support_one_another_in_whatever_order_they_stand() {
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");
        var reopened = step(StepKind.REOPENED, MARCH.plusDays(3), "李强");

        assertThat(all(ORDINARY, List.of(), reopened, closed, REPORTED)).isEmpty();
    }

    @Test
    void what_fills_a_gap_in_what_is_there_comes_in_together() {
        var july = step(StepKind.REPORTED_DONE, MARCH.plusDays(50), "王芳");
        var closedAgain = step(StepKind.CLOSED, MARCH.plusDays(60), "李强");
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");
        var reopened = step(StepKind.REOPENED, MARCH.plusDays(20), "李强");

        assertThat(all(ORDINARY, List.of(REPORTED, july, closedAgain), closed, reopened)).isEmpty();
        assertThat(all(ORDINARY, List.of(REPORTED, july, closedAgain), closed))
                .containsExactly("这样登记后，2020年5月9日的「销号」就没有依据了，请先核对这一事项的其他进展。");
    }

    @Test
    void a_refused_step_supports_no_other() {
        var reported = step(StepKind.REPORTED_DONE, DETERMINED.minusDays(1), "王芳");
        var closed = step(StepKind.CLOSED, MARCH, "李强");

        assertThat(all(ORDINARY, List.of(), reported, closed))
                .hasSize(2)
                .anyMatch(told -> told.contains("不能早于事项的确定日期"))
                .anyMatch(told -> told.contains("没有报结"));
    }

    @Test
    void a_correction_that_takes_away_what_another_rests_on_is_refused() {
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");
        var later = new Step(REPORTED.id(), StepKind.REPORTED_DONE, MARCH.plusDays(2), "王芳", "");

        assertThat(all(ORDINARY, List.of(REPORTED, closed), later))
                .containsExactly("这样登记后，2020年3月11日的「销号」就没有依据了，请先核对这一事项的其他进展。");
    }

    @Test
    void a_step_that_another_rests_on_is_not_moved_to_another_item() {
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");
        var history = List.of(closed, REPORTED);

        assertThat(RectificationRules.breachesInTakingAway(closed.id(), history)).isEmpty();
        assertThat(RectificationRules.breachesInTakingAway(REPORTED.id(), history)).hasSize(1);
    }

    @Test
    void an_item_with_steps_is_not_changed_into_one_that_contradicts_them() {
        var closed = step(StepKind.CLOSED, MARCH.plusDays(1), "李强");

        assertThat(RectificationRules.breachesIn(ORDINARY, List.of(REPORTED, closed), TODAY))
                .isEmpty();
        assertThat(RectificationRules.breachesIn(GOES_ON, List.of(REPORTED, closed), TODAY))
                .extracting(Breach::message)
                .hasSize(1)
                .allMatch(told -> told.startsWith("2020年3月11日的「销号」已登记："));
    }

    @Test
    void a_round_s_plan_is_approved_with_document_and_number_and_its_days_stand_in_order() {
        assertThat(roundMessages(round("澄发〔2019〕40号", DETERMINED, 52, "", null))).isEmpty();
        assertThat(roundMessages(round("", null, null, "", null))).isEmpty();
        assertThat(roundMessages(round("", DETERMINED, null, "", null)))
                .containsExactly("方案已审定的，须填写整改方案的文号或名称。", "方案已审定的，须填写确定事项数。");
        assertThat(
                        roundMessages(
                                round(
                                        "x",
                                        LocalDate.of(2019, 10, 20),
                                        52,
                                        "",
                                        LocalDate.of(2019, 10, 19))))
                .containsExactly("方案审定日期不能早于反馈日期。", "整改结束日期不能早于方案审定日期。");
        assertThat(roundMessages(round("x", LocalDate.of(2019, 10, 21), 52, "", null))).isEmpty();
        assertThat(roundMessages(round("", null, null, "", TODAY)))
                .containsExactly("整改已结束的，须填写方案审定日期。");
    }

    @Test
    void the_number_is_frozen_with_the_plan_and_changed_by_a_new_document_only() {
        var frozen = new RoundRules.Recorded(53, "澄发〔2020〕5号", null, null);

        assertThat(RoundRules.breachesIn(round("x", DETERMINED, 53, "", null), frozen, TODAY))
                .isEmpty();
        for (String old : List.of("", "澄发〔2020〕5号")) {
            assertThat(RoundRules.breachesIn(round("x", DETERMINED, 52, old, null), frozen, TODAY))
                    .extracting(Breach::field)
                    .containsExactly("amendment");
        }
        assertThat(
                        RoundRules.breachesIn(
                                round("x", DETERMINED, 52, "澄发〔2020〕11号", null), frozen, TODAY))
                .isEmpty();
    }

    @Test
    void the_word_of_the_other_levels_is_remarked_on() {
        assertThat(RoundRegister.misnamed("省委第三巡察组", InspectionLevel.PROVINCIAL)).hasSize(1);
        assertThat(RoundRegister.misnamed("市委巡视组", InspectionLevel.CITY)).hasSize(1);
        assertThat(RoundRegister.misnamed("省委第三巡视组", InspectionLevel.PROVINCIAL)).isEmpty();
        assertThat(RoundRegister.misnamed("巡视巡察联动", InspectionLevel.COUNTY)).isEmpty();
    }

    private static RoundDraft round(
            String document,
            @Nullable LocalDate approved,
            @Nullable Integer determined,
            String amendment,
            @Nullable LocalDate finished) {
        return new RoundDraft(
                Ids.next(),
                new OrganizationId(Ids.next()),
                "省委第三巡视组“回头看”",
                InspectionLevel.PROVINCIAL,
                InspectionKind.LOOK_BACK,
                LocalDate.of(2019, 10, 21),
                document,
                approved,
                determined,
                amendment,
                finished);
    }

    private static List<String> roundMessages(RoundDraft draft) {
        return RoundRules.breachesIn(draft, RoundRules.Recorded.NOT_YET, TODAY).stream()
                .map(Breach::message)
                .toList();
    }

    private static Step step(StepKind kind, LocalDate on, String by) {
        return new Step(Ids.next(), kind, on, by, kind.goesBack() ? "措施没有到位" : "");
    }

    private static Step bare(StepKind kind) {
        return new Step(Ids.next(), kind, MARCH.plusDays(3), "李强", "");
    }

    private static List<String> messages(Item item, List<Step> there, Step coming) {
        var breaches = RectificationRules.breachesIn(item, there, List.of(coming), TODAY);
        return Objects.requireNonNull(breaches.get(coming.id())).stream()
                .map(Breach::message)
                .toList();
    }

    private static List<String> all(Item item, List<Step> there, Step... coming) {
        return RectificationRules.breachesIn(item, there, List.of(coming), TODAY).values().stream()
                .flatMap(found -> Stream.of(found.toArray(Breach[]::new)))
                .map(Breach::message)
                .toList();
    }
}
