package cn.taizhang.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Quantity;
import cn.taizhang.figure.Recording;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SpreadsheetFile;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("数据对比表和定稿")
class FigureTablePagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Recording recording;

    @BeforeAll
    void two_streets_at_work() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2019, 9, 10));
        recording.study(LocalDate.of(2019, 11, 5), district.firstStreet());
        recording.study(LocalDate.of(2020, 2, 5), district.firstStreet());
        recording.study(LocalDate.of(2020, 3, 5), district.secondStreet());
        recording.study(LocalDate.of(2020, 4, 16), district.firstStreet(), district.secondStreet());
        recording.specialActivity(LocalDate.of(2020, 5, 4), district.cluster());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void streets_stand_side_by_side_and_each_cell_leads_to_its_own_page(Screen screen) {
        try (var browser = open(screen, "officer")) {
            var page = browser.go("/figures/table?figure=study.sessions&figure=special.activities");
            browser.keep("figures-table-" + name(screen));

            assertThat(cells(page, "春晓街道")).containsExactly("2", "0");
            assertThat(cells(page, "合计")).containsExactly("3", "1");
            assertThat(page.locator("tr", containing("本级、共有等")).locator("td").allTextContents())
                    .as("what makes the lines add up to the total")
                    .containsExactly("−1", "0");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            page.locator("tr", containing("春晓街道")).locator("td a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("学习研讨次数");
            assertThat(page.locator(".figure-number > span").textContent()).isEqualTo("2");
        }
    }

    @Test
    void one_figure_is_shown_period_by_period() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures/table?figure=study.sessions");
            browser.keep("figures-table-periods");

            assertThat(page.locator("thead").textContent()).contains("2019年下半年", "2020年上半年");
            assertThat(cells(page, "春晓街道")).endsWith("1", "2");
            page.pdf(
                    new Page.PdfOptions()
                            .setPath(Path.of("target", "screenshots", "figures-table.pdf"))
                            .setPreferCSSPageSize(true));
        }
    }

    @Test
    void a_table_begins_with_figures_that_the_organization_has() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures/table");
            browser.keep("figures-table-usual");

            assertThat(page.locator("thead").textContent()).contains("学习研讨次数");
            assertThat(page.locator("tfoot td").allTextContents())
                    .hasSizeGreaterThan(1)
                    .noneMatch("×"::equals)
                    .noneMatch("0"::equals);
        }
    }

    @Test
    void a_rate_stands_with_its_parts_and_a_number_with_its_unit() {
        var rate = figures.find("decision.participation").orElseThrow();
        var sessions = figures.find("study.sessions").orElseThrow();

        assertThat(TablePage.Cell.of(rate, new Quantity(12, 13L), "/").told())
                .isEqualTo("决议参与率：92.3%（12/13）");
        assertThat(TablePage.Cell.of(sessions, Quantity.of(3), "/").told()).isEqualTo("学习研讨次数：3 次");
    }

    @Test
    void what_was_not_understood_is_told_by_the_page_that_has_the_form() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures/table.xlsx?period=2020H9");

            assertThat(page.url()).contains("/figures/table?");
            assertThat(page.locator(".breaches").textContent()).contains("没有认出报告期“2020H9”");
        }
    }

    @Test
    void the_export_says_of_every_number_how_it_was_counted() throws Exception {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures");
            var file =
                    page.waitForDownload(
                            () -> page.getByRole(AriaRole.LINK, exactly("导出表格")).click());
            var rows = rows(file.path());

            assertThat(file.suggestedFilename()).contains("2020年上半年数据（截至2020-06-30）.xlsx");
            assertThat(rows)
                    .filteredOn(row -> row.get(1).equals("学习研讨次数"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get(2)).isEqualTo("3");
                        assertThat(row.get(9)).contains("几家联办只计一次");
                        assertThat(row.get(10)).isEqualTo("会议活动");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void what_is_fixed_stays_and_what_it_would_be_now_stands_beside_it(Screen screen) {
        var own = districts.found();
        var clerk = new Recording(own.officer(), product);
        clerk.themeProgramme(own.district(), LocalDate.of(2020, 1, 8));
        clerk.study(LocalDate.of(2020, 2, 5), own.firstStreet());
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(own.login("officer"));
            var page = browser.go("/figures");
            page.fill("[name=title]", "上半年汇报用数");
            page.getByRole(AriaRole.BUTTON, exactly("定稿")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("上半年汇报用数");
            assertThat(page.locator("main").textContent()).contains("现在再取，全部一样。");

            clerk.study(LocalDate.of(2020, 5, 6), own.firstStreet());
            page.reload();
            browser.keep("figures-frozen-" + name(screen));

            var row = page.locator("tr", containing("学习研讨次数")).first().textContent();
            assertThat(row).contains("1 次").contains("2 次").contains("定稿后新计入 1 条");
            browser.go("/figures/frozen");
            browser.keep("figures-frozen-list-" + name(screen));
            assertThat(page.locator("main").textContent()).contains("上半年汇报用数");
        }
    }

    @Test
    void a_set_without_a_name_is_refused_and_nothing_is_lost() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures?period=2020Q1");
            page.fill("[name=title]", " ");
            page.getByRole(AriaRole.BUTTON, exactly("定稿")).click();

            assertThat(page.locator(".breaches").textContent()).contains("请填写定稿名称");
            assertThat(page.locator("[name=period]").getAttribute("value")).isEqualTo("2020Q1");
        }
    }

    @Test
    void who_may_not_fix_figures_is_not_offered_to() {
        try (var browser = open(Screen.DESK, "street1")) {
            var page = browser.go("/figures");

            assertThat(page.getByRole(AriaRole.BUTTON, exactly("定稿")).count()).isZero();
        }
    }

    private static List<List<String>> rows(Path file) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var workbook = SpreadsheetFile.open(file, "数据.xlsx")) {
            workbook.read(
                    workbook.sheets().getFirst(),
                    row -> rows.add(row.cells().stream().map(Cell::text).toList()));
        }
        return rows;
    }

    private static List<String> cells(Page page, String organization) {
        return page.locator(".matrix tr", containing(organization))
                .locator("td a")
                .allTextContents();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Browser open(Screen screen, String who) {
        var browser = Browser.open(screen, port);
        browser.signIn(district.login(who));
        return browser;
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String name(Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT);
    }
}
