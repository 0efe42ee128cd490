package cn.taizhang.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandedOver;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.account.SignIn;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("账号页面")
class AccountPagesTests {

    private static final String NEXT = "Next-password-1";

    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void the_log_in_page_tells_a_lock_and_an_unknown_name_alike() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            String known = afterSixWrongTries(browser, district.login("street1").name());
            browser.keep("login-refused-desk");
            String unknown = afterSixWrongTries(browser, district.prefix() + ".nobody");

            assertThat(known).isEqualTo(unknown).contains("/login?error", "已暂时锁定");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_first_accounts_are_given_the_names_of_persons(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("security"));
            var page = browser.go("/accounts/" + district.viewer("security").account());
            page.fill("#f-displayName", "");
            page.click("form[action$='name'] button");
            assertThat(page.locator(".breaches").innerText()).contains("请填写使用人姓名");
            assertThat(page.inputValue("#f-displayName")).isEmpty();
            browser.keep("account-rename-refused-" + screen);

            page.fill("#f-displayName", "李国强");
            page.click("form[action$='name'] button");

            assertThat(page.locator("h1").innerText()).isEqualTo("李国强");
            assertThat(page.locator("main").innerText()).contains("自己的账号");
            browser.keep("account-renamed-" + screen);
        }
    }

    @Test
    void a_first_password_must_be_changed_before_anything_else_opens() {
        var made = open("zhangmin", "张敏", Role.STREET_OFFICER);
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page =
                    browser.signIn(
                            new TestDistrict.Login(
                                    made.loginName(), made.password(), district.officer()));
            assertThat(page.url()).endsWith("/password");
            browser.keep("password-first-desk");
            assertThat(browser.go("/registers/documents").url()).endsWith("/password");

            change(page, made.password(), "short");
            assertThat(page.locator(".breaches li").count()).isEqualTo(2);
            browser.keep("password-refused-desk");
            change(page, made.password(), NEXT);

            assertThat(page.url()).endsWith("/login?changed");
            browser.signIn(new TestDistrict.Login(made.loginName(), NEXT, district.officer()));
            assertThat(browser.go("/registers/documents").url()).endsWith("/registers/documents");
        }
    }

    @Test
    void a_changed_password_ends_the_session_on_the_telephone() {
        var login = district.login("street1");
        try (var desk = Browser.open(Screen.DESK, port);
                var phone = Browser.open(Screen.PHONE, port)) {
            phone.signIn(login);
            desk.signIn(login);
            phone.go("/password");
            phone.keep("password-phone");

            change(desk.go("/password"), login.password(), NEXT);

            assertThat(phone.go("/registers/documents").url()).contains("/login?expired");
        }
    }

    @Test
    void the_next_request_of_a_disabled_account_goes_to_the_log_in() {
        var login = district.login("street1");
        var id = Objects.requireNonNull(login.viewer().account());
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(login);
            assertThat(browser.go("/registers/documents").url()).endsWith("/registers/documents");

            accounts.disable(district.viewer("security"), id, 1);

            assertThat(browser.go("/registers/documents").url()).contains("/login?expired");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_first_password_is_shown_once(Screen screen) {
        String login = district.prefix().toLowerCase() + ".li.na";
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("security"));
            browser.go("/accounts/new");
            browser.keep("account-new-" + screen);
            var page = browser.page();
            page.click("form.form button[type=submit]");
            assertThat(page.locator(".breaches li").count()).isEqualTo(4);
            browser.keep("account-new-refused-" + screen);

            page.fill("#f-loginName", login);
            page.fill("#f-displayName", "李娜");
            page.selectOption("#f-role", "COMMUNITY_CLERK");
            page.fill("#f-organization", "天祥社区（" + district.prefix() + "-C1）");
            var answer =
                    page.waitForResponse(
                            response -> response.url().endsWith("/accounts/new"),
                            () -> page.click("form.form button[type=submit]"));
            String password = page.locator("#first-password").innerText();
            browser.keep("account-handed-over-" + screen);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headerValue("cache-control")).contains("no-store");
            assertThat(page.url()).doesNotContain(password);
            var reloaded = Objects.requireNonNull(page.reload());
            assertThat(reloaded.status()).isEqualTo(422);
            assertThat(page.content()).doesNotContain(password);
            assertThat(accounts.signIn(login, password, "127.0.0.1"))
                    .isInstanceOf(SignIn.Admitted.class);
        }
    }

    @Test
    void a_reset_password_is_shown_once_and_a_reload_makes_no_other() {
        var made = open("wangfang", "王芳", Role.STREET_OFFICER);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("security"));
            var page = browser.go("/accounts/" + made.id());
            browser.keep("account-desk");
            var answer =
                    page.waitForResponse(
                            response -> response.url().endsWith("/password-reset"),
                            () -> page.click("form[action$='password-reset'] button"));
            String password = page.locator("#first-password").innerText();

            assertThat(answer.headerValue("cache-control")).contains("no-store");
            assertThat(Objects.requireNonNull(page.reload()).status()).isEqualTo(409);
            assertThat(page.content()).doesNotContain(password);
            assertThat(accounts.signIn(made.loginName(), password, "127.0.0.1"))
                    .isInstanceOf(SignIn.Admitted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_list_shows_how_every_account_stands(Screen screen) {
        var security = district.viewer("security");
        open("zhao.mingyuan", "赵明远（先进制造业集聚区党工委组织干事，借调）", Role.STREET_OFFICER);
        var street = Objects.requireNonNull(district.viewer("street2").account());
        accounts.disable(security, street, 1);
        for (int i = 0; i < 5; i++) {
            accounts.signIn(district.login("leader").name(), "Wrong-password-1", "127.0.0.1");
        }
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("security"));
            var page = browser.go("/accounts");

            assertThat(page.locator(".list .state").allInnerTexts())
                    .contains("正常", "已停用", "初始密码未改", "锁定至 9:15");
            browser.keep("accounts-" + screen);
            browser.go("/accounts?q=" + "没有这个人");
            browser.keep("accounts-empty-" + screen);
            browser.go("/accounts/" + street);
            browser.keep("account-disabled-" + screen);
            browser.go("/accounts/" + district.viewer("officer").account());
            page.selectOption("#f-role", "AUDIT_ADMINISTRATOR");
            page.fill("#f-organization", district.prefix());
            page.click("form[action$='roles'] button");
            browser.keep("account-refused-" + screen);
            assertThat(page.locator(".breaches").innerText()).contains("互不兼任");
        }
    }

    @Test
    void nobody_but_the_security_administrator_reaches_accounts() {
        for (String who : List.of("officer", "street1", "leader", "audit", "system")) {
            try (var browser = Browser.open(Screen.DESK, port)) {
                browser.signIn(district.login(who));
                assertThat(status(browser, "/accounts")).as(who).isEqualTo(403);
                assertThat(status(browser, "/accounts/new")).as(who).isEqualTo(403);
                assertThat(status(browser, "/accounts/" + district.viewer("leader").account()))
                        .as(who)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void administrators_are_refused_the_pages_of_the_work() {
        for (String who : List.of("security", "audit", "system")) {
            try (var browser = Browser.open(Screen.DESK, port)) {
                browser.signIn(district.login(who));
                for (String path :
                        List.of(
                                "/registers/documents",
                                "/registers/documents/new",
                                "/programmes")) {
                    assertThat(status(browser, path)).as(who + " " + path).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void an_address_that_names_no_account_is_not_found() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("security"));
            assertThat(status(browser, "/accounts/no-such-account")).isEqualTo(404);
            assertThat(status(browser, "/accounts/" + districts.found().viewer("leader").account()))
                    .isEqualTo(404);
        }
    }

    /** Where the sixth try leads, and what is told there. */
    private static String afterSixWrongTries(Browser browser, String name) {
        for (int i = 0; i < 6; i++) {
            var page = browser.go("/login");
            page.fill("#f-username", name);
            page.fill("#f-password", "Wrong-password-1");
            page.click("button[type=submit]");
        }
        return browser.page().url() + " " + browser.page().locator(".note").innerText();
    }

    private HandedOver open(String login, String name, Role role) {
        var wanted =
                new NewAccount(
                        district.prefix().toLowerCase() + "." + login,
                        name,
                        role,
                        district.firstStreet(),
                        TestClock.DAY.plusYears(1));
        return accounts.open(district.viewer("security"), wanted).orThrow();
    }

    private static void change(Page page, String old, String wanted) {
        page.fill("#f-oldPassword", old);
        page.fill("#f-password", wanted);
        page.fill("#f-passwordAgain", wanted);
        page.click("form.form button[type=submit]");
    }

    private int status(Browser browser, String path) {
        return browser.page().request().get("http://127.0.0.1:" + port + path).status();
    }
}
