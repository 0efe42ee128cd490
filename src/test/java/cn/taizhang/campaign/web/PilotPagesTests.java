package cn.taizhang.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("试点页面")
class PilotPagesTests {

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void a_programme_is_started_and_a_street_selected_for_it(Screen screen) {
        var district = districts.found();
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            browser.go("/registers/pilot-programmes/new");
            page.fill("#f-name", "基层四项基础制度建设试点");
            page.fill("#f-organization", district.prefix());
            choose(page, "subject", "基层四项基础制度建设");
            page.fill("#f-from", "2020-03-01");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".facts").innerText()).contains("开展中");

            browser.go("/registers/pilot-sites/new");
            page.fill("#f-organization", district.prefix() + "-U1");
            page.fill("#f-programme", "基层四项基础制度建设试点");
            page.fill("#f-runBy", district.prefix());
            page.fill("#f-selectedOn", "2020-02-29");
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .anyMatch(told -> told.contains("只登记街道和社区"))
                    .anyMatch(told -> told.contains("不能早于试点工作的启动日期"))
                    .hasSize(2);
            browser.keep("pilot-site-refused-" + screen);

            page.fill("#f-organization", district.prefix() + "-S1");
            page.fill("#f-selectedOn", "2020-03-01");
            page.click("form.form button[type=submit]");
            browser.go("/registers/pilot-sites");
            assertThat(page.locator("tbody").innerText()).contains("春晓街道");
            browser.keep("pilot-sites-" + screen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pilot-programmes", "pilot-sites", "campaigns", "major-projects"})
    void every_register_has_its_list_and_its_form(String register) throws Exception {
        var login = districts.found().login("officer");
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());

        assertThat(user.get("/registers/" + register).statusCode()).isEqualTo(200);
        assertThat(user.get("/registers/" + register + "/new").statusCode()).isEqualTo(200);
    }

    /** A few words to choose from stand as buttons, many as a list. */
    private static void choose(Page page, String field, String word) {
        var button = page.locator("input[name=" + field + "][value='" + word + "']");
        if (button.count() > 0) {
            button.check();
        } else {
            page.selectOption("#f-" + field, word);
        }
    }
}
