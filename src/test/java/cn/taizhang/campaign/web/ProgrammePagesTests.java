package cn.taizhang.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("专题与机制页面")
class ProgrammePagesTests {

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_programme_is_started_and_ended(Screen screen) {
        String name = "“不忘初心、牢记使命”主题教育" + district.prefix();
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/programmes/new");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches li").count()).isEqualTo(3);
            browser.keep("programme-refused-" + screen);
            page.check("input[value=THEME_EDUCATION]");
            page.fill("#f-name", name);
            page.fill("#f-documentNumber", "清发〔2019〕8号");
            page.fill("#f-startsOn", "2019-06-01");
            page.click("form.form button[type=submit]");
            assertThat(page.url()).endsWith("/programmes");
            browser.keep("programmes-" + screen);

            var row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
            row.locator("a").click();
            page.fill("#f-on", "2019-06-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches").innerText()).contains("须晚于启动日期 2019年6月1日");
            browser.keep("programme-end-refused-" + screen);
            page.fill("#f-on", "2020-01-09");
            page.click("form.form button[type=submit]");

            assertThat(row.innerText()).contains("2020年1月8日", "已结束");
            assertThat(row.locator("a").count()).isZero();

            browser.go("/programmes/new");
            page.check("input[value=THEME_EDUCATION]");
            page.fill("#f-name", "“三严三实”专题教育" + district.prefix());
            page.fill("#f-startsOn", "2015-04-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches").innerText()).contains("结束日期最迟填 2019年6月1日");
            browser.keep("programme-past-refused-" + screen);
            page.fill("#f-endsOn", "2016-01-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("三严三实", "2015年12月31日");
        }
    }

    @Test
    void a_street_sees_the_programmes_and_who_registers_them() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/programmes");

            assertThat(page.locator(".standing").innerText()).contains("由组织科登记");
            assertThat(page.locator("text=登记专题").count()).isZero();
            assertThat(status(browser, "/programmes/new")).isEqualTo(403);
            assertThat(status(browser, "/programmes/nonsense/end")).isEqualTo(404);
        }
    }

    private int status(Browser browser, String path) {
        return browser.page().request().get("http://127.0.0.1:" + port + path).status();
    }
}
