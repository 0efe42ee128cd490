package cn.taizhang.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("交接页面")
class HandOverPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void a_clerk_leaves_and_another_takes_over(Screen screen) throws Exception {
        var district = districts.found();
        var clerk = district.login("community1");
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(clerk.name(), clerk.password());
        assertThat(user.get("/").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(10));
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("security"));
            browser.go("/accounts/" + clerk.viewer().account());
            page.click("a:has-text('办理交接')");
            page.click("main form.form button[type=submit]");
            assertThat(page.locator(".breaches").innerText()).contains("接收人的登录名", "监交人姓名");
            browser.keep("hand-over-refused-" + screen);

            page.fill("#f-successor", district.login("street1").name());
            page.fill("#f-supervisor", "王芳");
            page.click("main form.form button[type=submit]");

            assertThat(page.locator("main").innerText())
                    .contains("账号交接清单", "移交人（签字）", "王芳", "天祥社区");
            browser.keep("hand-over-" + screen);
            browser.go("/accounts/" + district.viewer("street1").account());
            page.click("a:has-text('移交')");
            assertThat(page.url()).contains("/hand-overs/");
        }
        assertThat(user.leadsTo(user.get("/"))).isEqualTo("/login?expired");
    }
}
