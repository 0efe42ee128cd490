package cn.taizhang.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.RecordLink;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.NoticeSubject;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("公示页面")
class NoticePagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 16);

    @Autowired private TestDistricts districts;
    @Autowired private Notices notices;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void a_district() {
        clock.standOn(FIRST);
        district = districts.found();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_notice_is_posted_objected_to_answered_and_concluded(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/notices");
            browser.keep("notices-empty-" + screen);
            browser.go("/notices/new");
            page.fill("#f-to", "2026-03-14");
            page.fill("#f-places", "");
            submit(page);
            assertThat(page.locator(".breaches").innerText())
                    .contains("请填写公示标题。", "请填写公示内容。", "请填写公示地点", "至少到2026年3月15日", "看依据的条款");
            browser.keep("notice-refused-" + screen);
            page.fill("#f-title", "天祥社区2025年居务收支");
            page.fill("#f-content", "一、收入三万元，其中上级补助二万元。\n二、支出二万八千元，明细见公开栏附表。");
            page.fill("#f-places", "社区公开栏\n居民微信群");
            page.fill("#f-to", "");
            page.fill("#f-telephone", "0379-6512345");
            submit(page);
            assertThat(page.locator("main").innerText())
                    .contains("公示中", "2026年3月1日", "15 天", "次日起才能结束");
            browser.keep("notice-hanging-" + screen);

            objected(page, browser, screen);
            var home = page.url().replaceAll("https?://[^/]+|#.*", "");
            clock.standOn(AFTER);
            browser.signIn(district.login("community1"));
            browser.go(home);
            assertThat(page.locator(".next-step").innerText()).contains("第 1 条异议还没有处理和答复");
            answered(page, browser, screen);
            page.click("button:text-is('结束公示')");
            assertThat(page.locator("main").innerText()).contains("公示期满，1 条异议均不成立。");
            assertThat(page.locator("form[action*=conclusion]").count()).isZero();
            browser.keep("notice-concluded-" + screen);
            browser.go("/notices?show=ended");
            assertThat(page.locator("tbody").innerText()).contains("天祥社区2025年居务收支", "已结束");
            browser.keep("notices-ended-" + screen);
        }
    }

    private static void objected(Page page, Browser browser, Screen screen) {
        page.click("a:text-is('登记异议')");
        page.fill("#f-raisedOn", "2026-02-28");
        submit(page);
        assertThat(page.locator(".breaches").innerText()).contains("请填写异议内容。", "早于公示第一天");
        browser.keep("objection-refused-" + screen);
        page.fill("#f-raisedOn", "2026-03-01");
        page.fill("#f-text", "第二项支出没有附明细。");
        submit(page);
        assertThat(page.locator("#objection-1").innerText()).contains("匿名", "当面", "待答复");
    }

    private static void answered(Page page, Browser browser, Screen screen) {
        page.click("#objection-1 a");
        submit(page);
        assertThat(page.locator(".breaches").innerText()).contains("请选择处理结论。", "请填写处理人。", "请填写答复。");
        browser.keep("handling-refused-" + screen);
        page.check("input[value=REJECTED]");
        page.fill("#f-by", "张敏");
        page.fill("#f-reply", "明细已附在公开栏，逐笔有票据。");
        submit(page);
        assertThat(page.locator("#objection-1").innerText()).contains("异议不成立", "张敏");
        page.click("#objection-1 a");
        page.fill("#f-reply", "明细已附在公开栏左侧，逐笔有票据。");
        submit(page);
        assertThat(page.locator(".breaches").innerText()).contains("请写明更正原因");
        page.fill("#f-reason", "位置写明");
        submit(page);
        assertThat(page.locator("#objection-1").innerText()).contains("左侧", "更正过 1 次");
        browser.keep("notice-answered-" + screen);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void a_notice_is_put_right_by_another_in_its_place(Screen screen) {
        var id = posted(null);
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/notices/" + id + "/correction");
            page.fill("#f-title", "");
            submit(page);
            assertThat(page.locator(".breaches").innerText()).contains("请填写公示标题。", "请写明撤下原因。");
            browser.keep("notice-correction-" + screen);
            page.fill("#f-title", "2025年收支（更正）");
            page.fill("#f-reason", "支出合计写错");
            submit(page);
            assertThat(page.locator("main").innerText()).contains("2025年收支（更正）", "这一条更正了撤下的公示");
            page.click("a:text-is('撤下的公示')");
            assertThat(page.locator("main").innerText())
                    .contains("已撤下", "支出合计写错", "看更正后的公示", "收入三万元");
            browser.keep("notice-taken-down-" + screen);
            assertThat(page.locator("a:text-is('更正')").count()).isZero();
        }
    }

    @Test
    void the_sheet_for_the_board_is_printed_without_the_frame_and_without_a_seal()
            throws Exception {
        var id = posted(null);
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/notices/" + id + "/poster");
            browser.keep("poster-" + Screen.DESK);
            var file = Path.of("target", "screenshots", "poster.pdf");
            var printed = page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
            assertThat(pagesOf(printed)).isOne();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(643, 990); // A4 without its margins
            browser.keep("poster-print");
            assertThat(page.locator("body").innerText())
                    .contains("2025年收支", "收入三万元", "0379-6512345", "天祥社区居民委员会", "2026年3月1日")
                    .doesNotContain("打印", "退出登录", "张贴稿");
            assertThat(page.locator(".poster img, .poster svg").count()).isZero();
        }
    }

    @Test
    void a_form_sent_twice_makes_one_record() throws Exception {
        var clerk = signedIn("community1");
        var typed = typed();

        var first = clerk.send("/notices/new", "/notices", typed);
        var second = clerk.send("/notices/new", "/notices", typed);

        assertThat(clerk.leadsTo(second)).isEqualTo(clerk.leadsTo(first));
        assertThat(notices.open(district.firstCommunityClerk(), null, null, 9)).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_told_with_everything_else_and_stays() throws Exception {
        var clerk = signedIn("community1");
        var typed = typed();
        typed.put("from", "三月初");
        typed.put("to", "2026-02-30");
        typed.put("title", "");
        typed.put("organization", "没有的社区");

        var refused = clerk.send("/notices/new", "/notices", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("没有认出日期「三月初」", "没有认出日期「2026-02-30」", "请填写公示标题。", "没有的社区", "三月初");
    }

    @Test
    void the_last_day_before_the_first_is_told() throws Exception {
        var typed = typed();
        typed.put("to", "2026-02-27");

        var refused = signedIn("community1").send("/notices/new", "/notices", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("最后一天早于第一天。");
    }

    @Test
    void the_list_leads_on_after_fifty() throws Exception {
        for (int at = 0; at < 51; at++) {
            posted(null);
        }
        var clerk = signedIn("community1");

        var first = clerk.get("/notices").body();
        var next = first.replaceAll("(?s).*href=\"(/notices\\?[^\"]*after=[^\"]*)\".*", "$1");

        assertThat(first).contains("本页 50 条");
        assertThat(clerk.get(next.replace("&amp;", "&")).body()).contains("本页 1 条", "首页");
    }

    @Test
    void a_conclusion_too_early_is_refused_on_the_same_page() throws Exception {
        var id = posted(null);
        var clerk = signedIn("community1");
        var home = "/notices/" + id;

        var early = clerk.send(home, home + "/conclusion", Map.of("concludedOn", "2026-03-01"));
        var none = clerk.send(home, home + "/conclusion", Map.of());

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("还不能结束公示", "次日起才能结束");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请填写结束日期。");
    }

    @Test
    void a_taking_down_without_day_and_reason_is_refused() throws Exception {
        var home = "/notices/" + posted(null);
        var clerk = signedIn("community1");

        var refused = clerk.send(home + "/taking-down", home + "/taking-down", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写撤下日期。", "请写明撤下原因。");

        var done =
                clerk.send(
                        home + "/taking-down",
                        home + "/taking-down",
                        Map.of("takenDownOn", "2026-03-01", "reason", "不再公示"));
        assertThat(clerk.get(clerk.leadsTo(done)).body()).contains("2026年3月1日撤下：不再公示");
        assertThat(clerk.get(home + "/poster").body()).contains("不要再张贴");
    }

    @Test
    void another_street_finds_nothing_and_who_only_reads_gets_no_forms() throws Exception {
        var id = posted(null);
        notices.object(
                        district.firstCommunityClerk(),
                        id,
                        Ids.next(),
                        new ObjectionDraft(
                                new Named("王芳"), FIRST, "账目不清", ObjectionDraft.Way.COUNTER))
                .orThrow();
        var stranger = signedIn("street2");
        for (var path :
                List.of(
                        "",
                        "/poster",
                        "/correction",
                        "/taking-down",
                        "/objections/new",
                        "/objections/1")) {
            assertThat(stranger.get("/notices/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/notices/nonsense").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/notices").body()).doesNotContain("2025年收支");

        var reader = signedIn("office");
        assertThat(reader.get("/notices/" + id).body())
                .contains("2025年收支", "姓名不予显示")
                .doesNotContain("王芳", "处理和答复</a>");
        assertThat(reader.get("/notices/" + id + "/correction").statusCode()).isEqualTo(403);
        assertThat(signedIn("leader").get("/notices").statusCode()).isEqualTo(403);
        assertThat(signedIn("community1").get("/notices/" + id + "/objections/2").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("community1").get("/notices/" + id).body()).contains("王芳");
    }

    @Test
    void a_record_that_no_module_knows_is_not_linked() throws Exception {
        var id = posted(new RecordKey("unheard-of", Ids.next()));

        assertThat(signedIn("community1").get("/notices/" + id).body())
                .contains("2025年收支")
                .doesNotContain("公示的事项");
    }

    @Test
    void the_module_of_a_record_leads_back_to_it() {
        var id = posted(new RecordKey("tried", Ids.next()));
        var controller = new NoticeController(notices, List.of(new Tried()), new Today(clock));

        var page =
                (NoticePage)
                        controller
                                .one(district.firstCommunityClerk(), id.toString())
                                .getModel()
                                .get("page");

        assertThat(Objects.requireNonNull(page).about())
                .isEqualTo(new RecordLink("加装电梯", "/tried/1"));
    }

    /** A register whose every record has one title. */
    private static final class Tried implements NoticeSubject {

        @Override
        public String register() {
            return "tried";
        }

        @Override
        public Optional<RecordLink> link(Viewer viewer, UUID id) {
            return Optional.of(new RecordLink("加装电梯", "/tried/1"));
        }
    }

    private UUID posted(@Nullable RecordKey subject) {
        Viewer clerk = district.firstCommunityClerk();
        var draft =
                new NoticeDraft(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        "2025年收支",
                        "收入三万元，支出二万八千元。",
                        List.of("社区公开栏"),
                        PostingPeriod.ofDays(FIRST, 15),
                        "0379-6512345");
        return notices.post(clerk, Ids.next(), district.firstCommunity(), subject, draft).orThrow();
    }

    private Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("requestKey", Ids.next().toString());
        typed.put("organization", district.prefix() + "-C1");
        typed.put("title", "2025年收支");
        typed.put("content", "收入三万元");
        typed.put("places", "公开栏");
        typed.put("from", "2026-03-01");
        typed.put("to", "");
        return typed;
    }

    private static long pagesOf(byte[] printed) {
        var text = new String(printed, StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(text).results().count();
    }

    private static void submit(Page page) {
        page.click("form.form button[type=submit]");
    }

    private WebUser signedIn(String who) throws Exception {
        var login = district.login(who);
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }
}
