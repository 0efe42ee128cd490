package cn.taizhang.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.spreadsheet.SpreadsheetFile;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
@DisplayName("导入导出页面")
class ImportPagesTests {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final String SEND = "text=上传并核对";

    @TempDir private Path folder;
    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_sheet_is_looked_through_then_written_and_what_was_refused_comes_back(Screen screen)
            throws IOException {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/registers/documents/import");
            browser.keep("import-form-" + screen);
            upload(page, mixed());
            browser.keep("import-preview-" + screen);

            assertThat(page.locator("main").innerText())
                    .contains("新增 1", "退回 2", "还没有写入", "没有取用的栏目")
                    .contains("请填写制度名称。", "没有认出日期「2020-13-01」")
                    .contains("将新增 1 行，改动 0 行；2 行有问题，不会写入", "将要新增的，前几行")
                    .contains("在职党员到社区报到制度");
            assertThat(refused(page)).hasSize(2).allMatch(row -> row.contains("【"));
            assertThat(listed(browser, page)).doesNotContain("在职党员到社区报到制度");

            page.goBack();
            page.click("text=只导入合格的行");
            browser.keep("import-result-" + screen);

            assertThat(page.locator("main").innerText()).contains("已写入台账：新增 1 行，改动 0 行");
            page.click("text=在台账中看这次导入的");
            assertThat(page.locator("main").innerText()).contains("下面只列这次导入的", "在职党员到社区报到制度");
            browser.keep("import-brought-" + screen);
            assertThat(listed(browser, page)).contains("在职党员到社区报到制度");
        }
    }

    @Test
    void what_is_no_table_is_told_and_the_form_stays() throws IOException {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/registers/documents/import");
            page.click(SEND);
            assertThat(page.locator(".breaches").innerText()).contains("请选择要导入的文件");

            var pdf = folder.resolve("制度.xlsx");
            Files.writeString(pdf, "%PDF-1.7\n%âãÏÓ\n", StandardCharsets.UTF_8);
            upload(page, pdf);
            assertThat(page.locator(".breaches").innerText()).contains("不是表格文件");
        }
    }

    @Test
    void a_sheet_of_something_else_says_which_headings_are_expected() throws IOException {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/registers/documents/import");
            upload(page, csv("别的.csv", "品名,单价", "茶杯,12"));

            assertThat(page.locator("main").innerText()).contains("没有认出表头", "制度名称");
            assertThat(page.locator("text=确认导入").count()).isZero();
        }
    }

    @Test
    void an_upload_is_found_by_its_owner_only() throws IOException {
        String address;
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/registers/documents/import");
            upload(page, mixed());
            address = page.url().substring(page.url().indexOf("/imports/"));
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go(address);
            assertThat(page.locator("main").innerText()).contains("没有找到");
        }
    }

    @Test
    void what_a_list_shows_goes_out_as_it_is_shown() throws IOException {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/registers/documents/import");
            upload(page, good());
            page.click("text=确认导入");
            browser.go("/registers/documents?q=报到");

            assertThat(downloaded(page, "导出")).hasSize(2).last().asString().contains("在职党员到社区报到制度");
            assertThat(downloaded(page, "空表")).hasSize(1).first().asString().contains("（必填）");
        }
    }

    private static void upload(Page page, Path file) {
        page.setInputFiles("input[type=file]", file);
        page.click(SEND);
    }

    private static String listed(Browser browser, Page page) {
        browser.go("/registers/documents");
        return page.locator("main").innerText();
    }

    private List<String> refused(Page page) throws IOException {
        var rows = new ArrayList<>(downloaded(page, "下载退回表"));
        rows.removeFirst();
        return rows;
    }

    /** Each row of the sheet that a link hands out. */
    private List<String> downloaded(Page page, String link) throws IOException {
        var download = page.waitForDownload(() -> page.click("main >> text=" + link));
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        var rows = new ArrayList<String>();
        try (var sheets = SpreadsheetFile.open(file, download.suggestedFilename())) {
            sheets.read(
                    sheets.sheets().getFirst(),
                    row ->
                            rows.add(
                                    String.join(
                                            "|",
                                            row.cells().stream().map(Object::toString).toList())));
        }
        return rows;
    }

    private Path mixed() throws IOException {
        return csv(
                "制度汇编.csv",
                "春晓街道制度汇编",
                "序号,文件名称,印发单位（必填）,发文字号,类  别,状态,印发时间,施行日期",
                "1,在职党员到社区报到制度,春晓街道,春办〔2020〕2号,配套制度,施行,2020.3.1,2020-04-01",
                "2,,春晓街道,,配套制度,施行,2020/3/1,2020-04-01",
                "3,党员联系服务群众制度,春晓街道,,配套制度,施行,2020-13-01,2020-04-01");
    }

    private Path good() throws IOException {
        return csv(
                "制度.csv",
                "制度名称,印发组织,类别,状态,印发日期,施行日期",
                "在职党员到社区报到制度,春晓街道,配套制度,施行,2020.3.1,2020-04-01",
                "党员联系服务群众制度,春晓街道,配套制度,施行,2020.3.1,2020-04-01");
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), String.join("\r\n", lines).getBytes(GBK));
    }
}
