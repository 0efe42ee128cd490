package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A remark is mended with a click, a paragraph gets other words where it stands, and both are undone. */
@ProductTest
@DisplayName("在页面上改字句")
class WordsInThePageTests {

    private static final String TEXT =
            "全区学习情况汇报\n\n各位领导：\n一、上半年工作\n（一）抓好学习。今年以来，全区召开学习研讨×次,其中街道召开×次(不含社区)，各级党组织结合实际推进，取得了一定成效。\n二、存在问题\n另有×处待补，截止6月底还在办理,请各单位抓紧。\n";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void words_are_mended_and_changed_where_they_stand(Screen screen) {
        var drafting = new Drafting(districts, product);
        var material = drafting.started("全区学习情况汇报", TEXT);
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(drafting.district.login("officer"));
            var page = browser.go("/materials/" + material.id());
            browser.keep("words-1-remarks-" + screen);

            page.click("#proof li:has-text('截止') button:text-is('照改')");
            assertThat(article(page)).contains("截至6月底").doesNotContain("截止");
            page.click("#proof button:text-is('全部照改（3 处）')");
            assertThat(article(page)).contains("次，其中街道召开", "（不含社区）");

            open(page);
            browser.keep("words-2-form-" + screen);
            page.fill("textarea[name=words]", "没有了");
            page.click("button:text-is('改好')");
            browser.keep("words-3-refused-" + screen);
            assertThat(page.locator("article form.words").innerText()).contains("不见了");
            assertThat(page.inputValue("textarea[name=words]")).isEqualTo("没有了");
            page.fill("textarea[name=words]", "还有〔3 待补〕处待补，到×月办完。");
            page.click("button:text-is('改好')");
            browser.keep("words-4-reworded-" + screen);
            assertThat(article(page)).contains("还有×处待补，到×月办完。");

            page.click("button:text-is('撤销上一步')");
            assertThat(article(page)).contains("另有×处待补，截至6月底还在办理，请各单位抓紧。");
        }
    }

    /** The form comes in the paragraph's place and goes again; the page stays. */
    private static void open(Page page) {
        var way = page.locator("article p:has-text('处待补') > a.reword");
        String address = page.url();
        way.focus();
        way.click();
        page.waitForSelector("article form.words");
        assertThat(page.url()).isEqualTo(address);
        page.click("article form.words a:text-is('不改')");
        page.waitForSelector("article p:has-text('处待补')");
        page.click("article p:has-text('处待补') > a.reword");
        page.waitForSelector("article form.words");
    }

    private static String article(Page page) {
        return page.locator("article").innerText();
    }
}
