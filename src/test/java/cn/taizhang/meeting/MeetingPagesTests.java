package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("会议活动的页面")
class MeetingPagesTests {

    private static final String LONG_TOPIC =
            "学习贯彻关于加强和改进城市基层党的建设工作的意见并结合本社区实际讨论网格党小组设置与在职党员报到服务的若干安排";

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired Programmes programmes;
    @LocalServerPort int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
    }

    @Test
    void a_community_clerk_records_a_meeting_on_a_phone_in_one_page() {
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings");
            browser.keep("meetings-empty-phone");
            page.click("main .actions a:text('登记会议') >> nth=0");
            browser.keep("meetings-new-phone");
            page.selectOption("#f-kind", "BRANCH_GENERAL");
            page.fill("#f-topic", "传达学习全国两会精神");
            page.click("button.primary");

            assertThat(page.locator("h1").textContent()).isEqualTo("传达学习全国两会精神");
            assertThat(page.locator(".announcement[role=status]").textContent()).contains("已登记");
            assertThat(page.locator("dl.facts").textContent())
                    .contains("天祥社区", "2020年6月30日", "支部党员大会");
            assertThat(page.locator("p.note").allTextContents())
                    .anyMatch(note -> note.contains("没有填写主持人，没有到会人数和名单。以后可以用“更正”补上"));
            assertThat(page.locator("section[aria-label=计入的数据] summary").textContent())
                    .contains("目前不计入任何数据");
            browser.keep("meetings-saved-phone");
            page.click("a:has-text('再登记一次会议')");
            page.selectOption("#f-kind", "BRANCH_GENERAL");
            page.fill("#f-topic", "又登记了一遍");
            page.click("button.primary");
            assertThat(page.locator(".note.warn").textContent())
                    .contains("同一天、同类型、有共同单位", "传达学习全国两会精神（天祥社区）");
            browser.keep("meetings-alike-phone");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void wrong_input_keeps_everything_and_tells_all(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/new");
            page.fill("#f-heldOn", "2020-07-01");
            page.click("summary:has-text('联办单位')");
            page.fill("#f-coHosts", "不存在的单位、东门社区");
            page.fill("#f-place", "社区二楼会议室");
            page.fill("#f-expected", "三十");
            page.fill("#f-attended", "28");
            page.click("button.primary");

            assertThat(page.locator(".breaches li").allTextContents())
                    .hasSize(5)
                    .anyMatch(one -> one.contains("召开日期不能晚于今天"))
                    .anyMatch(one -> one.contains("没有找到组织「不存在的单位」"))
                    .anyMatch(one -> one.contains("人数请只填数字"))
                    .anyMatch(one -> one.contains("请选择会议类型"))
                    .anyMatch(one -> one.contains("请填写主题"));
            assertThat(page.inputValue("#f-heldOn")).isEqualTo("2020-07-01");
            assertThat(page.inputValue("#f-coHosts")).isEqualTo("不存在的单位、东门社区");
            assertThat(page.inputValue("#f-place")).isEqualTo("社区二楼会议室");
            assertThat(page.inputValue("#f-expected")).isEqualTo("三十");
            assertThat(page.inputValue("#f-attended")).isEqualTo("28");
            browser.keep("meetings-refused-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_roll_and_the_marks_come_with_the_host_and_the_day(Screen screen) {
        for (String name : new String[] {"王芳", "李强", "欧阳建国", "赵敏", "陈静", "周杰"}) {
            districts.member(name, district.firstBranch(), LocalDate.of(2018, 1, 1));
        }
        aProgrammeFrom(LocalDate.of(2020, 1, 1));
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/new");
            assertThat(page.locator(".roll").count()).isZero();
            page.selectOption("#f-host", district.prefix() + "-B1");
            page.waitForSelector("#f-rollTaken");
            page.check("#f-rollTaken");
            page.selectOption(".roll li:has-text('李强') select", "ON_LEAVE");
            page.check("input[name=mark] >> nth=1");
            browser.keep("meetings-roll-" + screen);
            page.fill("#f-heldOn", "2020-06-20");
            page.dispatchEvent("#f-heldOn", "change");
            page.waitForTimeout(400);
            page.selectOption("#f-kind", "STUDY");
            page.fill("#f-topic", LONG_TOPIC);
            page.click("button.primary");

            assertThat(page.locator("dl.facts").textContent())
                    .contains("应到 6 人，实到 5 人", "1 人：李强", "学习研讨", "代录");
            browser.keep("meetings-detail-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_record_is_returned_corrected_and_withdrawn(Screen screen) {
        var id = recorded(aMeetingOf(district.firstCommunity()).numbers(40, 23));
        try (var street = Browser.open(screen, port);
                var community = Browser.open(screen, port)) {
            var streetPage = street.signIn(district.login("street1"));
            street.go("/meetings/" + id);
            streetPage.click("a:has-text('退回重改')");
            streetPage.click("button:has-text('退回')");
            assertThat(streetPage.locator(".breaches").textContent()).contains("请写明退回原因");
            street.keep("meetings-return-" + screen);
            streetPage.fill("#f-reason", "签到册第二页漏计，请核对实到人数");
            streetPage.click("button:has-text('退回')");
            assertThat(streetPage.locator(".note.red").textContent()).contains("签到册第二页漏计");

            var page = community.signIn(district.login("community1"));
            community.go("/meetings/" + id);
            community.keep("meetings-returned-" + screen);
            page.click("a:has-text('更正')");
            assertThat(page.locator(".note.red").textContent()).isEqualTo("退回原因：签到册第二页漏计，请核对实到人数");
            page.fill("#f-reason", "已核对签到册");
            page.fill("#f-attended", "32");
            community.keep("meetings-correction-" + screen);
            page.click("button:has-text('保存更正')");
            assertThat(page.locator(".note.red").count()).isZero();
            assertThat(page.locator(".history").textContent())
                    .contains("实到：", "23 人", "32 人", "事由：已核对签到册", "退回重改", "登记");
            community.keep("meetings-corrected-" + screen);

            page.click("a:has-text('撤回')");
            page.fill("#f-reason", "与上一条重复");
            page.click("button:has-text('撤回')");
            assertThat(page.locator(".note.warn").textContent()).contains("已撤回", "与上一条重复");
            community.keep("meetings-withdrawn-" + screen);
        }
    }

    @Test
    void the_host_is_told_why_it_does_not_return_its_own_record() {
        var id = recorded(aMeetingOf(district.firstStreet()));
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/meetings/" + id);
            assertThat(page.locator("a:has-text('退回重改')").count()).isZero();
            assertThat(page.locator(".standing").textContent())
                    .contains("由「春晓街道」主办，退回重改由它的上级办理；主办组织自己可以直接更正或撤回");
            browser.keep("meetings-own-record-phone");
            browser.go("/meetings/" + id + "/return");

            assertThat(page.locator(".failure").textContent()).contains("退回重改由它的上级办理");
        }
    }

    @Test
    void a_correction_over_a_newer_version_shows_both_and_saves_nothing() {
        var id = recorded(aMeetingOf(district.firstCommunity()));
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/" + id + "/correction");
            meetings.correct(
                            district.firstStreetOfficer(),
                            id,
                            1,
                            aMeetingOf(district.firstCommunity()).topic("街道改的主题").draft(),
                            "核对会议记录")
                    .orThrow();
            page.fill("#f-topic", "社区改的主题");
            page.fill("#f-reason", "写错了");
            page.click("button:has-text('保存更正')");

            assertThat(page.locator(".breaches").textContent())
                    .contains("已被修改", "街道改的主题", "核对会议记录");
            assertThat(page.inputValue("#f-topic")).isEqualTo("社区改的主题");
            assertThat(meetings.get(district.firstCommunityClerk(), id).topic())
                    .isEqualTo("街道改的主题");
            browser.keep("meetings-changed-meanwhile-office");

            page.click("button:has-text('保存更正')");
            assertThat(meetings.get(district.firstCommunityClerk(), id).topic())
                    .isEqualTo("社区改的主题");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/correction", "/return", "/withdrawal"})
    void a_meeting_that_is_none_or_of_others_is_not_found(String step) {
        var foreign = recorded(aMeetingOf(district.thirdCommunity()));
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("community1"));
            for (String id : new String[] {foreign.toString(), "abc", UUID.randomUUID() + ""}) {
                browser.go("/meetings/" + id + step);

                assertThat(page.locator(".failure .code").textContent()).isEqualTo("404");
                assertThat(page.locator("h1").textContent()).contains("没有找到这次会议");
            }
        }
    }

    @Test
    void a_form_sent_twice_makes_one_record() {
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/new");
            var form = formOn(page).set("kind", "LECTURE").set("topic", "连按两次");

            var first = page.request().post(addressOf("/meetings"), once(form));
            var second = page.request().post(addressOf("/meetings"), once(form));

            assertThat(first.status()).isEqualTo(302);
            assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
            browser.go("/meetings?q=连按两次");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void a_page_left_open_never_swallows_a_second_meeting() {
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/new");
            meetings.record(
                            district.firstCommunityClerk(),
                            aMeetingOf(district.firstCommunity())
                                    .topic("第一次会议")
                                    .request(
                                            UUID.fromString(
                                                    page.inputValue("input[name=requestKey]")))
                                    .draft())
                    .orThrow();
            page.selectOption("#f-kind", "STUDY");
            page.fill("#f-topic", "第二次会议");
            page.click("button.primary");
            assertThat(page.locator(".breaches").textContent()).contains("已经登记了「第一次会议」");
            page.click("button.primary");

            browser.go("/meetings");
            assertThat(page.locator("table.list tbody").textContent()).contains("第一次会议", "第二次会议");
        }
    }

    @Test
    void without_script_the_roll_and_a_further_co_host_come_with_a_button() {
        var person = districts.member("王芳", district.firstBranch(), LocalDate.of(2018, 1, 1));
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("community1"));
            browser.go("/meetings/new");
            var form =
                    formOn(page)
                            .set("host", district.prefix() + "-B1")
                            .set("topic", "还没填完")
                            .set("show", "host");

            var again = page.request().post(addressOf("/meetings"), once(form));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text()).contains("presence-" + person.value(), "还没填完");
            assertThat(meetings.list(district.officer(), MeetingQuestions.everything())).isEmpty();
        }
    }

    @Test
    void in_a_large_scope_one_types_the_host_and_is_helped() {
        for (int i = 10; i < 55; i++) {
            districts.found(
                    district.prefix() + "-X" + i,
                    "第" + i + "社区",
                    OrganizationKind.COMMUNITY,
                    district.secondStreet());
        }
        try (var browser = Browser.open(Screen.PHONE, port)) {
            var page = browser.signIn(district.login("street2"));
            browser.go("/meetings/new");
            assertThat(page.inputValue("#f-host")).isEqualTo("临江街道（" + district.prefix() + "-S2）");
            page.fill("#f-host", "");
            page.locator("#f-host").pressSequentially("第4");
            page.waitForSelector(
                    "#host-options option",
                    new Page.WaitForSelectorOptions()
                            .setState(
                                    com.microsoft.playwright.options.WaitForSelectorState
                                            .ATTACHED));
            assertThat(page.locator("#host-options option").count()).isEqualTo(10);
            browser.keep("meetings-typed-host-phone");
            page.fill("#f-host", "第42社区");
            page.selectOption("#f-kind", "STUDY");
            page.fill("#f-topic", "填写全称");
            page.click("button.primary");

            assertThat(page.locator("dl.facts").textContent()).contains("第42社区", "代录");
        }
    }

    private MeetingId recorded(DraftBuilder draft) {
        return meetings.record(district.officer(), draft.draft()).orThrow();
    }

    private void aProgrammeFrom(LocalDate day) {
        programmes
                .start(
                        district.officer(),
                        new NewProgramme(
                                district.district(),
                                ProgrammeKind.THEME_EDUCATION,
                                "“不忘初心、牢记使命”主题教育",
                                "区组通〔2020〕1号",
                                day))
                .orThrow();
    }

    private FormData formOn(Page page) {
        return FormData.create()
                .set("_csrf", page.inputValue("form.form input[name=_csrf]"))
                .set("requestKey", page.inputValue("input[name=requestKey]"))
                .set("host", page.inputValue("#f-host"))
                .set("heldOn", page.inputValue("#f-heldOn"));
    }

    private static RequestOptions once(FormData form) {
        return RequestOptions.create().setForm(form).setMaxRedirects(0);
    }

    private String addressOf(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
