package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame, the log-in page, the components and the error pages, as a browser gets them. */
@SpringBootTest(
        classes = FaceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FacePagesTests {

    private static final Pattern TRACE_NUMBER = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    @LocalServerPort private int port;

    private Browser browser;

    FacePagesTests() {
        browser = new Browser(0);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void frame_says_who_is_signed_in_and_which_day_it_is() {
        var page = browser.signedIn().get("/components").body();

        assertThat(page).contains("张敏", "组织科", "清河区委组织部", "演示日期", "2020年6月30日");
    }

    @Test
    void frame_lights_the_section_of_the_page() {
        var page = browser.signedIn().get("/components/register").body();

        assertThat(page).containsPattern("href=\"/meetings\"\\s+aria-current=\"page\"");
    }

    @Test
    void signing_out_is_a_form_with_a_token() {
        var page = browser.signedIn().get("/components").body();

        assertThat(page)
                .containsPattern(
                        "<form action=\"/logout\" method=\"post\"><input type=\"hidden\" name=\"_csrf\"");
    }

    @Test
    void whole_pages_of_components_are_shown() {
        browser.signedIn();

        assertThat(browser.get("/components").statusCode()).isEqualTo(200);
        assertThat(browser.get("/components/register").statusCode()).isEqualTo(200);
        assertThat(browser.get("/components/workspace").statusCode()).isEqualTo(200);
    }

    @Test
    void refused_form_ties_every_breach_to_its_field_and_keeps_what_was_typed() {
        var page = browser.signedIn().get("/components").body();

        assertThat(page)
                .contains("有 <span>5</span> 处需要改")
                .contains("<a href=\"#f-topic\">会议主题不能为空。</a>")
                .containsPattern(
                        "id=\"f-heldOn\" name=\"heldOn\" value=\"2020-07-03\"[^>]*aria-invalid=\"true\"")
                .containsPattern("aria-describedby=\"f-present-hint f-present-error\"")
                .contains("id=\"f-present-hint\"", "id=\"f-present-error\"");
    }

    @Test
    void breakdown_shows_the_overlap_so_that_the_sum_closes() {
        var page = browser.signedIn().get("/components/workspace").body();

        assertThat(page).contains("以上相加", "2386", "其中重复，只计一次", "−2", "2384 名");
    }

    @Test
    void log_in_page_stands_without_the_menu() {
        var page = browser.get("/login").body();

        assertThat(page).contains("name=\"username\"", "name=\"password\"").doesNotContain("主导航");
    }

    @Test
    void log_in_page_says_why_the_reader_is_here() {
        assertThat(browser.get("/login?error").body()).contains("账号或密码不对", "暂时锁定");
        assertThat(browser.get("/login?logout").body()).contains("已退出登录");
        assertThat(browser.get("/login?expired").body()).contains("登录已过期");
        assertThat(browser.get("/login?changed").body()).contains("请用新密码登录");
        assertThat(browser.get("/login").body()).doesNotContain("class=\"note");
    }

    @Test
    void part_of_a_page_asked_for_after_the_session_ended_sends_the_whole_page_to_log_in() {
        var answer = browser.get("/login", "HX-Request", "true");

        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?expired");
    }

    @Test
    void what_is_not_there_is_named() {
        var answer = browser.signedIn().get("/fail/not-found");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这次会议", "主导航");
    }

    @Test
    void address_that_leads_nowhere_has_a_page() {
        var answer = browser.signedIn().get("/no/such/place");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个页面", "主导航");
    }

    @Test
    void what_is_not_allowed_says_who_may() {
        var answer = browser.signedIn().get("/fail/not-allowed");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("由街道党建办办理");
    }

    @Test
    void error_pages_stand_when_nobody_is_signed_in() {
        assertThat(browser.get("/open/not-found").body())
                .contains("没有找到这次会议")
                .doesNotContain("主导航");
        assertThat(browser.get("/open/not-allowed").body())
                .contains("由街道党建办办理")
                .doesNotContain("主导航");
        assertThat(browser.get("/open/fault").body()).contains("系统出错了").doesNotContain("主导航");
    }

    @Test
    void changed_meanwhile_gives_back_what_was_typed_and_nothing_else() {
        browser.signedIn();
        var form = new LinkedHashMap<String, String>();
        form.put("topic", "传达学习<b>两会</b>精神");
        form.put("version", "17");
        form.put("newPassword", "unsaid words");
        form.put("organization", "019a0b1c-2d3e-7f40-8a5b-6c7d8e9f0a1b");
        form.put("empty", "");

        var answer =
                browser.post(
                        "/fail/changed", form, "Referer", browser.addressOf("/components?x=1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<li>传达学习&lt;b&gt;两会&lt;/b&gt;精神</li>", "href=\"/components?x=1\"")
                .doesNotContain("<li>17</li>", "unsaid words", "019a0b1c", "<li></li>");
    }

    @Test
    void page_of_somebody_else_is_never_linked() {
        browser.signedIn();

        assertThat(browser.get("/fail/not-found", "Referer", "https://elsewhere.example/x").body())
                .doesNotContain("回到刚才的页面");
        assertThat(
                        browser.get(
                                        "/fail/not-found",
                                        "Referer",
                                        browser.addressOf("//elsewhere.example/x"))
                                .body())
                .doesNotContain("回到刚才的页面");
        assertThat(
                        browser.get("/fail/not-found", "Referer", browser.addressOf("/components"))
                                .body())
                .contains("回到刚才的页面");
    }

    @Test
    void fault_shows_the_number_that_stands_in_the_log(CapturedOutput output) {
        var answer = browser.signedIn().get("/fail/fault?q=searched");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("NoSuchElementException", "No value present");
        var number = TRACE_NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();
        assertThat(output)
                .contains("Fault " + number.group() + " at GET /fail/fault\n")
                .doesNotContain("searched");
    }

    @Test
    void fault_while_a_page_is_written_has_the_same_page() {
        var answer = browser.signedIn().get("/fail/template");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("系统出错了", "主导航");
    }

    @Test
    void request_of_the_wrong_kind_has_a_page() {
        var answer = browser.signedIn().get("/fail/changed");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("这个地址不能这样打开");
    }

    @Test
    void form_left_open_too_long_is_not_called_a_matter_of_rights() {
        browser.signedIn();
        browser.forgetToken();

        var answer = browser.post("/fail/changed", Map.of("topic", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这一页打开太久").doesNotContain("您的账号不能办理");
    }

    @Test
    void form_sent_after_the_session_ended_leads_to_log_in() {
        var answer = browser.post("/fail/changed", Map.of("topic", "x"));

        assertThat(answer.uri()).hasToString(browser.addressOf("/login?expired"));
    }
}
