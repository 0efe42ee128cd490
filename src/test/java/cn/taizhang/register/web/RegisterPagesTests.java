package cn.taizhang.register.web;

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
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
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
@DisplayName("台账页面")
class RegisterPagesTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final String SAVE = "form.form button:text-is('保存')";

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
    void the_overview_leads_to_every_register_one_may_read(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers");
            browser.keep("registers-" + screen);
            assertThat(page.locator("main").innerText()).contains("区域化党建", "制度文件", "各组织印发的制度");
            page.click("text=登记制度");
            assertThat(page.url()).endsWith("/registers/documents/new");
            browser.go("/registers");
            page.click("[aria-label='打开制度文件']");
            assertThat(page.locator("h1").innerText()).isEqualTo("制度文件");
        }
    }

    @Test
    void who_reads_no_register_is_told_so() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("system"));

            assertThat(browser.go("/registers").locator(".empty").innerText())
                    .contains("没有您可以查看的台账");
            assertThat(page.locator(".sidebar").innerText()).doesNotContain("全部台账");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void breaches_are_told_at_once_beside_their_fields_and_what_was_typed_stays(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/new");
            page.fill("#f-title", "天祥社区议事制度");
            page.check("input[value=施行]");
            page.evaluate("document.querySelector('#f-issuedOn').type = 'text'");
            page.fill("#f-issuedOn", "上个月");
            var answer = page.waitForResponse("**/registers/documents", () -> page.click(SAVE));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .hasSize(3)
                    .anyMatch(told -> told.contains("请选择类别"))
                    .anyMatch(told -> told.contains("没有认出日期「上个月」"))
                    .anyMatch(told -> told.contains("须填写施行日期"));
            assertThat(page.locator(".field.wrong .error").count()).isEqualTo(3);
            assertThat(page.inputValue("#f-title")).isEqualTo("天祥社区议事制度");
            assertThat(page.inputValue("#f-issuedOn")).isEqualTo("上个月");
            assertThat(page.isChecked("input[value=施行]")).isTrue();
            assertThat(page.inputValue("#f-organization")).startsWith("天祥社区（");
            browser.keep("register-form-refused-" + screen);
            if (screen == Screen.DESK) {
                print(page, "register-form-refused");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void a_form_put_by_is_taken_up_again_and_recorded(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/new");
            page.fill("#f-title", "天祥社区议事制度");
            page.click("text=暂存 >> nth=0");
            assertThat(page.locator(".announcement[role=status]").textContent()).contains("已暂存");
            assertThat(page.locator(".drafts").innerText()).contains("天祥社区议事制度", "暂存");
            assertThat(page.locator("tbody tr").count()).isZero();
            browser.keep("register-drafts-" + screen);

            page.click(".drafts >> text=继续填写");
            assertThat(page.inputValue("#f-title")).isEqualTo("天祥社区议事制度");
            assertThat(page.locator(".drafts").count()).isZero();
            page.selectOption("#f-category", "配套制度");
            page.click(SAVE);
            assertThat(page.locator(".breaches li").count()).isEqualTo(1);
            page.check("input[value=起草]");
            page.click(SAVE);

            assertThat(page.locator("h1").innerText()).isEqualTo("天祥社区议事制度");
            browser.go("/registers/documents");
            assertThat(page.locator(".drafts").count()).isZero();
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void a_draft_is_deleted_and_nobody_else_saw_it() {
        try (var browser = Browser.open(Screen.DESK, port);
                var street = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/new");
            page.fill("#f-title", "天祥社区议事制度");
            page.click("text=暂存 >> nth=0");
            street.signIn(district.login("street1"));
            assertThat(street.go("/registers/documents").locator(".drafts").count()).isZero();
            assertThat(street.go("/registers/documents/new").locator(".drafts").count()).isZero();
            browser.go("/registers/documents/new");
            browser.keep("register-form-drafts");

            page.click(".drafts >> text=删除");

            assertThat(page.locator(".announcement[role=status]").textContent()).contains("暂存已删除");
            assertThat(page.locator(".drafts").count()).isZero();
        }
    }

    @Test
    void a_double_click_makes_one_record() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            var form = filledIn(browser);

            post(page, "/registers/documents", form);
            post(page, "/registers/documents", form);

            browser.go("/registers/documents");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void a_form_put_by_twice_is_one_draft_and_goes_when_the_same_form_is_recorded() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            var form = filledIn(browser);

            post(page, "/registers/documents/drafts", form);
            post(page, "/registers/documents/drafts", form);
            assertThat(browser.go("/registers/documents").locator(".drafts li").count())
                    .isEqualTo(1);
            post(page, "/registers/documents", form);

            browser.go("/registers/documents");
            assertThat(page.locator(".drafts").count()).isZero();
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    private static FormData filledIn(Browser browser) {
        var page = browser.go("/registers/documents/new");
        return FormData.create()
                .set("_csrf", page.inputValue("form.form input[name=_csrf]"))
                .set("id", page.inputValue("form.form input[name=id]"))
                .set("title", "天祥社区议事制度")
                .set("organization", page.inputValue("#f-organization"))
                .set("category", "配套制度")
                .set("state", "起草");
    }

    @Test
    void a_heading_sorts_the_list_and_sorts_it_back() {
        recorded(district.firstStreet(), "乙制度", MARCH);
        recorded(district.firstStreet(), "甲制度", MARCH.plusDays(2));
        recorded(district.firstStreet(), "丙制度", MARCH.plusDays(1));
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/registers/documents?state=施行");
            assertThat(titles(page)).isEqualTo("甲制度 丙制度 乙制度");
            assertThat(sorted(page)).isEqualTo("印发日期 descending");

            page.click("thead >> text=印发日期");
            assertThat(titles(page)).isEqualTo("乙制度 丙制度 甲制度");
            assertThat(sorted(page)).isEqualTo("印发日期 ascending");
            page.click("form.filters button");
            assertThat(sorted(page)).isEqualTo("印发日期 ascending");
            assertThat(page.inputValue("select[name=state]")).isEqualTo("施行");
            page.click("thead >> text=印发日期");
            assertThat(titles(page)).isEqualTo("甲制度 丙制度 乙制度");
        }
    }

    @Test
    void a_record_changed_by_somebody_else_is_not_overwritten() {
        var id = recorded(district.firstCommunity(), "天祥社区议事制度", MARCH);
        String address = "/registers/documents/" + id.value() + "/correction";
        try (var browser = Browser.open(Screen.DESK, port);
                var street = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go(address);
            var other = street.signIn(district.login("street1"));
            street.go(address);
            other.fill("#f-number", "春办〔2020〕1号");
            other.click(SAVE);

            page.fill("#f-number", "天社〔2020〕1号");
            page.click(SAVE);

            assertThat(page.locator("main").innerText()).contains("已被修改", "天社〔2020〕1号");
        }
    }

    @Test
    void a_correction_that_changes_nothing_is_told_as_such() {
        var id = recorded(district.firstCommunity(), "天祥社区议事制度", MARCH);
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/" + id.value() + "/correction");
            page.click(SAVE);

            assertThat(page.locator(".content").innerText()).contains("没有改动，记录照旧。");
        }
    }

    @Test
    void a_record_s_page_prints_and_says_how_it_came() {
        var id = recorded(district.firstCommunity(), "天祥社区议事制度", MARCH);
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/registers/documents/" + id.value());

            assertThat(page.locator(".head").innerText()).contains("代录");
            assertThat(page.locator(".facts").innerText())
                    .contains("2020年3月1日", "制度种类", "自施行之日起按「议事制度」一种计入");
            print(page, "register-record");
        }
    }

    @Test
    void what_is_no_register_is_not_found() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));

            assertThat(status(page, "/registers/nonsense")).isEqualTo(404);
            assertThat(status(page, "/registers/nonsense/new")).isEqualTo(404);
            assertThat(status(page, "/registers/documents/new?draft=nonsense")).isEqualTo(404);
            assertThat(status(page, "/registers/documents?sort=nonsense&state=nonsense"))
                    .isEqualTo(200);
        }
    }

    @Test
    void every_organization_asked_for_has_suggestions_of_its_own() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/registers/report-slips/new");

            assertThat(suggested(page, "organization")).contains("天祥社区（").doesNotContain("党支部（");
            assertThat(suggested(page, "employer")).contains("天祥社区（", "天祥社区第一党支部（");
            assertThat(page.locator("select[name=organization-picked]").count()).isEqualTo(1);
            assertThat(page.locator("select[name=employer-picked]").count()).isZero();
        }
    }

    private static String suggested(Page page, String column) {
        String list = page.getAttribute("#f-" + column, "list");
        return page.innerHTML("datalist#" + list);
    }

    private static String titles(Page page) {
        return String.join(" ", page.locator("tbody td.t a").allInnerTexts());
    }

    private static String sorted(Page page) {
        var heading = page.locator("th[aria-sort]");
        return heading.innerText().split(" ")[0] + " " + heading.getAttribute("aria-sort");
    }

    private void post(Page page, String path, FormData form) {
        page.request().post(at(path), RequestOptions.create().setForm(form));
    }

    private int status(Page page, String path) {
        return page.request().get(at(path)).status();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void print(Page page, String name) {
        page.pdf(
                new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(Path.of("target/screenshots/" + name + ".pdf")));
    }

    private DocumentId recorded(OrganizationId organization, String title, LocalDate day) {
        var draft =
                new DocumentDraft(
                        organization,
                        title,
                        "",
                        DocumentCategory.SUPPORTING,
                        DocumentState.IN_FORCE,
                        day,
                        day,
                        null,
                        Ids.next());
        return documents.record(district.officer(), draft).orThrow();
    }
}
