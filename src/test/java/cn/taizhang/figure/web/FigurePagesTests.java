package cn.taizhang.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.figure.Recording;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("数据页")
class FigurePagesTests {

    private static final String STUDY = "/figures/study.sessions";
    private static final String STUDY_BELOW = "/figures/study.sessions.with-subordinates";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Recording recording;

    @BeforeAll
    void a_district_at_work() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2019, 9, 10));
        for (int day = 1; day <= 28; day++) {
            recording.study(LocalDate.of(2020, 2, day), district.firstStreet());
            recording.study(LocalDate.of(2020, 3, day), district.secondStreet());
        }
        recording.study(LocalDate.of(2019, 11, 5), district.firstStreet());
        recording.study(
                LocalDate.of(2020, 4, 15),
                district.firstCommunity(),
                district.secondCommunity(),
                district.thirdCommunity());
        recording.study(
                LocalDate.of(2020, 4, 16),
                district.firstStreet(),
                district.secondStreet(),
                district.cluster());
        var returned = recording.study(LocalDate.of(2020, 6, 18), district.unit());
        recording.sendBack(returned);
        recording.specialActivity(LocalDate.of(2020, 5, 4), district.cluster());
        recording.inForce(
                district.firstCommunity(),
                "天祥社区居民议事协商听证会制度",
                DocumentCategory.DEMOCRATIC_DECISION,
                LocalDate.of(2019, 5, 4));
        districts.member("刘建华", district.firstBranch(), LocalDate.of(2016, 5, 4));
        districts.found(
                district.prefix() + "-K9",
                "滨河路国家级高新技术与现代服务业融合发展先进制造业集聚区管理委员会",
                OrganizationKind.INDUSTRIAL_CLUSTER,
                district.district());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void two_clicks_lead_from_the_list_to_a_record(Screen screen) {
        try (var browser = open(screen, "officer")) {
            var page = browser.go("/figures");
            browser.keep("figures-list-" + name(screen));
            assertNothingOverflows(page);
            page.getByRole(AriaRole.LINK, exactly("学习研讨次数")).click();

            assertThat(page.locator("h1").textContent()).isEqualTo("学习研讨次数");
            assertThat(page.locator(".figure-number").textContent()).contains("58");
            browser.keep("figures-one-" + name(screen));
            assertNothingOverflows(page);
            page.locator(".counted-records a").first().click();

            assertThat(page.url()).contains("/meetings/");
            assertThat(page.locator("h1").textContent()).contains("传达学习有关精神");
        }
    }

    @Test
    void what_only_the_district_has_is_told_in_one_line_where_a_community_is_looked_at() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures?organization=" + district.prefix() + "-C1");

            assertThat(page.locator("table.figures").textContent())
                    .contains("在册党员数")
                    .doesNotContain("站点畅通率（市通报）", "动员会、推进会、协调会次数");
            assertThat(page.locator("main").textContent())
                    .contains("区级才有", "站点畅通率（市通报）", "动员会、推进会、协调会次数");
        }
    }

    @Test
    void the_district_misses_what_only_it_can_have() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures");

            assertThat(page.locator("table.figures").textContent()).contains("站点畅通率（市通报）");
            assertThat(page.locator("main").textContent()).doesNotContain("区级才有");
        }
    }

    @Test
    void a_meeting_recorded_counts_on_the_next_look() {
        var fresh = districts.found();
        var clerk = new Recording(fresh.officer(), product);
        clerk.themeProgramme(fresh.district(), LocalDate.of(2020, 1, 8));
        clerk.study(LocalDate.of(2020, 6, 1), fresh.firstStreet());
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(fresh.login("officer"));
            assertThat(number(browser.go(STUDY))).isEqualTo("1");

            clerk.study(LocalDate.of(2020, 6, 30), fresh.firstStreet());

            assertThat(number(browser.go(STUDY))).isEqualTo("2");
        }
    }

    @Test
    void parts_close_and_lead_to_the_same_figure_below() {
        try (var browser = open(Screen.OFFICE, "officer")) {
            var page = browser.go(STUDY_BELOW);

            assertThat(page.locator(".breakdown").textContent())
                    .contains("以上相加", "62")
                    .contains("−3")
                    .contains("59 次");
            assertThat(page.locator("aside").textContent())
                    .contains("两家联办的 1 次，合计只计一次。")
                    .contains("三家联办的 1 次，合计只计一次。");
            page.getByRole(AriaRole.LINK, exactly("春晓街道")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("学习研讨次数（含所属）");
            assertThat(page.locator(".sub").textContent()).contains("春晓街道");
            assertThat(number(page)).isEqualTo("30");
        }
    }

    @Test
    void the_records_go_on_after_fifty() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go(STUDY);
            assertThat(page.locator(".counted-records li").count()).isEqualTo(50);

            page.getByRole(AriaRole.LINK, exactly("下一页")).click();

            assertThat(page.locator(".counted-records li").count()).isEqualTo(8);
            assertThat(page.locator(".pager").textContent()).contains("第 51 至 58 条");
            page.getByRole(AriaRole.LINK, exactly("首页")).click();
            assertThat(page.locator(".counted-records li").count()).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void the_leader_sees_the_number_and_why_there_are_no_records(Screen screen) {
        try (var browser = open(screen, "leader")) {
            var page = browser.go(STUDY_BELOW);
            browser.keep("figures-leader-" + name(screen));

            assertThat(number(page)).isEqualTo("59");
            assertThat(page.locator(".breakdown").count()).isEqualTo(1);
            assertThat(page.locator(".counted-records").count()).isZero();
            assertThat(page.locator("main").textContent()).contains("您的角色可以看这个数，不能查看台账记录");
        }
    }

    @Test
    void a_report_counts_from_the_programme_and_the_page_leads_to_that_number() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go(STUDY);
            page.getByRole(AriaRole.LINK, exactly("改按材料口径（从专题启动日）起算")).click();

            assertThat(number(page)).isEqualTo("59");
            assertThat(page.locator(".facts").first().textContent())
                    .contains("2019年9月10日至2020年6月30日")
                    .contains("「主题教育制度」2019年9月10日启动");
            browser.keep("figures-report-basis-desk");
            browser.go(STUDY + "?occasion=REPORT&asOf=2020-06-30");
            assertThat(number(page)).isEqualTo("59");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void what_was_refused_is_told_and_kept(Screen screen) {
        try (var browser = open(screen, "officer")) {
            var page = browser.go("/figures?organization=没有的街道&period=2020H7&asOf=昨天");
            browser.keep("figures-refused-" + name(screen));

            assertThat(page.locator(".breaches li").allTextContents())
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("没有认出报告期“2020H7”"),
                            one -> assertThat(one).startsWith("没有认出截至日“昨天”"),
                            one -> assertThat(one).contains("没有找到组织「没有的街道」"));
            assertThat(page.inputValue("[name=organization]")).isEqualTo("没有的街道");
            assertThat(page.inputValue("[name=period]")).isEqualTo("2020H7");
            assertThat(page.inputValue("[name=asOf]")).isEqualTo("昨天");
        }
    }

    @Test
    void a_cut_off_before_the_period_is_refused_with_the_first_day() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures?period=2020H1&asOf=2019-12-31");

            assertThat(page.locator(".breaches").textContent())
                    .contains("截至日2019年12月31日早于2020年上半年的第一天2020年1月1日。");
            assertThat(page.inputValue("[name=asOf]")).isEqualTo("2019-12-31");
        }
    }

    @Test
    void a_code_in_small_letters_a_part_of_a_name_and_a_day_in_words_are_understood() {
        try (var browser = open(Screen.DESK, "officer")) {
            var code = district.prefix().toLowerCase(Locale.ROOT) + "-s1";
            var page = browser.go("/figures?organization=" + code + "&asOf=2020年5月31日");
            assertThat(page.locator("h1").textContent()).contains("春晓街道");
            assertThat(page.inputValue("[name=asOf]")).isEqualTo("2020-05-31");

            browser.go("/figures?organization=春晓&asOf=2020/5/31");
            assertThat(page.locator("h1").textContent()).contains("春晓街道");
        }
    }

    @Test
    void a_name_that_fits_several_asks_which_one() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures?organization=天祥");

            assertThat(page.locator(".breaches").textContent())
                    .contains("有几个组织都符合「天祥」")
                    .contains("天祥社区（" + district.prefix() + "-C1）");
            page.fill("[name=organization]", "天祥社区");
            page.getByRole(AriaRole.BUTTON, exactly("取数")).click();
            assertThat(page.locator("h1").textContent()).contains("天祥社区2020年上半年数据");
        }
    }

    @Test
    void a_street_does_not_learn_of_another_streets_figures() {
        try (var browser = open(Screen.DESK, "street1")) {
            var page = browser.go("/figures?organization=" + district.prefix() + "-S2");
            assertThat(page.locator(".breaches").textContent()).contains("不在您的查看范围内");

            browser.go("/figures");
            assertThat(page.locator("h1").textContent()).contains("春晓街道");
            assertThat(page.locator(".crumb").count()).isZero();
        }
    }

    @Test
    void a_district_without_a_programme_shows_what_is_missing() {
        var bare = districts.found();
        new Recording(bare.officer(), product)
                .meeting(MeetingKind.WORKING, LocalDate.of(2020, 6, 1), bare.firstStreet());
        for (var screen : Screen.values()) {
            try (var browser = Browser.open(screen, port)) {
                browser.signIn(bare.login("officer"));
                var page = browser.go("/figures");
                browser.keep("figures-unknown-" + name(screen));
                assertThat(
                                page.locator(
                                                "tr",
                                                new Page.LocatorOptions().setHasText("学习研讨次数（含所属）"))
                                        .textContent())
                        .contains("×")
                        .contains("没有登记主题教育的启动日期");
                browser.go(STUDY);
                browser.keep("figures-one-unknown-" + name(screen));
                assertThat(number(page)).isEqualTo("×");
            }
        }
    }

    @Test
    void on_paper_it_is_an_official_table() {
        try (var browser = open(Screen.DESK, "officer")) {
            var page = browser.go("/figures");
            page.pdf(
                    new Page.PdfOptions()
                            .setPath(Path.of("target", "screenshots", "figures-list.pdf"))
                            .setPreferCSSPageSize(true));
            browser.go(STUDY_BELOW);
            page.pdf(
                    new Page.PdfOptions()
                            .setPath(Path.of("target", "screenshots", "figures-one.pdf"))
                            .setPreferCSSPageSize(true));
            assertThat(page.locator(".official-foot").textContent()).contains("填报人", "审核人");
        }
    }

    private Browser open(Screen screen, String who) {
        var browser = Browser.open(screen, port);
        browser.signIn(district.login(who));
        return browser;
    }

    private static String number(Page page) {
        return page.locator(".figure-number > span").textContent();
    }

    private static void assertNothingOverflows(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String name(Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT);
    }
}
