package cn.taizhang.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.Administrator;
import cn.taizhang.account.Role;
import cn.taizhang.account.SecondFactors;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("第二重验证页面和会话")
class SecondFactorPagesTests {

    @Autowired private Accounts accounts;
    @Autowired private SecondFactors factors;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Administrator admin;

    @BeforeEach
    void anAdministrator() {
        district = districts.found();
        admin = Administrator.open(accounts, factors, clock, district, Role.SECURITY_ADMINISTRATOR);
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void an_administrator_binds_a_telephone_and_signs_in_with_its_codes(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = typePassword(browser);
            assertThat(page.url()).endsWith("/second-factor");
            String secret = page.innerText("#secret");
            assertThat(secret).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
            assertThat(page.locator("svg.qr path").count()).isEqualTo(1);
            browser.keep("second-factor-set-up-" + screen);

            typeCode(page, "000000");
            assertThat(page.locator("main").innerText()).contains("验证码不对");
            browser.keep("second-factor-refused-" + screen);
            typeCode(page, admin.codeOf(secret));
            assertThat(page.locator("#recovery-codes li").count()).isEqualTo(8);
            browser.keep("recovery-codes-" + screen);
            page.click("main a.btn");
            assertThat(page.url()).endsWith("/");

            browser.go("/sign-ins");
            assertThat(page.locator("main").innerText()).contains("登录成功", "验证码不对", "127.0.0.1");
            browser.keep("sign-ins-" + screen);
        }
        admin.nextCode();
        try (var browser = Browser.open(screen, port)) {
            typePassword(browser);
            browser.keep("second-factor-asked-" + screen);
        }
    }

    @Test
    void a_security_administrator_sees_who_has_none_and_resets_anothers() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("security"));
            browser.go("/accounts");
            assertThat(page.locator("main").innerText()).contains("未启用第二重验证", "还有 1 位管理员没有启用第二重验证");
            browser.keep("accounts-second-factor-missing");
            admin.setUp();

            browser.go("/accounts/" + admin.id());
            assertThat(page.locator("main").innerText()).contains("已启用", "登录情况");
            browser.keep("account-second-factor-desk");
            page.click("form[action$='second-factor-reset'] button");

            assertThat(page.locator("body").innerText()).contains("第二重验证已重置", "未启用，下次登录时须绑定手机");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accounts",
                "/password",
                "/sign-ins",
                "/organizations",
                "/regulations",
                "/figures",
                "/no-such-page"
            })
    void half_signed_in_reaches_nothing_else(String path) throws Exception {
        admin.setUp();
        var user = user().signedIn(admin.login(), admin.password());

        var answer = user.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(user.leadsTo(answer)).isEqualTo("/second-factor");
    }

    @Test
    void the_session_gets_a_new_id_with_the_password_and_again_with_the_code() throws Exception {
        var set = admin.setUp();
        var user = user();
        user.get("/login");
        String before = user.session();
        user.signedIn(admin.login(), admin.password());
        String half = user.session();

        user.send("/second-factor", "/second-factor", Map.of("code", admin.codeOf(set.secret())));

        assertThat(user.session()).isNotEmpty().isNotEqualTo(half);
        assertThat(half).isNotEmpty().isNotEqualTo(before);
        assertThat(user.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_must_come_within_ten_minutes() throws Exception {
        admin.setUp();
        var user = user().signedIn(admin.login(), admin.password());

        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(user.get("/second-factor").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(user.leadsTo(user.get("/second-factor"))).isEqualTo("/login?expired");
    }

    @Test
    void a_log_in_lasts_twelve_hours_at_most() throws Exception {
        var login = district.login("street1");
        var user = user().signedIn(login.name(), login.password());

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(user.get("/").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(user.leadsTo(user.get("/"))).isEqualTo("/login?expired");
    }

    @Test
    void every_live_session_ends_with_the_account() throws Exception {
        var login = district.login("street1");
        var keeper = district.viewer("security");
        var id = Objects.requireNonNull(login.viewer().account());
        var desk = user().signedIn(login.name(), login.password());
        var phone = user().signedIn(login.name(), login.password());

        accounts.disable(keeper, id, accounts.get(keeper, id).account().version());

        for (var session : new WebUser[] {desk, phone}) {
            assertThat(session.leadsTo(session.get("/"))).isEqualTo("/login?expired");
        }
    }

    @Test
    void the_last_role_taken_back_ends_every_live_session() throws Exception {
        var login = district.login("street1");
        var id = Objects.requireNonNull(login.viewer().account());
        var desk = user().signedIn(login.name(), login.password());
        var phone = user().signedIn(login.name(), login.password());
        clock.advance(Duration.ofHours(1));

        accounts.withdraw(
                district.viewer("security"), id, Role.STREET_OFFICER, district.firstStreet());

        for (var session : new WebUser[] {desk, phone}) {
            assertThat(session.leadsTo(session.get("/"))).isEqualTo("/login?expired");
        }
    }

    @Test
    void the_sixth_log_in_ends_the_one_that_lay_idle_longest() throws Exception {
        var login = district.login("street1");
        var first = user().signedIn(login.name(), login.password());
        for (int i = 0; i < 4; i++) {
            user().signedIn(login.name(), login.password()).get("/");
        }
        var sixth = user().signedIn(login.name(), login.password());

        assertThat(sixth.get("/").statusCode()).isEqualTo(200);
        assertThat(first.leadsTo(first.get("/"))).isEqualTo("/login?elsewhere");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_cookie() throws Exception {
        var login = district.login("street1");
        var user = user().signedIn(login.name(), login.password());
        String cookie = user.session();

        user.send("/password", "/logout", Map.of());

        assertThat(user().holding(cookie).get("/password").statusCode()).isEqualTo(302);
    }

    private WebUser user() {
        return new WebUser("http://127.0.0.1:" + port);
    }

    private Page typePassword(Browser browser) {
        var page = browser.go("/login");
        page.fill("input[name=username]", admin.login());
        page.fill("input[name=password]", admin.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static void typeCode(Page page, String code) {
        page.fill("#f-code", code);
        page.click("form[action$='second-factor'] button");
    }
}
