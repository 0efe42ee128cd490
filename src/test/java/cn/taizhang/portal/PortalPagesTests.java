package cn.taizhang.portal;

import static cn.taizhang.portal.OtherSide.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众端页面：看得清、点得准、写的字丢不了")
class PortalPagesTests {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private final OtherSide side = OtherSide.only();

    @Test
    void a_resident_finds_the_notice_and_objects_and_hears_the_answer() {
        side.notice("P01", "三单元加装电梯", DAY.plusDays(3));
        try (var browser = browser()) {
            var page = browser.go("/");
            keepBoth(browser, "portal-communities");
            click(page, "P01社区");
            assertThat(page.textContent("main")).contains("还剩 3 天，到2020年7月3日为止");
            keepBoth(browser, "portal-community");
            click(page, "三单元加装电梯");
            assertThat(page.textContent("main")).contains("共 36 万元");
            keepBoth(browser, "portal-notice");
            click(page, "我有不同意见");
            keepBoth(browser, "portal-words");
            page.fill("textarea", "楼道太窄，担架抬不下来。\n请再量一次。");
            press(page, "下一步");
            keepBoth(browser, "portal-name");
            press(page, "下一步");
            keepBoth(browser, "portal-telephone");
            press(page, "下一步");
            assertThat(page.textContent("main")).contains("担架抬不下来", "不写姓名", "不留电话");
            keepBoth(browser, "portal-check");
            press(page, "提交");
            keepBoth(browser, "portal-said");
            String number = page.textContent(".number");

            assertThat(look(page, browser, number)).contains("已经交上，正在送往社区");
            var said = side.fetch().getLast();
            assertThat(said.words()).isEqualTo("楼道太窄，担架抬不下来。\n请再量一次。");
            side.handOut();
            assertThat(look(page, browser, number)).contains("社区已经收到，还没有答复");
            side.answer(said, "量过了，净宽 1.3 米。\n图纸已经改。");
            assertThat(look(page, browser, number)).contains("已经答复", "净宽 1.3 米");
            keepBoth(browser, "portal-answer");
        }
    }

    @Test
    void what_was_typed_survives_a_refusal() {
        side.notice("P02", "路灯", DAY.plusDays(3));
        try (var browser = browser()) {
            var page = browser.go("/c/P02/say");
            press(page, "别的事");
            press(page, "下一步");
            assertThat(page.textContent(".breaches")).contains("还没有写内容");
            keepBoth(browser, "portal-refused");
            page.fill("textarea", "路灯不亮。");
            press(page, "下一步");
            page.fill("#name", "王桂兰");
            press(page, "下一步");
            page.fill("#telephone", "找我儿子");
            press(page, "下一步");
            assertThat(page.textContent(".breaches")).contains("电话只写数字");
            assertThat(page.inputValue("#telephone")).isEqualTo("找我儿子");
            page.fill("#telephone", "");
            press(page, "下一步");

            assertThat(page.textContent("main")).contains("路灯不亮。", "王桂兰", "不留电话");
        }
    }

    @Test
    void what_was_typed_survives_a_dead_connection() {
        side.notice("P03", "路灯", DAY.plusDays(3));
        try (var browser = browser()) {
            var page = browser.go("/c/P03/say");
            press(page, "别的事");
            page.fill("textarea", "下水道堵了三天。");
            page.context().setOffline(true);
            try {
                press(page, "下一步");
                page.waitForTimeout(500);
            } catch (com.microsoft.playwright.PlaywrightException dead) {
                assertThat(dead).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
            }
            page.context().setOffline(false);
            page.reload();
            press(page, "下一步");
            press(page, "下一步");

            assertThat(page.textContent("main")).contains("下水道堵了三天。");
        }
    }

    @Test
    void another_matter_may_be_chosen_without_typing_again() {
        side.notice("P04", "健身器材选址", DAY.plusDays(3));
        try (var browser = browser()) {
            var page = browser.go("/c/P04/say");
            keepBoth(browser, "portal-about");
            press(page, "别的事");
            page.fill("textarea", "太吵。");
            press(page, "换一件事");
            press(page, "健身器材选址");

            assertThat(page.inputValue("textarea")).isEqualTo("太吵。");
            assertThat(page.textContent("main")).contains("健身器材选址");
        }
    }

    @Test
    void a_community_has_a_code_to_be_printed_and_put_up() {
        side.notice("P06", "路灯", DAY.plusDays(3));
        try (var browser = browser()) {
            var page = browser.go("/c/P06");
            click(page, "本社区的二维码");
            assertThat(page.textContent("main"))
                    .contains("http://127.0.0.1:" + side.portal().port() + "/c/P06");
            assertThat(page.locator("svg path").count()).isOne();
            keepBoth(browser, "portal-card");
        }
    }

    @Test
    void a_page_that_is_not_there_says_so_plainly() {
        try (var browser = browser()) {
            var page = browser.go("/c/nowhere");
            assertThat(page.textContent("h1")).contains("没有找到这一页");
            keepBoth(browser, "portal-not-found");
        }
    }

    @Test
    void type_is_large_and_what_is_tapped_is_as_high_as_a_thumb() {
        var notice = side.notice("P05", "路灯", DAY.plusDays(3));
        try (var browser = browser()) {
            for (String path :
                    new String[] {
                        "/",
                        "/c/P05",
                        "/c/P05/p/" + notice.id(),
                        "/c/P05/say",
                        "/c/P05/say?about=" + notice.id(),
                        "/receipts"
                    }) {
                var page = browser.go(path);
                double smallest = number(page, SMALLEST_TYPE);
                assertThat(smallest).as("type on " + path).isGreaterThanOrEqualTo(20);
                assertThat(number(page, LOWEST_TARGET))
                        .as("targets on " + path)
                        .isGreaterThanOrEqualTo(48);
            }
        }
    }

    private static final String SMALLEST_TYPE =
            """
            () => Math.min(...[...document.querySelectorAll('body *')]
              .filter(e => e.getClientRects().length && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .map(e => parseFloat(getComputedStyle(e).fontSize)))
            """;
    private static final String LOWEST_TARGET =
            """
            () => Math.min(...[...document.querySelectorAll('a, button, input:not([type=hidden]), textarea')]
              .map(e => e.getBoundingClientRect().height))
            """;

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private Browser browser() {
        return Browser.open(Browser.Screen.PHONE, side.portal().port());
    }

    /** Keeps the page as it is at 390 px and at twice the size, where nothing may stand beside the screen. */
    private static void keepBoth(Browser browser, String name) {
        var page = browser.page();
        assertNothingBeside(page);
        browser.keep(name + "-390");
        page.setViewportSize(WIDTH / 2, HEIGHT / 2);
        assertNothingBeside(page);
        browser.keep(name + "-390-200");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private static void assertNothingBeside(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static String look(Page page, Browser browser, String number) {
        browser.go("/receipts");
        page.fill("#number", number);
        press(page, "查");
        return page.textContent("main");
    }

    private static void click(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        page.waitForLoadState();
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
        page.waitForLoadState();
    }
}
