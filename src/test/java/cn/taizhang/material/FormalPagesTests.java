package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("公文格式页")
class FormalPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private PdfConversion conversion;
    @LocalServerPort private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void what_is_wrong_is_told_at_once_what_was_typed_stays_and_the_file_comes(Screen screen)
            throws IOException {
        var drafting = new Drafting(districts, product);
        var material = drafting.started();

        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(drafting.district.login("officer"));
            browser.go("/materials/" + material.id());
            page.click("a:has-text('出正式公文')");
            browser.keep("formal-1-empty-" + screen);
            assertThat(page.locator("main").innerText()).contains("每页页眉印「送审稿」");
            assertThat(page.locator("button:text-is('下载 PDF')").count())
                    .isEqualTo(conversion.offered() ? 1 : 0);
            assertThat(page.locator("text=没有安装 LibreOffice").count())
                    .isEqualTo(conversion.offered() ? 0 : 1);

            page.fill("#f-issuer", "");
            page.fill("#f-number", "青组[20]第07号");
            page.fill("#f-addressee", "各街道党工委");
            page.fill("#f-date", "七月五日");
            page.click("button:text-is('下载 Word 文档')");
            browser.keep("formal-2-refused-" + screen);
            var told = page.locator(".breaches").innerText();
            assertThat(told).contains("发文机关", "六角括号", "四位", "不加「第」字", "不编为 01", "以文种结尾");
            assertThat(told).contains("请选择行文方向", "日期写成");
            assertThat(page.inputValue("#f-number")).isEqualTo("青组[20]第07号");
            assertThat(page.inputValue("#f-date")).isEqualTo("七月五日");

            page.fill("#f-issuer", "中共青禾区委组织部");
            page.check("input[name=direction][value=OTHER]");
            page.fill("#f-number", "青组〔2020〕7号");
            page.fill("#f-title", "中共青禾区委组织部关于\n上半年学习情况的通报");
            page.fill("#f-date", "2020年7月5日");
            var file = page.waitForDownload(() -> page.click("button:text-is('下载 Word 文档')"));

            assertThat(file.suggestedFilename()).isEqualTo("中共青禾区委组织部关于上半年学习情况的通报（送审稿）.docx");
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
            assertThat(page.inputValue("#f-issuer")).isEqualTo("中共青禾区委组织部");
        }
    }

    @Test
    void another_title_than_the_approved_one_is_remarked_on_quietly() {
        var drafting = new Drafting(districts, product);
        var material = drafting.started();
        var reviews = product.getBean(Reviews.class);
        drafting.send(drafting.office, material.id()).orThrow();
        drafting.approve(material);

        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(drafting.district.login("officer"));
            browser.go("/materials/" + material.id() + "/formal");
            assertThat(page.locator("main").innerText()).doesNotContain("标题和定稿的");

            page.fill("#f-title", "关于上半年学习情况的通报");
            page.fill("#f-issuer", "");
            page.click("button:text-is('下载 Word 文档')");

            browser.keep("formal-3-other-title");
            assertThat(page.locator("main").innerText()).contains("标题和定稿的「全区学习情况汇报」不同");
        }
    }
}
