package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A file comes back from WPS whose paragraphs were changed in the page as well. */
@ProductTest
@DisplayName("逐段选定的页面")
class MergePageTests {

    private static final String TEXT =
            "全区学习情况汇报\n"
                    + "今年以来，全区召开学习研讨×次，各级党组织结合实际推进，取得了一定成效。\n"
                    + "下一步，组织各街道开展专题学习，年底前完成轮训。\n"
                    + "另有×处待补，截至6月底还在办理。\n";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Handouts handouts;
    @Autowired private Rewordings rewordings;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void paragraphs_changed_on_both_sides_are_chosen_one_by_one(Screen screen) throws IOException {
        var drafting = new Drafting(districts, product);
        var material = drafting.started("全区学习情况汇报", TEXT);
        var file =
                EditedFile.of(
                        handouts.file(drafting.office, material.id()),
                        editor -> {
                            editor.replace("取得了一定成效", "取得明显成效");
                            editor.drop("年底前完成轮训");
                        });
        reword(drafting, material, 2, "今年以来，各街道召开学习研讨〔1 学习〕次，结合实际推进，成效正在显现。");
        reword(drafting, material, 3, "下一步，组织各街道、各社区开展专题学习，10月底前完成轮训。");
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(drafting.district.login("officer"));
            var page = browser.go("/materials/" + material.id());
            page.setInputFiles("input[type=file]", new FilePayload("改过.docx", "", file));
            page.click("button:text-is('收回')");
            browser.keep("merge-1-asked-" + screen);
            assertThat(page.locator("main").innerText())
                    .contains("有 2 段两边都改了", "成效正在显现", "取得明显成效", "文件里删去了这一段");

            page.click("a:text-is('先不收回')");
            assertThat(page.locator("main").innerText()).contains("有几段两边都改了，等您逐段选定");
            browser.keep("merge-4-waiting-" + screen);
            page.click("a:has-text('收回的文件')");

            page.click("a:text-is('都用页面上的')");
            assertThat(page.locator("fieldset.torn input[value=PAGE]:checked").count())
                    .isEqualTo(2);
            browser.keep("merge-5-all-" + screen);
            page.click("a:text-is('都用文件里的')");
            assertThat(page.locator("fieldset.torn input[value=FILE]:checked").count())
                    .isEqualTo(2);
            page.click("a:text-is('先不收回')");
            page.click("a:has-text('收回的文件')");

            page.check("fieldset.torn >> nth=0 >> input[value=FILE]");
            page.click("button:text-is('按所选收回')");
            browser.keep("merge-2-refused-" + screen);
            assertThat(page.locator(".breaches").innerText()).contains("第 2 段还没有选。");
            assertThat(page.isChecked("fieldset.torn >> nth=0 >> input[value=FILE]")).isTrue();

            page.check("fieldset.torn >> nth=1 >> input[value=PAGE]");
            page.click("button:text-is('按所选收回')");
            page.waitForSelector("article");
            browser.keep("merge-3-taken-" + screen);
            assertThat(page.locator("article").innerText())
                    .contains("取得明显成效", "10月底前完成轮训")
                    .doesNotContain("成效正在显现");
            assertThat(page.locator("main").innerText()).doesNotContain("等您逐段选定");
        }
    }

    private void reword(Drafting drafting, Material material, int number, String words) {
        int seen = drafting.last(material).number();
        rewordings.reword(drafting.office, material.id(), seen, number, words).orThrow();
    }
}
