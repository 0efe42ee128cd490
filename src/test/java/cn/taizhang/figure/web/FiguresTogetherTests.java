package cn.taizhang.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureTables;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Recording;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("数据一并取数的语句数")
class FiguresTogetherTests {

    private static final LocalDate END = LocalDate.of(2020, 6, 30);
    private static final ReportPeriod PERIOD =
            ReportPeriod.containing(END, ReportPeriod.Span.HALF_YEAR);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;
    @Autowired private FigureTables tables;
    @Autowired private FigurePages pages;
    @Autowired private TablePages tablePages;
    @Autowired private Organizations organizations;

    private TestDistrict district;
    private FigureQuestion question;

    @BeforeAll
    void a_district_at_work() {
        district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2019, 9, 10));
        recording.study(LocalDate.of(2020, 2, 5), district.firstStreet());
        recording.study(LocalDate.of(2020, 4, 16), district.firstStreet(), district.secondStreet());
        recording.specialActivity(LocalDate.of(2020, 5, 4), district.cluster());
        districts.member("刘建华", district.firstBranch(), LocalDate.of(2016, 5, 4));
        question =
                new FigureQuestion(
                        district.district(), PERIOD, END, FigureQuestion.Occasion.FIGURES_PAGE);
    }

    @Test
    void all_figures_are_read_with_few_statements_however_many_they_are() {
        assertThat(figures.all()).hasSizeGreaterThan(50);

        assertThat(bare(figures.all())).isLessThan(25);
        assertThat(bare(spread(25))).isGreaterThan(bare(figures.all()) / 2);
    }

    @Test
    void a_year_of_months_is_read_with_few_statements() {
        var months =
                IntStream.range(0, 12)
                        .mapToObj(back -> LocalDate.of(2020, 6, 1).minusMonths(back))
                        .map(day -> ReportPeriod.containing(day, ReportPeriod.Span.MONTH))
                        .map(month ->
                                new FigureQuestion(
                                        district.district(),
                                        month,
                                        month.end(),
                                        FigureQuestion.Occasion.FIGURES_PAGE))
                        .toList();
        var figure = figures.find("study.sessions").orElseThrow();

        assertThat(Statements.sentBy(() -> tables.series(district.officer(), figure, months)))
                .isLessThan(25);
    }

    @Test
    void the_list_of_all_figures_stays_small() {
        assertThat(Statements.sentBy(() -> pages.list(district.officer(), asked()))).isLessThan(80);
    }

    @Test
    void what_modules_remark_is_all_that_more_figures_cost_on_the_list() {
        long remarked =
                Statements.sentBy(
                        () -> figures.evaluate(district.officer(), figures.all(), question));

        assertThat(remarked - bare(figures.all())).isLessThan(40);
    }

    @Test
    void the_page_of_one_figure_stays_small() {
        for (var code : List.of("study.sessions", "members.on-roll", "rectification.rate")) {
            var figure = figures.find(code).orElseThrow();

            assertThat(Statements.sentBy(() -> pages.one(district.officer(), figure, asked(), "")))
                    .as(code)
                    .isLessThan(80);
        }
    }

    @Test
    void a_table_of_twelve_figures_takes_no_more_statements_than_one_of_four() {
        long four = table(spread(12).subList(0, 4));
        long twelve = table(spread(12));

        assertThat(twelve).isLessThanOrEqualTo(four + 6);
        assertThat(twelve).isLessThan(40);
    }

    private long bare(List<FigureDefinition> asked) {
        return Statements.sentBy(() -> figures.bare(district.officer(), asked, List.of(question)));
    }

    private long table(List<FigureDefinition> asked) {
        var codes = asked.stream().map(FigureDefinition::code).toList();
        return Statements.sentBy(() -> tablePages.page(district.officer(), asked(), codes));
    }

    private List<FigureDefinition> spread(int number) {
        var all = figures.all();
        return IntStream.range(0, number)
                .mapToObj(one -> all.get(one * all.size() / number))
                .toList();
    }

    private Asked asked() {
        return new Asked(
                organizations.get(district.district()),
                PERIOD,
                END,
                false,
                FigureQuestion.Occasion.FIGURES_PAGE);
    }
}
