package cn.taizhang.tablefill.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Recording;
import cn.taizhang.tablefill.MadeTable;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("填表页面")
class TablePagesTests {

    private static final String SEND = "text=上传并填表";

    @TempDir private Path folder;
    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void a_district_that_studied() {
        district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        recording.study(LocalDate.of(2020, 5, 18), district.firstStreet(), district.secondStreet());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_table_is_sent_changed_looked_into_and_taken_along(Screen screen) throws IOException {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("office"));
            browser.go("/reports/table");
            browser.keep("table-form-" + screen);
            upload(page, theTable());
            browser.keep("table-preview-" + screen);

            assertThat(page.locator("main").innerText())
                    .contains("相差 1", "问的是「2019年」", "没有找到叫「古塔街道」的组织");
            page.selectOption("select[name=c1]", "study.sessions.with-subordinates");
            page.click("text=按所选的重填");
            assertThat(page.locator("main").innerText()).contains("这是选定的");

            page.click("table.matrix tbody a >> nth=0");
            assertThat(page.url()).contains("/figures/study.sessions?organization=");
            assertThat(page.locator("main").innerText()).contains("春晓街道");
            page.goBack();

            var download = page.waitForDownload(() -> page.click("text=下载填好的表"));
            assertThat(download.suggestedFilename()).isEqualTo("上级的表（已填）.xlsx");
            var file = folder.resolve("back.xlsx");
            download.saveAs(file);
            try (var workbook = WorkbookFactory.create(file.toFile())) {
                var row = workbook.getSheetAt(0).getRow(1);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1);
                assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1);
                assertThat(workbook.getSheet("数据口径").getRow(3).getCell(2).getStringCellValue())
                        .contains("学习研讨次数");
            }
        }
    }

    @Test
    void what_is_wrong_is_told_all_at_once_and_what_was_typed_stays() throws IOException {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("office"));
            browser.go("/reports/table");
            page.fill("#f-organization", "没有的组织");
            page.click(SEND);

            assertThat(page.locator(".breaches").innerText()).contains("请选择要填的表", "没有的组织");
            assertThat(page.inputValue("#f-organization")).isEqualTo("没有的组织");

            var pdf = folder.resolve("表.xlsx");
            Files.writeString(pdf, "%PDF-1.7\n", StandardCharsets.UTF_8);
            page.fill("#f-organization", "");
            upload(page, pdf);
            assertThat(page.locator(".breaches").innerText()).contains("不是表格文件");
        }
    }

    @Test
    void an_upload_is_found_by_its_owner_only() throws IOException {
        String address;
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("office"));
            browser.go("/reports/table");
            upload(page, theTable());
            address = page.url().substring(page.url().indexOf("/reports/"));
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go(address);
            assertThat(page.locator("main").innerText()).contains("没有找到");
        }
    }

    private static void upload(Page page, Path file) {
        page.setInputFiles("input[type=file]", file);
        page.click(SEND);
    }

    private Path theTable() throws IOException {
        return MadeTable.of(
                        "街道名称|学习研讨场次|研讨类活动（次）|2019年学习研讨场次|备注",
                        "春晓街道||||",
                        "临江||||",
                        "古塔街道||||",
                        "合计||||")
                .write(folder.resolve("上级的表.xlsx"));
    }
}
