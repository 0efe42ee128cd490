package cn.taizhang.rectification;

import static cn.taizhang.rectification.WrittenLedger.APPROVED;
import static cn.taizhang.rectification.WrittenLedger.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("整改的数据")
class RectificationFiguresTests {

    private static final String DETERMINED = "rectification.determined";
    private static final String DONE = "rectification.done";
    private static final String KEPT_UP = "rectification.kept-up";
    private static final String CONTINUING = "rectification.continuing";
    private static final String OVERDUE = "rectification.overdue";
    private static final String AWAITING = "rectification.awaiting";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 10);
    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Rectifications rectifications;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;

    private TestDistrict district;
    private WrittenLedger ledger;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        ledger = WrittenLedger.provincial(district.district(), 1);
    }

    @Test
    void an_item_is_determined_from_the_day_of_the_plan_s_approval() {
        ledger.item(1, district.unit()).record(rectifications);

        assertThat(number(DETERMINED, APPROVED.minusDays(1))).isZero();
        assertThat(number(DETERMINED, APPROVED)).isEqualTo(1);
        assertThat(number(DETERMINED, END)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"CENTRAL, 1", "PROVINCIAL, 1", "CITY, 0", "COUNTY, 0"})
    void only_central_and_provincial_rounds_count(InspectionLevel level, long determined) {
        WrittenLedger.round(district.district(), level, 1, null)
                .item(1, district.unit())
                .closed(1, MARCH)
                .record(rectifications);

        assertThat(number(DETERMINED, END)).isEqualTo(determined);
        assertThat(number(DONE, END)).isEqualTo(determined);
    }

    @Test
    void a_round_runs_until_the_day_before_it_is_finished() {
        WrittenLedger.round(district.district(), InspectionLevel.PROVINCIAL, 1, MARCH)
                .item(1, district.unit())
                .closed(1, MARCH.minusDays(5))
                .record(rectifications);

        assertThat(number(DETERMINED, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(number(DONE, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH)).isZero();
        assertThat(number(DONE, MARCH)).isZero();
    }

    @Test
    void an_item_removed_from_the_plan_is_neither_determined_nor_done_from_that_day() {
        ledger.item(1, district.unit(), LongTermCounting.NONE, DUE, MARCH)
                .closed(1, MARCH.minusDays(5))
                .record(rectifications);

        assertThat(number(DETERMINED, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(number(DONE, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH)).isZero();
        assertThat(number(DONE, MARCH)).isZero();
    }

    @Test
    void an_item_is_done_from_the_day_of_its_closing_not_from_that_of_its_report() {
        ledger.item(1, district.unit())
                .step(1, StepKind.REPORTED_DONE, MARCH.minusDays(9))
                .step(1, StepKind.VERIFIED, MARCH.minusDays(2))
                .step(1, StepKind.CLOSED, MARCH)
                .record(rectifications);

        assertThat(number(DONE, MARCH.minusDays(1))).isZero();
        assertThat(number(DONE, MARCH)).isEqualTo(1);
    }

    @Test
    void a_reopened_item_is_not_done_from_that_day_until_it_is_closed_again() {
        ledger.item(1, district.unit())
                .closed(1, MARCH)
                .step(1, StepKind.REOPENED, MARCH.plusDays(20))
                .closed(1, MARCH.plusDays(40))
                .record(rectifications);

        assertThat(number(DONE, MARCH.plusDays(19))).isEqualTo(1);
        assertThat(number(DONE, MARCH.plusDays(20))).isZero();
        assertThat(number(DONE, MARCH.plusDays(39))).isZero();
        assertThat(number(DONE, MARCH.plusDays(40))).isEqualTo(1);
    }

    @Test
    void what_is_reopened_on_the_day_of_its_closing_is_not_done() {
        ledger.item(1, district.unit())
                .closed(1, MARCH)
                .step(1, StepKind.REOPENED, MARCH)
                .record(rectifications);

        assertThat(number(DONE, MARCH)).isZero();
        assertThat(number(DONE, END)).isZero();
    }

    @Test
    void a_stage_done_counts_and_is_shown_as_kept_up_until_it_is_reopened() {
        ledger.item(1, district.unit(), LongTermCounting.STAGE, DUE, null)
                .step(1, StepKind.STAGE_DONE, MARCH)
                .step(1, StepKind.REOPENED, MARCH.plusDays(9))
                .record(rectifications);

        assertThat(number(DONE, MARCH.minusDays(1))).isZero();
        assertThat(number(DONE, MARCH)).isEqualTo(1);
        assertThat(number(KEPT_UP, MARCH)).isEqualTo(1);
        assertThat(number(DONE, MARCH.plusDays(9))).isZero();
        assertThat(number(KEPT_UP, MARCH.plusDays(9))).isZero();
    }

    @Test
    void what_goes_on_never_counts_as_done_however_it_is_reported() {
        ledger.item(1, district.unit(), LongTermCounting.CONTINUING, null, null)
                .step(1, StepKind.REPORTED_DONE, MARCH)
                .step(1, StepKind.VERIFIED, MARCH.plusDays(2))
                .record(rectifications);

        assertThat(number(DETERMINED, END)).isEqualTo(1);
        assertThat(number(CONTINUING, END)).isEqualTo(1);
        assertThat(number(DONE, END)).isZero();
        assertThat(number(KEPT_UP, END)).isZero();
        assertThat(number(OVERDUE, END)).isZero();
        assertThat(number(AWAITING, MARCH)).isZero();
    }

    @Test
    void an_item_is_overdue_from_the_day_after_its_due_day() {
        ledger.item(1, district.unit()).record(rectifications);

        assertThat(number(OVERDUE, DUE)).isZero();
        assertThat(number(OVERDUE, DUE.plusDays(1))).isEqualTo(1);
    }

    @Test
    void what_is_reported_on_the_due_day_waits_and_is_not_overdue() {
        ledger.item(1, district.unit()).step(1, StepKind.REPORTED_DONE, DUE).record(rectifications);

        assertThat(number(AWAITING, DUE.minusDays(1))).isZero();
        assertThat(number(AWAITING, DUE)).isEqualTo(1);
        assertThat(number(OVERDUE, END)).isZero();
        assertThat(number(AWAITING, END)).isEqualTo(1);
    }

    @Test
    void what_is_reported_the_day_after_waits_and_stays_overdue_until_it_is_closed() {
        ledger.item(1, district.unit())
                .step(1, StepKind.REPORTED_DONE, DUE.plusDays(1))
                .step(1, StepKind.CLOSED, DUE.plusDays(9))
                .record(rectifications);

        assertThat(number(OVERDUE, DUE.plusDays(8))).isEqualTo(1);
        assertThat(number(AWAITING, DUE.plusDays(8))).isEqualTo(1);
        assertThat(number(OVERDUE, DUE.plusDays(9))).isZero();
        assertThat(number(AWAITING, DUE.plusDays(9))).isZero();
    }

    @Test
    void what_is_returned_waits_no_longer_and_is_overdue_when_its_day_has_passed() {
        ledger.item(1, district.unit())
                .step(1, StepKind.REPORTED_DONE, DUE.minusDays(3))
                .step(1, StepKind.RETURNED, DUE.plusDays(4))
                .record(rectifications);

        assertThat(number(OVERDUE, DUE.plusDays(3))).isZero();
        assertThat(number(AWAITING, DUE.plusDays(3))).isEqualTo(1);
        assertThat(number(OVERDUE, DUE.plusDays(4))).isEqualTo(1);
        assertThat(number(AWAITING, DUE.plusDays(4))).isZero();
    }

    @Test
    void what_is_verified_waits_no_longer_for_the_verifiers() {
        ledger.item(1, district.unit())
                .step(1, StepKind.REPORTED_DONE, MARCH)
                .step(1, StepKind.SIGNED, MARCH.plusDays(1))
                .step(1, StepKind.VERIFIED, MARCH.plusDays(2))
                .record(rectifications);

        assertThat(number(AWAITING, MARCH.plusDays(1))).isEqualTo(1);
        assertThat(number(AWAITING, MARCH.plusDays(2))).isZero();
        assertThat(number(OVERDUE, END)).isZero();
        assertThat(number(DONE, END)).isZero();
    }

    @Test
    void steps_of_one_day_follow_one_another_by_their_kind_however_they_were_recorded() {
        ledger.item(1, district.unit())
                .closed(1, MARCH.minusDays(5))
                .step(1, StepKind.REOPENED, MARCH)
                .step(1, StepKind.REPORTED_DONE, MARCH)
                .record(rectifications);

        assertThat(number(DONE, MARCH)).isZero();
        assertThat(number(AWAITING, MARCH)).isZero();
    }

    @Test
    void what_is_reported_done_and_returned_on_one_day_waits_for_nobody() {
        ledger.item(1, district.unit())
                .step(1, StepKind.REPORTED_DONE, MARCH)
                .step(1, StepKind.RETURNED, MARCH)
                .record(rectifications);

        assertThat(number(AWAITING, MARCH)).isZero();
    }

    @Test
    void a_merged_unit_s_items_pass_to_its_successor_on_the_day_of_the_merger() {
        var heir = unit("U2", "区审计局");
        ledger.item(1, district.unit()).closed(1, MARCH.minusDays(5)).record(rectifications);
        organizations.merge(TestDistricts.MAKER, district.unit(), heir, MARCH).orThrow();

        assertThat(number(DONE, MARCH.minusDays(1), district.unit())).isEqualTo(1);
        assertThat(number(DONE, MARCH.minusDays(1), heir)).isZero();
        assertThat(number(DONE, MARCH, heir)).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH, heir)).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH)).isEqualTo(1);
        assertThat(number(DONE, END)).isEqualTo(1);
    }

    @Test
    void items_pass_on_again_where_the_successor_is_merged_as_well_even_on_one_day() {
        var heir = unit("U2", "区审计局");
        var last = unit("U3", "区统计局");
        ledger.item(1, district.unit()).record(rectifications);
        organizations.merge(TestDistricts.MAKER, district.unit(), heir, MARCH).orThrow();
        organizations.merge(TestDistricts.MAKER, heir, last, MARCH).orThrow();

        assertThat(number(DETERMINED, MARCH, last)).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH)).isEqualTo(1);
        assertThat(number(DETERMINED, MARCH.minusDays(1), last)).isZero();
    }

    @Test
    void an_item_whose_unit_ended_without_a_successor_is_told_not_counted() {
        ledger.item(1, district.unit()).record(rectifications);
        organizations.dissolve(TestDistricts.MAKER, district.unit(), MARCH).orThrow();

        assertThat(value(DETERMINED, MARCH.minusDays(1), district.district()).warnings())
                .noneMatch(told -> told.contains("没有承接组织"));
        assertThat(number(DETERMINED, MARCH)).isZero();
        assertThat(value(DETERMINED, MARCH, district.district()).warnings())
                .contains("另有 1 项的责任单位已撤销、没有承接组织，未计入；请更正责任单位。");
    }

    @Test
    void the_district_breaks_down_by_the_units_that_answer() {
        ledger.item(1, district.firstStreet())
                .item(2, district.firstCommunity())
                .item(3, district.secondStreet())
                .record(rectifications);

        var breakdown =
                figures.breakdown(
                        district.officer(),
                        figures.find(DETERMINED).orElseThrow(),
                        question(END, district.district()));

        assertThat(breakdown.total()).isEqualTo(3);
        assertThat(breakdown.parts())
                .filteredOn(part -> part.value() > 0)
                .extracting(part -> part.value())
                .containsExactlyInAnyOrder(2L, 1L);
    }

    @Test
    void the_done_are_told_in_the_words_of_the_plan_with_those_that_wait() {
        ledger.item(1, district.unit())
                .item(2, district.unit(), LongTermCounting.STAGE, DUE, null)
                .item(3, district.unit(), LongTermCounting.CONTINUING, null, null)
                .item(4, district.unit())
                .item(5, district.unit())
                .closed(1, MARCH)
                .step(2, StepKind.STAGE_DONE, MARCH)
                .step(3, StepKind.REPORTED_DONE, MARCH)
                .step(4, StepKind.REPORTED_DONE, DUE)
                .step(5, StepKind.REPORTED_DONE, DUE.plusDays(1))
                .record(rectifications);

        assertThat(value(DONE, END, district.district()).warnings())
                .containsExactly("5 项：完成 2，其中长期坚持 1；持续推进 1；已报结待核验 2，逾期未报结 1。");
    }

    @Test
    void a_number_other_than_the_plan_s_is_told_with_the_round_s_name() {
        WrittenLedger.provincial(district.district(), 3)
                .item(1, district.unit())
                .item(2, district.unit())
                .record(rectifications);

        assertThat(value(DETERMINED, END, district.district()).warnings())
                .containsExactly("「省委第三轮巡视」审定的方案确定 3 项，台账中有 2 项，少 1 项，请核对。");
        assertThat(value(DETERMINED, END, district.unit()).warnings())
                .as("who answers for some of them is not told of the others")
                .isEmpty();
    }

    @Test
    void before_the_last_amendment_nobody_can_say_what_the_plan_s_number_was() {
        WrittenLedger.provincial(district.district(), 1)
                .item(1, district.unit())
                .item(2, district.unit(), LongTermCounting.NONE, DUE, MARCH)
                .record(rectifications);

        assertThat(value(DETERMINED, MARCH, district.district()).warnings()).isEmpty();
        assertThat(value(DETERMINED, MARCH.minusDays(1), district.district()).warnings()).isEmpty();
    }

    @Test
    void never_are_more_done_than_determined() {
        WrittenLedger.round(
                        district.district(), InspectionLevel.CENTRAL, 3, LocalDate.of(2020, 6, 15))
                .item(1, district.unit())
                .item(2, district.unit(), LongTermCounting.STAGE, DUE, MARCH.plusDays(9))
                .item(3, district.unit(), LongTermCounting.CONTINUING, null, null)
                .closed(1, MARCH)
                .step(1, StepKind.REOPENED, MARCH.plusDays(30))
                .closed(1, DUE)
                .step(2, StepKind.STAGE_DONE, MARCH)
                .record(rectifications);
        organizations
                .merge(TestDistricts.MAKER, district.unit(), unit("U2", "区审计局"), MARCH.plusDays(3))
                .orThrow();

        for (var day = MARCH.minusDays(1); day.isBefore(END); day = day.plusDays(1)) {
            assertThat(number(DONE, day))
                    .as("%s", day)
                    .isLessThanOrEqualTo(number(DETERMINED, day));
        }
    }

    private OrganizationId unit(String code, String name) {
        return districts.found(
                district.prefix() + "-" + code,
                name,
                OrganizationKind.DISTRICT_DIRECT_UNIT,
                district.workingCommittee());
    }

    private long number(String code, LocalDate day) {
        return number(code, day, district.district());
    }

    /** What is unknown, before anything was recorded, is nothing here. */
    private long number(String code, LocalDate day, OrganizationId organization) {
        var found = value(code, day, organization).value();
        return found == null ? 0 : found;
    }

    private FigureValue value(String code, LocalDate day, OrganizationId organization) {
        return figures.evaluate(
                district.officer(), figures.find(code).orElseThrow(), question(day, organization));
    }

    private static FigureQuestion question(LocalDate day, OrganizationId organization) {
        return new FigureQuestion(
                organization,
                ReportPeriod.containing(day, ReportPeriod.Span.HALF_YEAR),
                day,
                FigureQuestion.Occasion.FIGURES_PAGE);
    }
}
