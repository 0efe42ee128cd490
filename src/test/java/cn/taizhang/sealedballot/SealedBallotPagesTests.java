package cn.taizhang.sealedballot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.portal.ballotbox.Casting;
import cn.taizhang.portal.ballotbox.TestBoxes;
import cn.taizhang.sealing.BallotQuestion;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.sealing.VotingCode;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("网上无记名投票的页面")
class SealedBallotPagesTests {

    private static final LocalDate FIRST = TestClock.DAY.plusDays(1);

    @LocalServerPort private int port;
    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private SealedBallots ballots;
    @Autowired private ReturnedBoxes returned;
    @Autowired private TestClock clock;

    private TestDistrict district;
    private Viewer clerk;
    private UUID roll;

    @BeforeEach
    void a_community_with_a_roll() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        roll = TestRolls.of(9, rolls, district);
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void a_clerk_sets_up_prints_once_opens_with_two_halves_and_prints_the_list() {
        try (var portal = new TestBoxes(clock);
                var browser = Browser.open(Browser.Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/sealed-ballots");
            keep(browser, "sealed-ballots-empty");
            browser.go("/sealed-ballots/new");
            page.click("button:has-text('拟定')");
            assertThat(page.textContent(".breaches")).contains("请选一份名册", "要有 1 至 20 题");
            page.selectOption("#f-roll", roll.toString());
            page.fill("#f-title", "加装电梯");
            page.fill("#f-questions", "同意三单元加装电梯吗？\n\n装在哪一边？\n东边\n西边");
            page.fill("#f-firstDay", FIRST.toString());
            page.fill("#f-lastDay", FIRST.toString());
            page.fill("#f-spares", "3");
            keep(browser, "sealed-ballot-form");
            page.click("button:has-text('拟定')");
            page.waitForURL("**/sealed-ballots/*-*");
            var home = page.url().substring(page.url().indexOf("/sealed-ballots/"));
            var id = UUID.fromString(home.substring(home.lastIndexOf('/') + 1));
            keep(browser, "sealed-ballot-drafted");
            page.fill("#f-address", "门户");
            page.click("button:has-text('印制')");
            assertThat(page.textContent(".breaches")).contains("群众端网址写成");
            page.fill("#f-address", "https://dj.example.gov.cn/");
            page.click("button:has-text('印制')");
            var codes = page.locator(".slip .code").allTextContents();
            assertThat(codes).hasSize(12).doesNotHaveDuplicates();
            assertThat(page.locator(".slip svg").count()).isEqualTo(12);
            var halves = page.locator(".half .groups").allInnerTexts();
            keep(browser, "sealed-ballot-printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            browser.keep("sealed-ballot-printed-paper");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.reload();
            assertThat(page.textContent(".breaches")).contains("投票码只印一次");
            browser.go(home + "/receipt-list");
            assertThat(page.locator("tbody tr").count()).isEqualTo(9);
            keep(browser, "sealed-ballot-receipt-list");
            browser.go(home);
            assertThat(page.textContent(".note.warn")).contains("第 1 批的空票箱还没有送");
            keep(browser, "sealed-ballot-box-not-sent");
            page.click("button:has-text('送空票箱')");
            assertThat(page.locator(".note.warn").count()).isZero();
            assertThat(page.textContent("main")).contains("第 1 批，2020年");
            keep(browser, "sealed-ballot-printed-page");

            vote(portal, id, codes);
            browser.signIn(district.login("community1"));
            browser.go(home);
            keep(browser, "sealed-ballot-ended");
            browser.go(home + "/opening");
            page.fill("#f-handedOut", "5");
            page.fill("#f-first", halves.get(0).replaceFirst("\\d", "x"));
            page.fill("#f-second", halves.get(1));
            page.click("button:has-text('开票')");
            assertThat(page.textContent(".breaches")).contains("甲半第 1 组应当是 6 位数字");
            keep(browser, "sealed-ballot-opening-refused");
            page.fill("#f-first", halves.get(0));
            page.click("button:has-text('开票')");
            page.waitForURL("**/result");
            assertThat(page.textContent("main")).contains("应到 9，领码 5，投票 2", "西边");
            keep(browser, "sealed-ballot-result");
        }
    }

    @Test
    void what_is_printed_is_kept_by_no_browser() throws Exception {
        var id = draft();
        var login = district.login("community1");
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());

        var printed =
                user.send("/sealed-ballots/" + id, "/sealed-ballots/" + id + "/print", Map.of());

        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(printed.body()).contains("甲半", "乙半").doesNotContain("<svg");
    }

    @Test
    void a_ballot_of_another_street_is_not_there() throws Exception {
        var id = draft();
        var login = district.login("street2");
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());

        for (var page : List.of("", "/receipt-list", "/opening", "/result")) {
            assertThat(user.get("/sealed-ballots/" + id + page).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_box_that_waits_to_be_opened_is_a_duty() throws Exception {
        var id = draft();
        ballots.print(clerk, id).orThrow();
        assertThat(desk()).doesNotContain("等开票");

        clock.standOn(FIRST.plusDays(1));

        assertThat(desk()).contains("网上投票“路灯”等开票", "/sealed-ballots/" + id);
    }

    @Test
    void an_empty_box_not_sent_on_the_day_before_is_a_duty_and_is_sent_while_days_are_left()
            throws Exception {
        var id = draft(FIRST.plusDays(1));
        ballots.print(clerk, id).orThrow();
        assertThat(desk()).doesNotContain("空票箱还没有送");

        clock.standOn(FIRST);
        assertThat(desk()).contains("网上投票“路灯”的空票箱还没有送", "/sealed-ballots/" + id);
        clock.standOn(FIRST.plusDays(1));
        assertThat(desk()).contains("空票箱还没有送");
        assertThat(page(id)).contains("/sending", "居民在群众端投不了票");

        ballots.send(clerk, id).orThrow();
        assertThat(desk()).doesNotContain("空票箱还没有送");
        assertThat(page(id)).contains("/sending", "群众端还没有报来");
        returned.take(new BoxReport(id, 1, 0, null));
        assertThat(page(id)).contains("群众端已经放上").doesNotContain("/sending");
    }

    @Test
    void the_box_of_a_voided_printing_on_the_portal_is_told_at_once() throws Exception {
        var id = draft(FIRST.plusDays(1));
        ballots.print(clerk, id).orThrow();
        ballots.voidRun(clerk, id, "打印机卡纸").orThrow();
        ballots.print(clerk, id).orThrow();
        ballots.send(clerk, id).orThrow();
        clock.standOn(FIRST.plusDays(1));
        returned.take(new BoxReport(id, 1, 0, null));

        assertThat(page(id)).contains("群众端报来的还是第 1 批的票箱", "/sending", "居民在群众端投不了票");
    }

    private String page(UUID id) throws Exception {
        var login = district.login("community1");
        return new WebUser("http://127.0.0.1:" + port)
                .signedIn(login.name(), login.password())
                .get("/sealed-ballots/" + id)
                .body();
    }

    private String desk() throws Exception {
        var login = district.login("community1");
        return new WebUser("http://127.0.0.1:" + port)
                .signedIn(login.name(), login.password())
                .get("/")
                .body();
    }

    private UUID draft() {
        return draft(FIRST);
    }

    private UUID draft(LocalDate day) {
        return ballots.draft(
                        clerk,
                        SealedBallots.key(),
                        new SealedBallotDraft(
                                "路灯",
                                List.of(BallotQuestion.vote("同意吗", List.of())),
                                roll,
                                0,
                                day,
                                day))
                .orThrow();
    }

    private void vote(TestBoxes portal, UUID id, List<String> codes) {
        portal.boxes().put(ballots.delivery(clerk, id).orThrow());
        clock.standOn(FIRST);
        var box = portal.boxes().find(id).orElseThrow();
        for (int i = 0; i < 2; i++) {
            var paper = new CastPaper(Receipt.random(), List.of(1, 2));
            var code = VotingCode.parse(codes.get(i)).orElseThrow();
            assertThat(portal.boxes().cast(box, code, paper)).isInstanceOf(Casting.Cast.class);
        }
        clock.standOn(FIRST.plusDays(1));
        returned.take(portal.boxes().report(id).orElseThrow());
    }

    /** On the desk and on a telephone. */
    private static void keep(Browser browser, String name) {
        var page = browser.page();
        browser.keep(name);
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " on a telephone")
                .isEqualTo(true);
        browser.keep(name + "-390");
        page.setViewportSize(1440, 900);
    }
}
