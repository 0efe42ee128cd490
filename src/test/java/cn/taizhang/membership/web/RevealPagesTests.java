package cn.taizhang.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("查看完整证件号的页面")
class RevealPagesTests {

    private static final String TELEPHONE = "13900001234";

    @Autowired private TestDistricts districts;
    @Autowired private People people;
    @LocalServerPort private int port;

    private TestDistrict district;
    private String number;
    private PersonId person;

    @BeforeEach
    void aPersonOfTheSecondCommunity() {
        district = districts.found();
        var random = ThreadLocalRandom.current();
        var born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(9_000));
        String seventeen =
                "410306%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1000));
        number = seventeen + IdentityNumber.checkOf(seventeen);
        var identity = IdentityNumber.parse(number).orElseThrow();
        person = new PersonId(Ids.next());
        people.register(
                        TestDistricts.MAKER,
                        new NewPerson(
                                person,
                                "陈桂英",
                                identity.sex(),
                                born,
                                identity,
                                TELEPHONE,
                                district.secondCommunity()))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_values_stand_on_the_page_once_and_who_saw_them_from_then_on(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/people/" + person);
            page.click("summary:has-text('查看完整证件号和电话')");
            page.fill("input[name=note]", "陈桂英的手机");
            browser.keep("reveal-asked-" + screen);
            page.click("main details button[type=submit]");

            assertThat(page.locator(".breaches").innerText())
                    .contains("还不能查看，有 2 处需要改", "请选择查看事由", "请不要写姓名");
            assertThat(page.inputValue("input[name=note]")).isEqualTo("陈桂英的手机");
            assertThat(page.content()).doesNotContain(number, TELEPHONE);
            browser.keep("reveal-refused-" + screen);

            page.selectOption("select[name=reason]", "CONTACT");
            page.fill("input[name=note]", "通知参加七一活动");
            Response answer =
                    page.waitForResponse(
                            response -> response.url().endsWith("/identity"),
                            () -> page.click("main details button[type=submit]"));

            assertThat(answer.headerValue("cache-control")).contains("no-store");
            assertThat(page.textContent("main")).contains(number, TELEPHONE, "只在这一页显示这一次");
            assertThat(page.locator("details.fold").count()).isZero();
            browser.keep("reveal-shown-" + screen);

            page.click("text=看完了，恢复打码");

            assertThat(page.content()).doesNotContain(number, TELEPHONE);
            assertThat(page.textContent("main")).contains("街道党建办员", "与本人联系：通知参加七一活动");
        }
    }

    @Test
    void who_may_not_reveal_is_not_asked_for_a_reason() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("leader"));
            var page = browser.page();
            var answer = page.request().get("http://127.0.0.1:" + port + "/people/" + person);

            assertThat(answer.status()).isEqualTo(403);
        }
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street2"));
            assertThat(browser.go("/people/" + person).textContent("main")).contains("没有找到这个人员");
        }
    }
}
