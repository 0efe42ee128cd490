package cn.taizhang.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("整改台账页面")
class RectificationPagesTests {

    private static final String SAVE = "form.form button:text-is('保存')";

    @Autowired private TestDistricts districts;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void a_round_an_item_and_its_steps_are_recorded_one_after_the_other(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("officer"));
            recordRound(browser, page);
            recordItem(browser, page);

            browser.go("/registers/rectification-steps/new");
            fillStep(page, "销号", "李强");
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .anyMatch(told -> told.contains("没有报结"));
            browser.keep("rectification-step-refused-" + screen);
            fillStep(page, "报结", "王芳");
            assertThat(page.locator("main").innerText()).contains("规范党费收缴使用管理", "报结", "王芳");
            browser.keep("rectification-step-" + screen);

            browser.go("/registers/rectification-items");
            assertThat(page.locator("main").innerText()).contains("规范党费收缴使用管理", "区财政局");
            browser.keep("rectification-items-" + screen);
        }
    }

    private void recordRound(Browser browser, Page page) {
        browser.go("/registers/inspection-rounds/new");
        page.fill("#f-name", "省委第三巡视组“回头看”");
        page.fill("#f-organization", district.prefix());
        page.check("input[value=省]");
        page.check("input[value='“回头看”']");
        page.fill("#f-feedbackOn", "2019-10-21");
        page.fill("#f-planDocument", "澄发〔2019〕40号");
        page.fill("#f-planApprovedOn", "2019-11-18");
        page.fill("#f-determined", "1");
        page.click(SAVE);
        assertThat(page.locator(".breaches li").count()).isZero();
    }

    private void recordItem(Browser browser, Page page) {
        browser.go("/registers/rectification-items/new");
        page.fill("#f-title", "规范党费收缴使用管理");
        page.fill("#f-round", "省委第三巡视组“回头看”");
        page.fill("#f-inspected", "");
        page.fill("#f-number", "1");
        page.fill("#f-leadLeader", "赵建国");
        page.fill("#f-organization", district.prefix() + "-U1");
        page.fill("#f-dueOn", "2020-05-31");
        page.check("input[value=限期整改]");
        page.fill("#f-determinedOn", "2019-11-18");
        page.click(SAVE);
        assertThat(page.locator(".breaches li").allInnerTexts()).isEmpty();
    }

    private static void fillStep(Page page, String step, String by) {
        page.fill("#f-round", "省委第三巡视组“回头看”");
        page.fill("#f-inspected", "");
        page.fill("#f-number", "1");
        page.selectOption("#f-step", step);
        page.fill("#f-on", "2020-03-10");
        page.fill("#f-by", by);
        page.click(SAVE);
    }
}
