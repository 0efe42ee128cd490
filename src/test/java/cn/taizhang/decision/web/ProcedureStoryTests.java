package cn.taizhang.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One decision in a real browser, from the first door to the archive, with an objection on the way that leads back. */
@ProductTest
@DisplayName("一件事从征求意见到归档")
class ProcedureStoryTests {

    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 1);

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private TestDistrict district;
    private String home = "";

    @BeforeEach
    void aDistrict() {
        clock.standOn(BEGUN);
        district = districts.found();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void a_decision_goes_from_the_first_door_to_the_archive() {
        try (var phone = Browser.open(Screen.PHONE, port)) {
            var page = phone.signIn(district.login("community1"));
            begin(phone, page);
            opinionsAreEntered(phone, page);
        }
        try (var desk = Browser.open(Screen.DESK, port)) {
            untilResolved(desk);
            objectedAndBack(desk);
            untilArchived(desk);
            recorded(desk);
        }
    }

    private void begin(Browser phone, Page page) {
        phone.go("/decisions/procedures");
        phone.keep("procedures-empty-PHONE");
        page.click("main .btn.primary >> nth=0");
        page.fill("#f-organization", "没有的社区");
        send(page);
        assertThat(page.locator(".breaches").innerText())
                .contains("请填写事项名称", "请选择事项类别", "没有在您的管理范围内找到");
        phone.keep("procedure-begin-refused-PHONE");
        page.fill("#f-title", "3 号院道路修缮");
        page.fill("#f-organization", district.prefix() + "-C1");
        page.check("input[name=category][value=FACILITY]");
        page.fill("#f-amount", "120000");
        send(page);
        home = page.url().substring(page.url().indexOf("/decisions"));
        assertThat(page.locator("main").innerText()).contains("下一步：", "开始征求意见");
        phone.keep("procedure-begun-PHONE");
        step(phone, "开始征求意见", Map.of("households", "300"));
    }

    private void opinionsAreEntered(Browser phone, Page page) {
        page.click("main >> text=登记意见");
        page.fill("#f-label", "3-2-501");
        send(page);
        assertThat(page.locator(".breaches").innerText()).contains("请选择赞成、反对还是没有表态");
        assertThat(page.inputValue("#f-label")).isEqualTo("3-2-501");
        page.check("input[name=stand][value=FOR]");
        send(page);
        for (var door : new String[] {"3-2-502", "3-2-503"}) {
            page.fill("#f-label", door);
            page.check("input[name=stand][value=AGAINST]");
            page.fill("#f-text", "先修路灯。");
            send(page);
        }
        assertThat(page.locator("main").innerText()).contains("已登记 3 条：赞成 1，反对 2");
        page.locator(".history summary").first().click();
        page.locator("input[name=because]").first().fill("登记重复");
        page.locator(".history form button").first().click();
        assertThat(page.locator("main").innerText()).contains("已登记 2 条：赞成 1，反对 1", "作废原因：登记重复");
        phone.keep("procedure-opinions-PHONE");
    }

    private void untilResolved(Browser desk) {
        on(desk, 5);
        step(desk, "结束征求意见", Map.of("summary", "多数住户要求修路，也有人要求先修路灯。", "contacted", "2"));
        on(desk, 8);
        refusedStep(desk, "提议", Map.of("plan", "修缮道路。", "budget", "120000"), "有预算的，请写明资金来源。");
        filled(desk, Map.of("fundSource", "惠民资金"));
        send(desk.page());
        on(desk, 12);
        refusedStep(desk, "两委商议", Map.of("eligible", "9", "present", "4"), "两委成员实到 4，应到会人数 9");
        desk.keep("procedure-deliberation-refused-DESK");
        filled(desk, Map.of("present", "7"));
        send(desk.page());
        on(desk, 30);
        refusedStep(desk, "决议", meeting(25), "召集居民会议应当提前 10 日通知", "写明为什么仍然采用这次表决");
        assertThat(desk.page().locator(".breaches a.clause").first().getAttribute("href"))
                .contains("/regulations#R-045");
        desk.keep("procedure-resolution-refused-DESK");
        filled(desk, Map.of("announcedOn", BEGUN.plusDays(20).toString()));
        send(desk.page());
        assertThat(desk.page().locator("h1 + .sub").innerText()).contains("已决议");
    }

    private void objectedAndBack(Browser desk) {
        on(desk, 31);
        refusedStep(
                desk,
                "公布决议",
                Map.of(
                        "to",
                        BEGUN.plusDays(44).toString(),
                        "content",
                        "修缮 3 号院道路。",
                        "places",
                        "3 号院公示栏、居民微信群"),
                "公示不少于15日");
        filled(desk, Map.of("to", BEGUN.plusDays(45).toString()));
        send(desk.page());
        assertThat(desk.page().locator(".next-step").allInnerTexts().toString())
                .contains("现在还不能办", "公示到2026年4月15日，次日起才能结束。", "开始实施");
        desk.keep("procedure-published-DESK");
        objectionIsUpheld(desk);
        on(desk, 35);
        step(desk, "两委商议", Map.of("eligible", "9", "present", "8", "revisedPlan", "加上 5 号楼门前。"));
        on(desk, 50);
        step(desk, "决议", meeting(50));
        on(desk, 51);
        step(desk, "公布决议", Map.of("content", "修缮 3 号院和 5 号楼门前道路。", "places", "3 号院公示栏"));
    }

    private void objectionIsUpheld(Browser desk) {
        on(desk, 33);
        desk.page().click("main .counted-records a");
        desk.page().click("text=登记异议");
        filled(desk, Map.of("text", "修缮范围没有包括 5 号楼门前。"));
        desk.page().check("input[name=way] >> nth=0");
        send(desk.page());
        desk.page().locator(".actions a.btn.small").first().click();
        desk.page().check("input[name=finding][value=UPHELD]");
        filled(desk, Map.of("reply", "方案确有遗漏，退回重新商议。", "by", "王芳"));
        send(desk.page());

        desk.go(home);
        step(desk, "结束决议公示", Map.of());
        assertThat(desk.page().locator("main").innerText())
                .contains("异议成立，退回商议", "下一步：", "两委商议", "曾退回重新商议");
        desk.keep("procedure-objected-DESK");
    }

    private void untilArchived(Browser desk) {
        on(desk, 66);
        step(desk, "结束决议公示", Map.of());
        step(desk, "开始实施", Map.of("contractor", "清河市政工程公司"));
        on(desk, 80);
        step(desk, "实施完毕", Map.of("cost", "118000.5"));
        step(desk, "公布结果", Map.of("content", "道路已修好，支出 118000.5 元。", "places", "3 号院公示栏"));
        assertThat(desk.page().locator("section[aria-label=计入的数据]").innerText())
                .as("which figures it counts in by now")
                .contains("完成的决策事项数", "现为 1 项");
        desk.keep("procedure-counted-DESK");
        on(desk, 90);
        step(desk, "群众评议", Map.of("asked", "60", "satisfied", "55"));
        on(desk, 95);
        step(desk, "归档", Map.of("keeper", "社区档案柜"));
        assertThat(desk.page().locator("h1 + .sub").innerText()).contains("已归档");
        desk.keep("procedure-archived-DESK");
    }

    private void recorded(Browser desk) {
        desk.page().click("text=全程纪实");
        assertThat(desk.page().locator("main").innerText())
                .contains(
                        "一、办理经过",
                        "征求到的户数",
                        "3-2-501",
                        "作废：登记重复",
                        "修缮范围没有包括 5 号楼门前。",
                        "异议成立",
                        "118000.5 元",
                        "社区档案柜");
        desk.keep("procedure-record-DESK");
        var file =
                desk.page()
                        .request()
                        .get(
                                "http://127.0.0.1:" + port + home + "/record.docx",
                                RequestOptions.create());
        assertThat(file.status()).isEqualTo(200);
        assertThat(TextFile.read("全程纪实.docx", file.body()).orThrow().text())
                .contains("3 号院道路修缮全程纪实", "异议成立", "作废：登记重复", "填报人");
    }

    private static Map<String, String> meeting(int day) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("composition", "HOUSEHOLDS");
        typed.put("announcedOn", BEGUN.plusDays(day == 25 ? day : day - 12L).toString());
        typed.put("eligible", "300");
        typed.put("present", "160");
        typed.put("form", "SHOW_OF_HANDS");
        typed.put("yes", "120");
        typed.put("no", "30");
        return typed;
    }

    /** Another day; a log-in does not last so long. */
    private void on(Browser browser, int day) {
        clock.standOn(BEGUN.plusDays(day));
        browser.page().context().clearCookies();
        browser.signIn(district.login("community1"));
        browser.go(home);
    }

    private void step(Browser browser, String label, Map<String, String> typed) {
        open(browser, label);
        filled(browser, typed);
        send(browser.page());
        assertThat(browser.page().locator(".breaches").allInnerTexts()).as(label).isEmpty();
    }

    private void refusedStep(
            Browser browser, String label, Map<String, String> typed, String... told) {
        open(browser, label);
        filled(browser, typed);
        send(browser.page());
        assertThat(browser.page().locator(".breaches").innerText()).contains(told);
    }

    private static void open(Browser browser, String label) {
        browser.page()
                .locator("main a.btn", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
    }

    private static void filled(Browser browser, Map<String, String> typed) {
        typed.forEach((name, value) -> {
            var field = browser.page().locator("#f-" + name);
            if (field.evaluate("one => one.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }

    private static void send(Page page) {
        page.click("form.form button[type=submit]");
    }
}
