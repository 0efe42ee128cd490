package cn.taizhang.method.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SpreadsheetFile;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("工作法页面")
class MethodPagesTests {

    private static final String LINES = "三联：待确认×2\n四共：事务共商；资源共享；建设共管";

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_method_is_declared_bound_put_into_force_and_looked_at(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/methods/new");
            browser.keep("method-new-" + screen);
            page.fill("#f-name", "三联四共");
            page.fill("#f-fromOn", "2020-01-01");
            page.fill("#f-lines", LINES);
            send(page);
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .containsExactly("“三联”应有 3 项，现有 2 项，缺 1 项。", "“四共”应有 4 项，现有 3 项，缺 1 项。");
            assertThat(page.inputValue("#f-lines")).isEqualTo(LINES);
            browser.keep("method-refused-" + screen);
            page.fill("#f-lines", LINES.replace("×2", "×3") + "；成效共评");
            send(page);

            assertThat(page.locator(".sub").innerText()).contains("“三联” 3 项、“四共” 4 项", "与名称相符");
            assertThat(page.locator(".tag.warn").count()).isEqualTo(3);
            assertThat(page.locator(".note.warn").innerText()).contains("3 项待确认");

            page.click("a[aria-label='修订：资源共享']");
            page.check("input[value=FIGURE]");
            page.selectOption("#f-figure", "members.on-roll");
            page.fill("#f-threshold", "一");
            send(page);
            assertThat(page.locator(".breaches").innerText()).contains("请填写 0 或更大的数");
            browser.keep("method-part-refused-" + screen);
            page.fill("#f-threshold", "1");
            send(page);
            page.click("a[aria-label='修订：成效共评']");
            page.check("input[value=TASKS]");
            send(page);
            assertThat(page.locator("main").innerText()).contains("在册党员数不少于 1 名", "到期的任务都已完成");

            page.click("text=办理 >> nth=0");
            page.check("input[value=TRIAL]");
            send(page);
            browser.keep("method-" + screen);
            assertThat(page.locator("h1 .tag").innerText()).isEqualTo("试行");

            page.click(".head a:has-text('运行情况')");
            assertThat(page.locator("table.matrix tbody tr").count()).isPositive();
            assertThat(page.locator(".note.warn").innerText()).contains("3 项待确认");
            browser.keep("method-matrix-" + screen);
        }
    }

    @Test
    void a_name_with_two_readings_is_asked_about_in_the_form() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/methods/new");
            page.fill("#f-name", "双报到");
            page.fill("#f-lines", "双报到：单位报到；党员报到");
            send(page);
            assertThat(page.locator("input[name=reading]").count()).isEqualTo(2);
            browser.keep("method-readings");
            page.check("input[name=reading][value='2']");
            send(page);

            assertThat(page.locator(".sub").innerText()).contains("“双报到” 2 项");
        }
    }

    @Test
    void a_shipped_method_is_a_draft_to_start_from_and_a_street_only_reads() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/methods");
            browser.keep("methods");
            page.click("a:has-text('一征三议两公开')");
            assertThat(page.locator("main").innerText()).contains("底稿出处");
            send(page);
            assertThat(page.locator("main").innerText()).contains("社区党组织提出", "与名称相符");
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/methods");
            assertThat(page.locator(".standing").innerText()).contains("由组织科登记");
            assertThat(page.locator("text=登记工作法").count()).isZero();
        }
    }

    @Test
    void a_task_is_given_and_done_on_a_phone_with_a_day_and_nothing_else() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/methods/new");
            page.fill("#f-name", "日查月结");
            page.fill("#f-lines", "日查：每日检查\n月结：每月办结");
            send(page);
            page.click("a[aria-label='修订：每月办结']");
            page.check("input[value=TASKS]");
            send(page);
            page.click("a:has-text('布置任务')");
            send(page);
            assertThat(page.locator(".breaches li").count()).isEqualTo(4);
            page.check("input[name=part]");
            page.fill("#f-title", "张贴公示");
            page.fill("#f-dueOn", "2020-07-31");
            page.fill("#f-organizations", "全部社区");
            browser.keep("method-task-form");
            send(page);
            assertThat(page.locator("main").innerText()).isNotEmpty();
        }
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/method-tasks");
            assertThat(page.locator(".method-tasks li").count()).isEqualTo(1);
            browser.keep("method-tasks-phone");
            page.fill("input[name=doneOn]", "2019-06-01");
            page.click(".method-tasks button");
            assertThat(page.locator(".method-tasks .tag").innerText()).isEqualTo("已完成");
            assertThat(page.locator("input[type=file]").count()).isZero();
            page.click("text=撤销完成");
            assertThat(page.locator(".method-tasks .tag").innerText()).isNotEqualTo("已完成");
            page.click("summary:has-text('布置错了')");
            browser.keep("method-task-withdrawing-phone");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".breaches").innerText()).contains("请写明为什么撤回");
            page.click("summary:has-text('布置错了')");
            page.fill("input[name=because]", "布置错了");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".method-tasks li").count()).isZero();
            assertThat(page.locator("main").innerText()).contains("没有任务");
        }
    }

    @Test
    void the_export_lists_what_the_page_lists_and_warns_of_what_nobody_confirmed()
            throws Exception {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/methods/new?sample=four-links-four-helps");
            page.fill("#f-fromOn", "2020-01-01");
            send(page);
            page.click(".head a:has-text('运行情况')");
            int rows = page.locator("table.matrix tbody tr").count();
            var href = page.locator("a:has-text('导出表格')").getAttribute("href");

            var file = page.request().get("http://127.0.0.1:" + port + href).body();

            var sheet = rowsOf(file);
            assertThat(sheet.getFirst().getFirst()).contains("8 项待确认，不得作为正式表述");
            assertThat(sheet.get(1)).contains("四联：待确认", "四帮：待确认");
            assertThat(sheet).hasSize(2 + rows + 1);
        }
    }

    private List<List<String>> rowsOf(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("matrix.xlsx"), content);
        var rows = new ArrayList<List<String>>();
        try (var workbook = SpreadsheetFile.open(file, "运行情况.xlsx")) {
            workbook.read(
                    workbook.sheets().getFirst(),
                    row -> rows.add(row.cells().stream().map(Cell::text).toList()));
        }
        return rows;
    }

    private static void send(Page page) {
        page.click("form.form button[type=submit]");
    }
}
