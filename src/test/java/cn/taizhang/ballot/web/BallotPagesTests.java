package cn.taizhang.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Proxy;
import cn.taizhang.ballot.ProxyList;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.RecordKey;
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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("名册和计票单页面")
class BallotPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate DRAWN = LocalDate.of(2026, 3, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void a_district() {
        clock.standOn(TODAY);
        district = districts.found();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_roll_is_pasted_and_kept_up(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/rolls");
            browser.keep("rolls-empty-" + screen);
            browser.go("/rolls/new");
            page.fill("#f-pasted", "1\t王芳\t3-201\n\n2\t李国\t3-202\n3\t王芳\t3-201");
            page.fill("#f-drawnUpOn", "2026-03-01");
            submit(page);
            assertThat(page.locator(".breaches").innerText())
                    .contains("名册名称要写", "请选择名册登记的是哪些人。", "第 4 行与第 1 行重复：王芳（3-201）");
            browser.keep("roll-refused-" + screen);
            page.fill("#f-title", "2026年户代表名册");
            page.check("input[value=ALL_HOUSEHOLDS]");
            page.fill("#f-pasted", "1\t王芳\t3-201\n\n2\t李国\t3-202\n3\t赵敏\t3-301");
            submit(page);
            assertThat(page.locator("main .sub").innerText()).contains("全体户数 3");

            page.click("a:text-is('增补')");
            submit(page);
            assertThat(page.locator(".breaches").innerText()).contains("请粘贴名单", "请写明原因");
            browser.keep("entries-refused-" + screen);
            page.fill("#f-pasted", "姓名\t联系电话\t门牌\n孙立\t13800138000\t3-302");
            page.fill("#f-from", "2026-03-10");
            page.fill("#f-reason", "迁入");
            submit(page);
            assertThat(page.innerText("body")).contains("已列入 1 项。名册只留姓名和门牌，这些栏没有读取：联系电话。");
            page.click("tr:has-text('李国') a");
            page.fill("#f-endedOn", "2026-02-01");
            submit(page);
            assertThat(page.locator(".breaches").innerText()).contains("早于名册日期", "请写明原因");
            browser.keep("entry-refused-" + screen);
            page.fill("#f-endedOn", "2026-03-15");
            page.fill("#f-reason", "迁出");
            submit(page);
            assertThat(page.locator("main").innerText())
                    .contains("全体户数 3", "自2026年3月15日起注销", "迁出", "孙立");
            browser.keep("roll-" + screen);
            page.fill("input[name=on]", "2026-03-12");
            page.click("form.filters button");
            assertThat(page.locator("main .sub").innerText()).contains("全体户数 4");
            browser.go("/rolls");
            browser.keep("rolls-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void a_recorded_sheet_shows_its_count_and_the_list_of_proxies(Screen screen) {
        var id = election();
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/ballots/" + id);
            assertThat(page.locator("main").innerText())
                    .contains("未判定", "没有登记按哪一条规定判定", "委托名单", "王芳", "李国", "2026年3月18日公布", "应选名额");
            browser.keep("ballot-" + screen);
            browser.go("/ballots/" + id + "/tally");
            browser.keep("tally-filled-" + screen);
            assertThat(page.locator(".tally").innerText()).contains("赵敏", "计票人", "监票人");
        }
    }

    @Test
    void a_blank_sheet_is_printed_with_the_number_of_the_roll_and_lines_to_sign() throws Exception {
        var roll = roll("王芳\n李国\n赵敏");
        try (var browser = Browser.open(Screen.DESK, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/rolls/" + roll);
            page.click("a:text-is('打印计票单')");
            page.fill("#f-on", "2026-02-01");
            submit(page);
            assertThat(page.locator(".breaches").innerText())
                    .contains("名册上这一天没有人", "请选择表决方式。", "请选择表决什么。");
            browser.keep("tally-form-refused-" + Screen.DESK);
            page.fill("#f-on", "2026-03-20");
            page.check("input[value=SECRET]");
            page.check("input[value=ELECTION]");
            submit(page);
            browser.keep("tally-blank-" + Screen.DESK);
            var file = Path.of("target", "screenshots", "tally.pdf");
            var printed = page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
            assertThat(pagesOf(printed)).isOne();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(643, 990); // A4 without its margins
            browser.keep("tally-print");
            assertThat(page.locator("body").innerText())
                    .contains("计票单", "选民名册", "应到", "3", "计票人：", "监票人：")
                    .doesNotContain("退出登录", "Ctrl");
        }
    }

    @Test
    void a_sheet_that_was_put_right_leads_to_the_other_and_tells_why() throws Exception {
        var roll = roll("王芳\n李国\n赵敏");
        var clerk = district.firstCommunityClerk();
        var first =
                ballots.record(
                                clerk,
                                Ids.next(),
                                district.firstCommunity(),
                                new RecordKey("unheard-of", Ids.next()),
                                hands(roll, 3))
                        .orThrow();
        var second = ballots.replace(clerk, first, Ids.next(), "誊写错误", hands(roll, 2)).orThrow();
        var user = signedIn("community1");

        assertThat(user.get("/ballots/" + first).body()).contains("登记有误", "/ballots/" + second);
        assertThat(user.get("/ballots/" + first + "/tally").body()).contains("打印只供存档");
        assertThat(user.get("/ballots/" + second).body())
                .contains("誊写错误", "/ballots/" + first)
                .doesNotContain("登记时的数不变");

        var leaver = rolls.entries(clerk, roll, TODAY, "赵敏", 0, 1).getFirst().id();
        rolls.end(clerk, roll, leaver, DRAWN, "重复列入").orThrow();
        assertThat(user.get("/ballots/" + second).body()).contains("当日是 2，登记时的数不变");
    }

    @Test
    void a_long_roll_leads_on_and_keeps_what_was_looked_for() throws Exception {
        var roll =
                roll(
                        IntStream.rangeClosed(1, 201)
                                .mapToObj(at -> "王芳 %d号 甲&乙".formatted(at))
                                .collect(Collectors.joining("\n")));
        var clerk = signedIn("community1");

        var first = clerk.get("/rolls/" + roll + "?q=%E7%94%B2%26&on=2026-03-20").body();
        var next = first.replaceAll("(?s).*href=\"(/rolls/[^\"]*after=200)\".*", "$1");

        assertThat(first).contains("本页 200 项，当日共 201 项");
        assertThat(clerk.get(next.replace("&amp;", "&")).body())
                .contains("本页 1 项", "201号 甲&amp;乙", "首页");
    }

    @Test
    void a_form_sent_twice_makes_one_roll_and_what_cannot_be_read_stays() throws Exception {
        var clerk = signedIn("community1");
        var typed = new HashMap<String, String>();
        typed.put("requestKey", Ids.next().toString());
        typed.put("organization", "没有的社区");
        typed.put("title", "户代表名册");
        typed.put("entitled", "ALL_HOUSEHOLDS");
        typed.put("drawnUpOn", "三月初");
        typed.put("pasted", "3-201");

        var refused = clerk.send("/rolls/new", "/rolls", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("没有认出日期「三月初」", "没有的社区", "第 1 行没有认出姓名。", ">3-201</textarea>");

        typed.put("organization", district.prefix() + "-C1");
        typed.put("drawnUpOn", "2026-03-01");
        typed.put("pasted", "王芳");
        var first = clerk.send("/rolls/new", "/rolls", typed);
        var second = clerk.send("/rolls/new", "/rolls", typed);

        assertThat(clerk.leadsTo(second)).isEqualTo(clerk.leadsTo(first));
        assertThat(rolls.list(district.firstCommunityClerk(), null, null, 9)).hasSize(1);
    }

    @Test
    void another_street_finds_nothing_and_who_only_reads_gets_no_forms() throws Exception {
        var id = election();
        var roll = ballots.get(district.firstCommunityClerk(), id).roll();
        var stranger = signedIn("street2");
        for (var path :
                List.of(
                        "/ballots/" + id,
                        "/ballots/" + id + "/tally",
                        "/ballots/nonsense",
                        "/rolls/" + roll,
                        "/rolls/" + roll + "/tally",
                        "/rolls/" + roll + "/entries/new",
                        "/rolls/nonsense")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/rolls").body()).doesNotContain("选民名册");

        var reader = signedIn("office");
        assertThat(reader.get("/rolls/" + roll).body())
                .contains("选民名册")
                .doesNotContain("注销</a>", "增补</a>");
        assertThat(reader.get("/rolls/" + roll + "/entries/new").statusCode()).isEqualTo(403);
        assertThat(reader.get("/rolls/new").statusCode()).isEqualTo(403);
        assertThat(signedIn("leader").get("/rolls").statusCode()).isEqualTo(403);
    }

    private UUID election() {
        Viewer clerk = district.firstCommunityClerk();
        var roll = roll("王芳\n李国\n赵敏\n孙立");
        var voters = rolls.entries(clerk, roll, TODAY, "", 0, 9);
        var proxies =
                new ProxyList(
                        roll,
                        List.of(new Proxy(voters.get(0).id(), voters.get(1).id(), true)),
                        LocalDate.of(2026, 3, 18));
        var votes =
                new Votes.Election(
                        1,
                        List.of(
                                new Votes.Candidate(voters.get(2).id(), "赵敏", 3, 1, 0),
                                new Votes.Candidate(voters.get(3).id(), "孙立", 1, 2, 1)));
        return ballots.record(
                        clerk,
                        Ids.next(),
                        district.firstCommunity(),
                        new RecordKey("unheard-of", Ids.next()),
                        new BallotDraft<>(
                                "第十届居民委员会选举",
                                TODAY,
                                BallotForm.SECRET,
                                roll,
                                4,
                                4,
                                4,
                                0,
                                votes,
                                proxies))
                .orThrow();
    }

    private static BallotDraft<Votes.Question> hands(UUID roll, int yes) {
        return new BallotDraft<>(
                "加装电梯",
                TODAY,
                BallotForm.SHOW_OF_HANDS,
                roll,
                3,
                null,
                null,
                null,
                new Votes.Question(yes, 0, 0),
                null);
    }

    private UUID roll(String pasted) {
        return rolls.draw(
                        district.firstCommunityClerk(),
                        Ids.next(),
                        district.firstCommunity(),
                        new RollDraft("选民名册", Denominator.ALL_VOTERS, DRAWN, pasted))
                .orThrow();
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
