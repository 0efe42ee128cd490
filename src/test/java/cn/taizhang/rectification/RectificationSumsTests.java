package cn.taizhang.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.RollUps;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is recorded of items after their sums were made counts at once, and is taken up. */
@ProductTest
@DisplayName("整改数据的汇总")
class RectificationSumsTests {

    private static final String DETERMINED = "rectification.determined";
    private static final String DONE = "rectification.done";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 10);
    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Rectifications rectifications;
    @Autowired private Figures figures;
    @Autowired private RollUps rollUps;

    private TestDistrict district;
    private WrittenLedger ledger;

    @BeforeEach
    void two_items_whose_sums_are_made() {
        district = districts.found();
        ledger = WrittenLedger.provincial(district.district(), 2);
        ledger.item(1, district.unit())
                .item(2, district.unit())
                .closed(1, MARCH)
                .record(rectifications);
        rollUps.bringUp();
    }

    @AfterEach
    void the_sums_are_what_the_records_make_them() {
        rollUps.bringUp();
        assertThat(rollUps.differences()).isEmpty();
    }

    @Test
    void a_step_counts_before_it_is_taken_up() {
        ledger.later()
                .closed(2, MARCH.plusDays(3))
                .step(1, StepKind.REOPENED, MARCH.plusDays(9))
                .record(rectifications);

        assertThat(number(DONE, MARCH.plusDays(2))).isEqualTo(1);
        assertThat(number(DONE, MARCH.plusDays(3))).isEqualTo(2);
        assertThat(number(DONE, END)).isEqualTo(1);
    }

    @Test
    void an_item_that_is_added_counts_before_it_is_taken_up() {
        ledger.later().item(3, district.unit()).record(rectifications);

        assertThat(number(DETERMINED, END)).isEqualTo(3);
    }

    @Test
    void items_of_a_round_that_is_finished_count_no_more_before_that_is_taken_up() {
        TestDatabase.owner()
                .sql(
                        "update rectification.round set finished_on = :on where organization_id = :district")
                .param("on", END)
                .param("district", district.district().value())
                .update();

        assertThat(number(DETERMINED, END.minusDays(1))).isEqualTo(2);
        assertThat(number(DETERMINED, END)).isZero();
    }

    private @Nullable Long number(String code, LocalDate day) {
        var question =
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.containing(day, ReportPeriod.Span.HALF_YEAR),
                        day,
                        FigureQuestion.Occasion.FIGURES_PAGE);
        return figures.evaluate(district.officer(), figures.find(code).orElseThrow(), question)
                .value();
    }
}
