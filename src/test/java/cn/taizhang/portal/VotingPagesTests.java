package cn.taizhang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.parcel.BallotBoxFile;
import cn.taizhang.parcel.BallotListFile;
import cn.taizhang.sealedballot.TestElection;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import cn.taizhang.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("群众端投票：一屏一问，不用登录，不用脚本")
class VotingPagesTests {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z0-9]+)\" value=\"([^\"]*)\"");

    private final OtherSide side = OtherSide.only();
    private final HttpClient http = HttpClient.newHttpClient();
    private TestElection election;
    private String path;

    @BeforeEach
    void a_box_is_put_up() {
        election = TestElection.of(8, OtherSide.DAY, OtherSide.DAY.plusDays(2));
        path = "/b/" + election.delivery().ballot();
        side.handOut(
                new BallotBoxFile(
                        election.delivery().ballot(), BallotFiles.written(election.delivery())));
    }

    @Test
    void a_resident_votes_without_scripts_and_finds_the_vote_in_the_list() {
        try (var browser = Browser.openWithoutScripts(Browser.Screen.PHONE, side.portal().port())) {
            var page = browser.go("/b");
            click(page, "加装电梯", path);
            assertThat(page.textContent("main")).contains("天祥社区", "每个投票码只能投一次");
            keep(browser, "vote-code");
            page.fill("#code", "1234");
            press(page, "开始投票");
            assertThat(page.textContent(".breaches")).contains("20 个数字");
            keep(browser, "vote-code-wrong");
            page.fill("#code", election.code(0).grouped());
            press(page, "开始投票");
            assertThat(page.textContent("main")).contains("第 1 题，共 1 题", "同意加装电梯吗");
            keep(browser, "vote-question");
            press(page, "反对");
            press(page, "从第一题改起");
            assertThat(page.textContent("main")).contains("刚才选的是这个");
            press(page, "赞成");
            assertThat(page.textContent("dl")).contains("赞成");
            keep(browser, "vote-check");
            var receipt = page.textContent(".number");
            press(page, "投票");
            assertThat(page.textContent("h1")).isEqualTo("已经投进箱里了");
            assertThat(page.textContent(".number")).isEqualTo(receipt);
            keep(browser, "vote-cast");
            assertThat(page.url()).endsWith(path);

            side.handOut(listOf(receipt));
            browser.go(path);
            assertThat(page.url()).endsWith("/list");
            keep(browser, "vote-list");
            page.fill("#receipt", receipt);
            press(page, "查");
            assertThat(page.textContent("main")).contains("您的一票", receipt);
            keep(browser, "vote-found");
        }
    }

    @Test
    void a_resident_says_how_satisfied_one_is_in_the_words_of_a_rating() {
        election = TestElection.rating(8, OtherSide.DAY, OtherSide.DAY.plusDays(2));
        path = "/b/" + election.delivery().ballot();
        side.handOut(
                new BallotBoxFile(
                        election.delivery().ballot(), BallotFiles.written(election.delivery())));
        try (var browser = Browser.openWithoutScripts(Browser.Screen.PHONE, side.portal().port())) {
            var page = browser.go(path);
            assertThat(page.textContent("main")).contains("天祥社区 · 无记名测评");
            page.fill("#code", election.code(0).grouped());
            press(page, "开始测评");
            assertThat(page.locator("main .ways b").allTextContents())
                    .containsExactly("满意", "基本满意", "不满意", "不了解");
            keep(browser, "rating-question");
            press(page, "基本满意");
            assertThat(page.textContent("h1")).isEqualTo("先抄回执号，再交测评票");
            keep(browser, "rating-check");
            var receipt = page.textContent(".number");
            press(page, "交测评票");
            assertThat(page.textContent("h1")).isEqualTo("已经投进箱里了");

            side.handOut(listOf(receipt));
            browser.go(path + "/list");
            page.fill("#receipt", receipt);
            press(page, "查");
            assertThat(page.textContent("main")).contains("测评结果", "您的一票", "测评 3", "满意");
        }
    }

    @Test
    void the_code_of_the_slip_goes_into_the_field_and_out_of_the_address() {
        try (var browser = Browser.open(Browser.Screen.PHONE, side.portal().port())) {
            var page = browser.go(path + "#" + election.code(1).digits());

            assertThat(page.inputValue("#code")).isEqualTo(election.code(1).grouped());
            assertThat(page.url()).endsWith(path);
        }
    }

    @Test
    void a_double_click_casts_one_vote_and_keeps_the_receipt() throws Exception {
        var form = checked(2);

        var first = post(form, "cast");
        var second = post(form, "cast");

        assertThat(first.body()).contains("已经投进箱里了", grouped(form));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("这个投票码已经投过一票", "您刚才按了两次", grouped(form));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void
            a_vote_sent_once_more_after_the_program_began_anew_is_told_to_be_in_without_another_number()
                    throws Exception {
        var form = checked(7);
        post(form, "cast");
        form.put("proof", "00");

        var second = post(form, "cast");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("这个投票码已经投过一票", "请用您最先抄下、按“<span>投票</span>”时的那个回执号")
                .doesNotContain("回执号换了一个", "class=\"number\"");
    }

    @Test
    void a_used_and_an_unknown_code_are_told_before_the_questions() throws Exception {
        post(checked(3), "cast");

        assertThat(enter(election.code(3).digits()).body()).contains("这个投票码已经投过一票");
        var other = TestElection.of(1, OtherSide.DAY, OtherSide.DAY).code(0).digits();
        assertThat(enter(other).body()).contains("没有这个投票码");
    }

    @Test
    void wrong_codes_do_not_keep_a_neighbour_from_voting() throws Exception {
        var other = TestElection.of(60, OtherSide.DAY, OtherSide.DAY);
        for (int i = 0; i < 60; i++) {
            enter(other.code(i).digits());
        }

        assertThat(post(checked(4), "cast").body()).contains("已经投进箱里了");
    }

    @Test
    void nobody_chooses_a_receipt_and_no_question_is_passed_over() throws Exception {
        var form = checked(5);
        form.put("receipt", "111111111111");
        assertThat(post(form, "cast").body()).contains("请重新抄一遍").doesNotContain("1111 1111 1111");

        var unanswered = checked(5);
        unanswered.remove("a1");
        assertThat(post(unanswered, "cast").body()).contains("这一题还没有选");
        var beyond = checked(5);
        beyond.put("a1", "7");
        assertThat(post(beyond, "cast").body()).contains("这一题还没有选");
        assertThat(used()).isZero();
    }

    @Test
    void no_cookie_no_cache_and_no_log_know_of_a_code(CapturedOutput output) throws Exception {
        var form = checked(6);
        var answer = post(form, "cast");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(output.getAll())
                .doesNotContain(election.code(6).digits(), form.get("receipt"), path);
    }

    @Test
    void the_inner_side_is_told_how_many_have_voted_and_a_box_past_its_days_is_handed_over() {
        var over = TestElection.of(3, OtherSide.DAY.minusDays(2), OtherSide.DAY.minusDays(1));
        side.handOut(
                new BallotBoxFile(over.delivery().ballot(), BallotFiles.written(over.delivery())));

        var reports =
                side.ballotReports().stream()
                        .map(file -> BallotFiles.report(file).orElseThrow())
                        .toList();

        assertThat(reports)
                .filteredOn(one -> one.ballot().equals(over.delivery().ballot()))
                .singleElement()
                .matches(BoxReport::isClosed);
        assertThat(reports)
                .filteredOn(one -> one.ballot().equals(election.delivery().ballot()))
                .singleElement()
                .matches(one -> !one.isClosed() && one.used() == 0);
    }

    private int used() {
        return side.usedCodes(election.delivery().ballot());
    }

    private BallotListFile listOf(String receipt) {
        var papers =
                List.of(
                        new CastPaper(Receipt.parse(receipt).orElseThrow(), List.of(1)),
                        new CastPaper(Receipt.random(), List.of(2)),
                        new CastPaper(Receipt.random(), List.of(0)));
        return new BallotListFile(
                election.delivery().ballot(), BallotFiles.written(election.list(papers)));
    }

    /** The form of the last screen, as the voter of that slip holds it. */
    private Map<String, String> checked(int slip) throws Exception {
        enter(election.code(slip).digits());
        var form = new LinkedHashMap<String, String>();
        form.put("code", election.code(slip).digits());
        form.put("from", "1");
        form.put("a1", "1");
        var page = post(form, "check").body();
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        assertThat(form).containsKeys("receipt", "proof");
        return form;
    }

    private static String grouped(Map<String, String> form) {
        return Receipt.parse(form.getOrDefault("receipt", "")).orElseThrow().grouped();
    }

    private HttpResponse<String> enter(String code) throws Exception {
        return post(Map.of("code", code, "from", "code"), "1");
    }

    private HttpResponse<String> post(Map<String, String> form, String go) throws Exception {
        var all = new LinkedHashMap<>(form);
        all.put("go", go);
        var body =
                all.entrySet().stream()
                        .map(one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + side.portal().port() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void keep(Browser browser, String name) {
        var page = browser.page();
        browser.keep(name + "-390");
        page.setViewportSize(195, 422);
        browser.keep(name + "-390-200");
        page.setViewportSize(390, 844);
    }

    private static void click(Page page, String words, String leadsTo) {
        page.locator("a[href='" + leadsTo + "']").first().click();
        page.waitForLoadState();
        assertThat(page.textContent("h1")).isEqualTo(words);
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
