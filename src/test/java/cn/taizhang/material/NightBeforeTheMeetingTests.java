package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.figure.Recording;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a text with holes to an approved report whose every figure answers, in one sitting. */
@ProductTest
@DisplayName("开会前一夜")
class NightBeforeTheMeetingTests {

    private static final String TEXT =
            "全区学习情况汇报\n\n各位领导：\n一、上半年工作\n（一）抓好学习。今年以来，全区召开学习研讨×次，印发某某刊物×期。\n二、存在问题\n另有×处待补，截止6月底还在办理。\n";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void a_text_dropped_in_becomes_an_approved_report_that_stands(Screen screen) {
        var district = aDistrictThatStudiedThreeTimes();
        var head = districts.login(district, "head", Role.DEPARTMENT_HEAD, district.district());

        try (var drafting = Browser.open(screen, port);
                var deciding = Browser.open(screen, port)) {
            var page = drafting.signIn(district.login("officer"));
            dropIn(drafting);
            drafting.keep("night-1-recognised-" + screen);
            assertThat(page.locator("aside.why").innerText()).contains("空 3 处：已填 1");

            start(drafting, screen);
            drafting.keep("night-3-material-" + screen);
            String address = page.url();
            assertThat(figure(page)).isEqualTo("3");

            page.click("article a.blank >> nth=0");
            drafting.keep("night-4-why-" + screen);
            assertThat(page.locator("aside.why").innerText()).contains("怎么算的", "有哪些记录");
            withdrawAnyRecord(page);
            page.navigate(address);
            assertThat(figure(page)).isEqualTo("2");

            byHand(drafting, screen);
            page.click("button:has-text('核对无误')");
            assertThat(page.locator(".sections").innerText()).contains("1 处已核对");
            page.click("a:text-is('送审')");
            page.fill("#f-note", "处数月底才能定。");
            drafting.keep("night-6-sending-" + screen);
            page.check("#f-known");
            page.click("button:text-is('送审')");
            drafting.keep("night-6-in-review-" + screen);
            assertThat(page.locator(".crumb").innerText()).contains("送审中");

            var decider = deciding.signIn(head);
            deciding.go("/materials");
            deciding.keep("night-7-materials-" + screen);
            decider.click("table.list a:has-text('全区学习情况汇报')");
            deciding.keep("night-8-deciding-" + screen);
            assertThat(decider.locator("aside.why").innerText())
                    .contains("处数月底才能定。", "还没有填 1 处；手工填写，没有记录 1 处", "校对认为有错 1 处");
            decider.click("button:text-is('审定')");
            assertThat(decider.locator(".crumb").innerText()).contains("已定稿");
            assertThat(decider.locator("aside.why").innerText()).contains("现在再取，全部一样。");

            page.navigate(address);
            page.click("article a.blank >> nth=0");
            withdrawAnyRecord(page);
            page.navigate(address);
            drafting.keep("night-9-issued-" + screen);
            assertThat(figure(page)).isEqualTo("2");
            assertThat(page.locator("aside.why").innerText()).contains("定稿 2，现在会是 1", "1 处已核对");
            var file = page.waitForDownload(() -> page.click("text=下载定稿"));
            assertThat(file.suggestedFilename()).isEqualTo("全区学习情况汇报.docx");
        }
    }

    private static void dropIn(Browser browser) {
        var page = browser.go("/materials");
        var content = TEXT.getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#f-file", new FilePayload("全区学习情况汇报.txt", "text/plain", content));
        page.click("button:text-is('识别')");
    }

    private static void start(Browser browser, Screen screen) {
        var page = browser.page();
        page.click("text=用它起草");
        page.fill("#f-confirmBy", "2020-07-02");
        browser.keep("night-2-start-" + screen);
        page.click("button:text-is('起草')");
    }

    private static void byHand(Browser browser, Screen screen) {
        var page = browser.page();
        page.click("article a.blank >> nth=1");
        page.fill("#f-text", "12");
        page.fill("#f-reason", "宣传科提供");
        browser.keep("night-5-by-hand-" + screen);
        page.click("button:text-is('手工填入')");
        assertThat(page.locator("article a.blank.hand").innerText()).isEqualTo("12");
        page.click("aside.why h2 a");
    }

    /** One of the sessions turns out to have been recorded twice. */
    private static void withdrawAnyRecord(Page page) {
        page.click("aside.why .records a >> nth=0");
        page.click("a:has-text('撤回')");
        page.fill("#f-reason", "与上一条重复");
        page.click("button:has-text('撤回')");
        assertThat(page.locator(".note.warn").first().textContent()).contains("已撤回");
    }

    private static String figure(Page page) {
        return page.locator("article a.blank").first().innerText();
    }

    private TestDistrict aDistrictThatStudiedThreeTimes() {
        var district = districts.found();
        var recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        for (int month = 3; month <= 5; month++) {
            recording.study(LocalDate.of(2020, month, 2), district.firstStreet());
        }
        return district;
    }
}
