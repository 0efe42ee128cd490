package cn.taizhang.decision;

import static cn.taizhang.testing.TestDistricts.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.AskedFigures;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("期初数、核定数之下的平均用时")
class AveragesBesideStatedFiguresTests {

    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;
    @Autowired private Decisions decisions;
    @Autowired private SheetRows rows;

    private TestDistrict district;

    @BeforeEach
    void a_district() {
        district = districts.found();
    }

    @Test
    void matters_without_days_are_not_averaged_over() {
        three_matters_of_20_days();
        opened("完成的决策事项数", "40");

        assertThat(value("decision.completed").value()).isEqualTo(43);
        assertThat(value("decision.days-average"))
                .satisfies(average -> {
                    assertThat(average.written()).isEqualTo("20 天（60/3）");
                    assertThat(average.status()).isEqualTo(FigureValue.Status.COMPUTED);
                    assertThat(average.warnings())
                            .contains("「完成的决策事项数」43 项含期初数，「决策办理总天数」没有相应的数，平均只按登记的记录计。");
                });
        assertThat(value("decision.days-implementing").written()).isEqualTo("20 天（60/3）");
    }

    @Test
    void days_without_their_matters_are_not_averaged() {
        three_matters_of_20_days();
        opened("决策办理总天数", "400");

        assertThat(value("decision.days-average").written()).isEqualTo("20 天（60/3）");
    }

    @Test
    void where_both_are_stated_they_are_divided() {
        three_matters_of_20_days();
        opened("完成的决策事项数", "40");
        opened("决策办理总天数", "400");

        assertThat(value("decision.days-average"))
                .satisfies(average -> {
                    assertThat(average.written()).isEqualTo("10.7 天（460/43）");
                    assertThat(average.status()).isEqualTo(FigureValue.Status.OPENING);
                });
    }

    @Test
    void a_confirmed_number_of_matters_brings_no_days() {
        three_matters_of_20_days();
        rows.bring(
                district.officer(),
                "override-figures",
                "组织",
                district.prefix(),
                "数据",
                "完成的决策事项数",
                "起算日期",
                "2020-01-01",
                "截至日期",
                "2020-06-30",
                "数值",
                "43",
                "核定理由",
                "四十项还没有补录",
                "依据文件",
                "春办〔2020〕9号",
                "确认人",
                "王芳");

        assertThat(value("decision.days-average"))
                .satisfies(average -> {
                    assertThat(average.written()).isEqualTo("20 天（60/3）");
                    assertThat(average.warnings())
                            .contains("「完成的决策事项数」43 项是核定数，「决策办理总天数」没有相应的数，平均只按登记的记录计。");
                });
    }

    @Test
    void an_opening_figure_alone_has_no_average() {
        opened("完成的决策事项数", "40");

        assertThat(value("decision.days-average"))
                .satisfies(average -> {
                    assertThat(average.value()).isNull();
                    assertThat(average.why())
                            .startsWith("「完成的决策事项数」40 项含期初数，「决策办理总天数」没有相应的数，平均只按登记的记录计：");
                });
    }

    private void opened(String figure, String value) {
        rows.bring(
                district.officer(),
                "opening-figures",
                "组织",
                district.prefix(),
                "数据",
                figure,
                "起算日期",
                "2020-01-01",
                "截至日期",
                "2020-04-30",
                "数值",
                value,
                "依据文件",
                "春办〔2020〕9号",
                "确认人",
                "王芳");
    }

    private void three_matters_of_20_days() {
        for (var title : List.of("道路修缮", "停车秩序", "楼道照明")) {
            var done =
                    Arrays.stream(DecisionPart.values())
                            .collect(
                                    Collectors.toMap(
                                            part -> part,
                                            part ->
                                                    part == DecisionPart.last()
                                                            ? MAY.plusDays(20)
                                                            : MAY));
            decisions.recordAll(
                    MAKER,
                    List.of(
                            new DecisionDraft(
                                    district.firstCommunity(),
                                    title,
                                    DecisionCategory.FACILITY,
                                    null,
                                    done,
                                    null,
                                    "",
                                    Ids.next())));
        }
    }

    private FigureValue value(String code) {
        return figures.evaluate(
                district.officer(),
                figures.find(code).orElseThrow(),
                AskedFigures.question(district.district(), CUT_OFF));
    }
}
