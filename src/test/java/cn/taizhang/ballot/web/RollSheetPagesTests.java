package cn.taizhang.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("在名册上登记和更正计票单")
class RollSheetPagesTests {

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private TestDistrict district;
    private UUID roll;

    @BeforeEach
    void a_roll_of_three_households() {
        clock.standOn(LocalDate.of(2026, 3, 20));
        district = districts.found();
        var draft =
                new RollDraft(
                        "2026年户代表名册",
                        Denominator.ALL_HOUSEHOLDS,
                        LocalDate.of(2026, 3, 1),
                        "姓名\t户号\n王芳\t3-201\n李国\t3-202\n赵敏\t3-301");
        roll =
                rolls.draw(
                                district.firstCommunityClerk(),
                                Ids.next(),
                                district.firstCommunity(),
                                draft)
                        .orThrow();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void the_counts_of_a_paper_ballot_are_recorded_and_put_right_with_a_reason(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/rolls/" + roll);
            page.click("a:text-is('登记计票单')");
            page.fill("#f-heldOn", "");
            page.fill("#f-present", "三");
            send(page);
            assertThat(page.locator(".breaches").innerText())
                    .contains("请填写表决日期", "没有认出实到人数「三」", "请填写赞成票", "表决事项要写");
            browser.keep("sheet-refused-" + screen);
            page.fill("#f-title", "加装电梯");
            page.fill("#f-heldOn", "2026-03-20");
            fill(page, "present", "3", "issued", "3", "returned", "3", "invalid", "0");
            fill(page, "yes", "2", "no", "2");
            send(page);
            assertThat(page.locator(".breaches").innerText()).contains("赞成 2、反对 2、弃权 0 合计 4");
            fill(page, "yes", "2", "no", "1");
            send(page);
            assertThat(page.locator("main").innerText()).contains("加装电梯", "全体户数", "未判定", "在名册上登记");
            browser.keep("sheet-recorded-" + screen);

            page.click("a:text-is('更正')");
            assertThat(page.inputValue("#f-yes")).isEqualTo("2");
            fill(page, "yes", "3", "no", "0");
            send(page);
            assertThat(page.locator(".breaches").innerText()).contains("请写明");
            page.fill("#f-reason", "誊写错误");
            send(page);
            assertThat(page.locator("main").innerText()).contains("更正了原来的计票单", "誊写错误");
            browser.go("/rolls/" + roll);
            assertThat(page.locator("main").innerText()).contains("加装电梯", "2026年3月20日　已更正");
            browser.keep("roll-with-sheets-" + screen);
        }
    }

    @Test
    void plans_and_candidates_are_typed_a_line_each() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/rolls/" + roll + "/sheets/new");
            page.fill("#f-title", "推选代表");
            fill(page, "present", "3", "issued", "3", "returned", "3", "invalid", "0");
            page.check("input[value=ELECTION]");
            fill(page, "seats", "1", "candidates", "王芳 2 1 0\n李国 多少");
            send(page);
            assertThat(page.locator(".breaches").innerText()).contains("没有认出「李国 多少」");
            page.fill("#f-candidates", "王芳 2 1 0\n李国 1");
            send(page);
            assertThat(page.locator("table.counted").innerText()).contains("王芳", "李国");

            browser.go("/rolls/" + roll + "/sheets/new");
            page.fill("#f-title", "装在哪一边");
            fill(page, "present", "3", "issued", "3", "returned", "3", "invalid", "0");
            page.check("input[value=CHOICE]");
            fill(page, "options", "东边 2\n西边 1", "abstain", "0");
            send(page);
            assertThat(page.locator("table.counted").innerText()).contains("东边", "弃权");
        }
    }

    private static void fill(Page page, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            page.fill("#f-" + namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static void send(Page page) {
        page.click("main form .btn.primary");
        page.waitForLoadState();
    }
}
