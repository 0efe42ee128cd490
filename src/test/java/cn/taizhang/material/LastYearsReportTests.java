package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Last year's finished report is the beginning of this year's, and is asked what it promised. */
@ProductTest
@DisplayName("去年的汇报")
class LastYearsReportTests {

    private static final String TEXT =
            """
            全区学习情况汇报

            各位领导：
            一、工作情况
            （一）抓好学习。今年以来，全区召开学习研讨37次，种植纪念树12棵，举办读书班两期。
            （二）办好培训。组织业务培训5期，到课人数逐期增加。
            二、下一步打算
            （一）办好读书班。再办四期读书班，县处级干部带头领学。
            （二）开通联络热线。公布号码，专人值守。
            """;

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void begins_this_years_and_stays_beside_it(Screen screen) {
        var district = aDistrictThatStudiedThreeTimes();

        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            dropIn(browser);
            browser.keep("last-1-numbers-" + screen);
            assertThat(page.locator("ul.stated").first().innerText()).contains("召开学习研讨37次");
            assertThat(page.locator("ul.stated input:checked").count()).isEqualTo(1);

            page.click("button:text-is('把选中的改为取数')");
            browser.keep("last-2-template-" + screen);
            assertThat(page.locator("table.then").innerText()).contains("学习研讨次数", "37");
            assertThat(page.locator("article").innerText()).contains("种植纪念树12棵");

            page.click("text=用它起草");
            page.selectOption("#f-period", "2020H1");
            page.click("button:text-is('起草')");
            browser.keep("last-3-material-" + screen);
            assertThat(page.locator("table.then tbody td").allInnerTexts())
                    .containsExactly("37", "3");
            page.click("article a.blank >> nth=0");
            browser.keep("last-4-why-" + screen);
            assertThat(page.locator("aside.why").innerText()).contains("上次写的：37");
            page.click("aside.why h2 a");

            layBeside(page);
            browser.keep("last-5-promises-" + screen);
            var promises = page.locator(".promises > li");
            assertThat(promises.count()).isEqualTo(2);
            assertThat(promises.first().innerText()).contains("再办四期读书班", "相同的用词", "举办读书班两期");
            assertThat(promises.last().innerText()).contains("开通联络热线", "没有找到对应的内容");
            assertThat(page.locator("table.compared tbody td.n").allInnerTexts())
                    .containsExactly("37", "3", "−34");
        }
    }

    @Test
    void a_material_that_waits_for_its_decision_says_why_no_number_is_taken_now() {
        var drafting = new Drafting(districts, product);
        var material = drafting.started();
        drafting.send(drafting.office, material.id()).orThrow();

        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(drafting.district.login("officer"));
            browser.go("/materials/" + material.id() + "/numbers");
            browser.keep("last-6-closed");

            assertThat(page.locator("main").innerText()).contains("材料正在送审，退回以后才能改。");
            assertThat(page.locator("form.stated-form").count()).isZero();
        }
    }

    private static void dropIn(Browser browser) {
        var page = browser.go("/materials");
        page.setInputFiles("#f-file", report());
        page.click("button:text-is('识别')");
    }

    private static void layBeside(Page page) {
        page.click("text=和上次的材料对照");
        page.setInputFiles("#f-file", report());
        page.click("button:text-is('对照这个文件')");
    }

    private static FilePayload report() {
        return new FilePayload(
                "2019年学习情况汇报.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
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
