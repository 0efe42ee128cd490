package cn.taizhang.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("数据质量页面")
class QualityPagesTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired private RecordedDocuments documents;
    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void a_district_with_fifty_one_documents_without_number() {
        district = districts.found();
        for (int n = 1; n <= 51; n++) {
            var draft =
                    new DocumentDraft(
                            district.firstStreet(),
                            "春晓街道第" + n + "项制度",
                            "",
                            DocumentCategory.OTHER,
                            DocumentState.IN_FORCE,
                            MARCH,
                            MARCH,
                            null,
                            Ids.next());
            documents.record(district.officer(), draft).orThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void from_the_figures_to_a_record_that_wants_mending(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/figures");
            page.click("main >> text=数据质量");
            assertThat(page.locator("h1").innerText()).isEqualTo("数据质量");
            assertThat(page.locator("tbody tr").first().innerText()).contains("施行的制度没有文号", "51 条");
            assertThat(page.locator("tbody tr").last().innerText()).contains("没有发现");
            browser.keep("quality-" + screen);

            page.click("text=施行的制度没有文号");
            assertThat(page.locator(".facts").innerText()).contains("为什么要查", "怎么办");
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            assertThat(page.locator("tbody tr").first().innerText()).contains("没有文号");
            browser.keep("quality-check-" + screen);

            page.click("text=下一页");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            page.click("tbody a");
            assertThat(page.locator("main").innerText()).contains("项制度");
        }
    }

    @Test
    void the_pages_answer_without_a_browser_of_their_own_too() throws Exception {
        var login = district.login("officer");
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());

        assertThat(user.get("/figures").body()).contains("href=\"/quality\"");
        assertThat(user.get("/quality").body()).contains("施行的制度没有文号", "51 条", "没有发现", "共查 10 项");
        assertThat(user.get("/quality/documents-without-number").body())
                .contains("为什么要查", "怎么办", "本页 50 条，共 51 条", "?after=", "春晓街道", "没有文号");
        assertThat(user.get("/quality/meetings-entered-twice").body()).contains("没有查出这种情况");
        assertThat(user.get("/quality/documents-without-number?after=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_check_that_finds_nothing_says_so() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street2"));
            browser.go("/quality/documents-without-number");
            browser.keep("quality-clean");

            assertThat(page.locator("main").innerText()).contains("没有发现");
        }
    }

    @Test
    void a_leader_who_reads_no_records_is_not_led_there() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("leader"));
            browser.go("/figures");

            assertThat(page.locator("a[href$='/quality']").count()).isZero();
        }
    }
}
