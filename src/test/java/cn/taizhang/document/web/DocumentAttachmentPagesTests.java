package cn.taizhang.document.web;

import static cn.taizhang.attachment.SampleFiles.docx;
import static cn.taizhang.attachment.SampleFiles.joined;
import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.attachment.SampleFiles.text;
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
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("制度附件的页面")
class DocumentAttachmentPagesTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired RecordedDocuments documents;
    @Autowired TestDistricts districts;
    @LocalServerPort int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void the_text_of_a_document_is_uploaded_downloaded_and_withdrawn(Screen screen)
            throws IOException {
        var id = recorded(district.firstCommunity());
        byte[] content = docx();
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/" + id.value());
            choose(page, "民主议事会制度.docx", content);
            assertThat(page.locator(".announcement[role=status]").textContent())
                    .contains("已上传 1 个：民主议事会制度.docx");
            var saved = page.waitForDownload(() -> page.click(".files a:text('民主议事会制度.docx')"));
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(content);

            choose(page, "程序.pdf", joined(text("MZ"), new byte[99]));
            assertThat(page.locator(".told .note.red").textContent()).contains("「程序.pdf」没有上传");
            assertThat(page.locator("h1").textContent()).isEqualTo("天祥社区民主议事会制度");
            browser.keep("document-attachments-" + screen);

            page.click(".files >> text=撤回");
            page.fill("#f-reason", "以正式印发的为准");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".files").textContent()).contains("撤回：以正式印发的为准");
            assertThat(page.locator(".history").textContent()).doesNotContain("下载");
        }
    }

    @Test
    void who_may_not_read_the_document_finds_nothing_and_who_only_reads_uploads_nothing() {
        var foreign = recorded(district.secondStreet());
        try (var browser = Browser.open(Screen.DESK, port);
                var office = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/registers/documents/" + foreign.value());
            choose(page, "制度.pdf", pdf());
            String address = page.locator(".files a:not(.btn)").getAttribute("href");

            var clerk = office.signIn(district.login("community1"));
            assertThat(clerk.request().get(at(address)).status()).isEqualTo(404);
            assertThat(clerk.request().get(at(address + "/withdrawal")).status()).isEqualTo(404);
        }
        try (var office = Browser.open(Screen.DESK, port)) {
            var page = office.signIn(district.login("office"));
            office.go("/registers/documents/" + foreign.value());
            assertThat(page.locator(".files a").allTextContents()).containsExactly("制度.pdf");
            assertThat(page.locator(".upload").count()).isZero();
            String address = page.locator(".files a").getAttribute("href");
            assertThat(page.request().get(at(address + "/withdrawal")).status()).isEqualTo(403);
        }
    }

    private void choose(Page page, String name, byte[] content) {
        page.setInputFiles("#f-files", new FilePayload(name, "text/html", content));
        page.click("button:has-text('上传')");
    }

    private DocumentId recorded(OrganizationId organization) {
        var draft =
                new DocumentDraft(
                        organization,
                        "天祥社区民主议事会制度",
                        "",
                        DocumentCategory.SUPPORTING,
                        DocumentState.IN_FORCE,
                        MARCH,
                        MARCH,
                        null,
                        Ids.next());
        return documents.record(district.officer(), draft).orThrow();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
