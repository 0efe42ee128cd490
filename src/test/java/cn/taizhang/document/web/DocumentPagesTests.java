package cn.taizhang.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("制度文件页面")
class DocumentPagesTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired private RecordedDocuments documents;
    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_document_is_recorded_refused_and_corrected(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents");
            browser.keep("documents-empty-" + screen);
            browser.go("/registers/documents/new");
            browser.keep("document-new-" + screen);
            page.fill("#f-title", "天祥社区民主议事会制度（2019年修订）");
            page.fill("#f-organization", "临江街道");
            page.check("input[value=施行]");
            page.fill("#f-issuedOn", "2020-03-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .anyMatch(told -> told.contains("没有找到组织「临江街道」"))
                    .anyMatch(told -> told.contains("须填写施行日期"))
                    .anyMatch(told -> told.contains("请选择类别"))
                    .hasSize(3);
            assertThat(page.inputValue("#f-title")).isEqualTo("天祥社区民主议事会制度（2019年修订）");
            browser.keep("document-refused-" + screen);

            page.fill("#f-organization", "天祥");
            page.selectOption("#f-category", "民主科学决策");
            page.fill("#f-inForceOn", "2020-04-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("有几个组织都符合");
            page.fill("#f-organization", district.prefix() + "-C1");
            page.click("form.form button[type=submit]");

            assertThat(page.locator(".facts").innerText()).contains("按「民主议事会制度」一种计入");
            page.click("text=更正 >> nth=0");
            page.fill("#f-number", "天社〔2020〕3号");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".history").innerText()).contains("更正前：文号 未填");
            browser.keep("document-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_list_says_what_stands_where(Screen screen) {
        many();
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/registers/documents");
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            browser.keep("documents-" + screen);
            if (screen == Screen.DESK) {
                page.pdf(
                        new Page.PdfOptions()
                                .setPreferCSSPageSize(true)
                                .setPath(Path.of("target/screenshots/documents.pdf")));
            }

            page.click("text=下一页");
            assertThat(page.locator("tbody tr").count()).isEqualTo(5);
            browser.go("/registers/documents?category=干部工作&state=起草");
            assertThat(page.locator(".empty").innerText()).contains("没有符合条件的制度");
        }
    }

    @Test
    void what_one_may_not_see_and_what_is_no_address_are_not_found() {
        var id = recorded(district.secondStreet(), "临江街道党员联系群众制度");
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street1"));

            assertThat(status(browser, "/registers/documents/" + id.value())).isEqualTo(404);
            assertThat(status(browser, "/registers/documents/" + id.value() + "/correction"))
                    .isEqualTo(404);
            assertThat(status(browser, "/registers/documents/nonsense")).isEqualTo(404);
            assertThat(status(browser, "/registers/documents/nonsense/correction")).isEqualTo(404);
            assertThat(status(browser, "/registers/documents?after=nonsense")).isEqualTo(404);
        }
    }

    @Test
    void the_office_reads_and_is_told_who_records() {
        var id = recorded(district.secondStreet(), "临江街道党员联系群众制度");
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("office"));

            assertThat(
                            browser.go("/registers/documents/" + id.value())
                                    .locator(".standing")
                                    .innerText())
                    .contains("更正由临江街道或其上级的制度登记人员办理");
            assertThat(status(browser, "/registers/documents/new")).isEqualTo(403);
            assertThat(status(browser, "/registers/documents/" + id.value() + "/correction"))
                    .isEqualTo(403);
        }
    }

    private void many() {
        for (int i = 1; i <= 50; i++) {
            recorded(district.firstCommunity(), "天祥社区党员联系群众工作制度汇编第" + i + "号");
        }
        recorded(district.firstStreet(), "春晓街道党员干部直接联系服务群众、接待来访、包联楼栋和定期走访困难党员群众工作制度（试行）");
        for (var state : DocumentState.values()) {
            boolean draft = state == DocumentState.DRAFT;
            boolean trial = state == DocumentState.TRIAL;
            documents
                    .record(
                            district.officer(),
                            new DocumentDraft(
                                    district.secondStreet(),
                                    "临江街道城市社区居民听证会制度",
                                    "临办〔2020〕" + (state.ordinal() + 1) + "号",
                                    DocumentCategory.DEMOCRATIC_DECISION,
                                    state,
                                    draft ? null : MARCH.plusDays(30),
                                    draft || trial ? null : MARCH.plusDays(31),
                                    state == DocumentState.REPEALED ? MARCH.plusDays(60) : null,
                                    Ids.next()))
                    .orThrow();
        }
    }

    private DocumentId recorded(OrganizationId organization, String title) {
        var draft =
                new DocumentDraft(
                        organization,
                        title,
                        "",
                        DocumentCategory.SUPPORTING,
                        DocumentState.IN_FORCE,
                        MARCH,
                        MARCH,
                        null,
                        Ids.next());
        return documents.record(district.officer(), draft).orThrow();
    }

    private int status(Browser browser, String path) {
        return browser.page().request().get("http://127.0.0.1:" + port + path).status();
    }
}
