package cn.taizhang.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way to what stands behind a figure, asked by who is in the house and by who is not. */
@ProductTest
@DisplayName("不对外展开的数据")
class ClosedFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;
    @Autowired private FigureTables tables;
    @Autowired private FrozenFigures frozen;
    @Autowired private Reports reports;
    @Autowired private SheetRows rows;

    private TestDistrict district;
    private Viewer section;
    private FigureDefinition figure;
    private FigureQuestion question;

    @BeforeEach
    void one_text_of_the_department() {
        district = districts.found();
        section = districts.viewer(district, "cadre", Role.CADRE_SECTION, district.district());
        rows.bring(
                section,
                "cadre-systems",
                "印发组织",
                district.prefix() + "-D1",
                "制度名称",
                "干部谈话制度",
                "制度文号",
                "澄组〔2020〕1号",
                "制度性质",
                "新制定",
                "印发日期",
                "2020-03-01");
        figure = figures.find("cadre.systems").orElseThrow();
        question = AskedFigures.question(district.district(), TODAY);
    }

    @Test
    void in_the_house_there_is_everything() {
        var value = figures.evaluate(section, figure, question);

        assertThat(value.text()).isEqualTo("1");
        assertThat(value.recordCount()).isEqualTo(1);
        assertThat(figures.breakdown(section, figure, question).parts()).isNotEmpty();
        assertThat(figures.records(section, figure, question, null, 10).lines()).hasSize(1);
        assertThat(figures.recordIds(section, figure, question, null, 10)).hasSize(1);
        assertThat(tables.byFigure(section, List.of(figure), question).parts())
                .anySatisfy(
                        line -> assertThat(line.organization()).isEqualTo(district.department()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void outside_there_is_the_value_alone(String who) {
        var viewer = district.viewer(who);
        var value = figures.evaluate(viewer, figure, question);

        assertThat(value.text()).isEqualTo("1");
        assertThat(value.recordCount()).isZero();
        assertThat(figures.breakdown(viewer, figure, question))
                .extracting(Breakdown::parts, Breakdown::own, Breakdown::total)
                .containsExactly(List.of(), 0L, 0L);
        assertThat(figures.records(viewer, figure, question, null, 10))
                .satisfies(page -> {
                    assertThat(page.lines()).isEmpty();
                    assertThat(page.withheld()).isZero();
                });
        assertThat(figures.recordIds(viewer, figure, question, null, 10)).isEmpty();
        var below = figures.evaluate(viewer, figure, question.of(district.department()));
        assertThat(below.status()).isEqualTo(FigureValue.Status.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "officer", "leader"})
    void outside_tables_have_no_part(String who) {
        var viewer = district.viewer(who);

        for (var table :
                List.of(
                        tables.byFigure(viewer, List.of(figure), question),
                        tables.byPeriod(viewer, figure, List.of(question)))) {
            assertThat(table.whole().cells()).doesNotContainNull();
            assertThat(table.parts())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.cells()).containsOnlyNulls());
        }
        assertThat(tables.series(viewer, figure, List.of(question.of(district.department()))))
                .containsOnlyNulls();
    }

    @Test
    void a_fixed_set_holds_the_number_and_no_record_whoever_fixes_it() {
        var set = frozen.freeze(district.officer(), question, "上半年用数").orThrow();

        var fixed =
                frozen.values(section, frozen.get(section, set)).stream()
                        .filter(one -> one.figure().equals("cadre.systems"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fixed.text()).isEqualTo("1");
        assertThat(fixed.records()).isEmpty();
        assertThat(frozen.besideNow(district.officer(), frozen.get(section, set)))
                .filteredOn(one -> one.then().figure().equals("cadre.systems"))
                .allSatisfy(one -> assertThat(one.moved()).isFalse());
    }

    @Test
    void a_report_prints_it_and_traces_no_record() {
        var office = district.viewer("office");
        var request =
                new ReportRequest(
                        district.district(),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        TODAY);
        var draft =
                reports.draft(office, request, "样稿", "# 汇报\n\n制定制度{{cadre.systems}}项。\n").orThrow();

        assertThat(draft.blanks().getFirst().filling().text()).isEqualTo("1");
        assertThat(reports.trace(office, draft).blanks().getFirst().content())
                .satisfies(content -> {
                    assertThat(content.records()).isEmpty();
                    assertThat(content.recordCount()).isZero();
                });
    }
}
