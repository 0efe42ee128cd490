package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("决策程序的数据")
class ProcedureFiguresTests {

    private static final LocalDate CUT_OFF = LocalDate.of(2026, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void who_took_part_is_added_up_and_the_rate_is_taken_last() {
        matter("道路修缮").untilArchived();
        var other = matter("停车秩序");
        other.go(StepKind.BEGIN_SOLICITING, 0)
                .go(StepKind.END_SOLICITING, 5)
                .go(StepKind.PROPOSE, 8)
                .go(StepKind.DELIBERATE, 12)
                .take(
                        StepKind.RESOLVE,
                        30,
                        Map.of("eligible", "100", "present", "90", "yes", "60", "no", "20"))
                .orThrow();

        assertThat(text("decision.meeting-entitled", CUT_OFF)).isEqualTo("400");
        assertThat(text("decision.meeting-present", CUT_OFF)).isEqualTo("250");
        assertThat(text("decision.participation", CUT_OFF)).isEqualTo("62.5");
        assertThat(text("decision.completed", CUT_OFF)).isEqualTo("1");
    }

    @ParameterizedTest(name = "决议 3月31日，截至 {0}：应到 {1}")
    @CsvSource({"2026-03-30, 0", "2026-03-31, 300"})
    void a_resolution_counts_from_its_day_on(LocalDate cutOff, String entitled) {
        matter("道路修缮").untilPublished();

        assertThat(text("decision.meeting-entitled", cutOff)).isEqualTo(entitled);
    }

    @Test
    void a_resolution_that_was_led_back_counts_no_more_and_its_objections_do() {
        var matter = matter("道路修缮").untilPublished();
        matter.objected(33, Finding.REJECTED);
        matter.objected(34, Finding.UPHELD);
        assertThat(text("decision.objections", CUT_OFF)).isEqualTo("0");

        matter.go(StepKind.CONCLUDE_DECISION_NOTICE, 35);

        assertThat(text("decision.meeting-entitled", CUT_OFF)).isEqualTo("0");
        assertThat(text("decision.objections", CUT_OFF)).isEqualTo("2");
        assertThat(text("decision.objections-upheld", CUT_OFF)).isEqualTo("1");
        assertThat(text("decision.objections", TypedSteps.BEGUN.plusDays(34))).isEqualTo("0");
    }

    private GoingMatter matter(String title) {
        return GoingMatter.begun(
                product, district.firstCommunityClerk(), district.firstCommunity(), title);
    }

    private String text(String code, LocalDate cutOff) {
        return value(code, cutOff).text();
    }

    private FigureValue value(String code, LocalDate cutOff) {
        return figures.evaluate(
                district.officer(),
                figures.find(code).orElseThrow(),
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR),
                        cutOff,
                        FigureQuestion.Occasion.FIGURES_PAGE));
    }
}
