package cn.taizhang.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.membership.MembershipSlice;
import cn.taizhang.membership.Memberships;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("组织、人员和党籍的登记表")
class RosterFormPagesTests {

    private static final String SAVE = ".form-foot button:has-text('保存')";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Memberships memberships;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    private String branch(int number) {
        var branches =
                List.of(district.firstBranch(), district.secondBranch(), district.thirdBranch());
        return organizations.get(branches.get(number - 1)).code();
    }

    private List<MembershipSlice> history(PersonId person) {
        return memberships.historyOf(district.officer(), person);
    }

    private static List<OrganizationId> path(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESK", "PHONE"})
    void a_member_is_recorded_one_at_a_time_and_told_where_they_count(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/roll");
            page.click("text=登记党员");
            page.fill("#f-name", "王秀兰");
            page.click(SAVE);
            assertThat(page.locator(".breaches li").allInnerTexts())
                    .anyMatch(told -> told.contains("请填写性别"))
                    .anyMatch(told -> told.contains("请填写所在党支部"))
                    .anyMatch(told -> told.contains("请填写人员类别"));
            browser.keep("member-form-refused-" + screen);

            page.selectOption("#f-sex", "女");
            page.fill("#f-bornOn", "1968-05-02");
            page.fill("#f-branch", branch(1));
            page.selectOption("#f-kind", "正式党员");
            page.click(SAVE);

            assertThat(page.locator("h1").innerText()).isEqualTo("王秀兰");
            assertThat(page.locator("main").innerText())
                    .contains("天祥社区第一党支部名册", "已计入", "在册党员数", "0→1 名");
            browser.keep("member-recorded-" + screen);
        }
    }

    @Test
    void a_transfer_leaves_the_former_roll_in_the_history() {
        var person = districts.member("李强", district.firstBranch(), LONG_AGO);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/people/" + person);
            page.click("text=变动或更正");
            browser.keep("member-change-form");
            assertThat(page.locator("h1").innerText()).isEqualTo("党籍变动或更正");
            page.fill("#f-branch", branch(2));
            page.click(SAVE);
            assertThat(page.locator(".breaches").innerText()).contains("请在「列入日期」填写转入的日期");
            page.fill("#f-fromOn", "2020-03-01");
            page.click(SAVE);

            assertThat(page.url()).endsWith("/people/" + person);
            assertThat(page.locator(".note.announcement").innerText()).isEqualTo("已更正。");
        }
        assertThat(history(person))
                .extracting(MembershipSlice::organizationName)
                .containsExactly("清源社区第一党支部", "天祥社区第一党支部");
    }

    @Test
    void one_who_left_the_viewer_s_own_roll_is_no_longer_theirs_to_change() {
        var person = districts.member("李强", district.thirdBranch(), LONG_AGO);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street2"));
            var page = browser.go("/people/" + person);
            page.click("text=变动或更正");
            page.fill("#f-toOn", "2020-05-01");
            page.selectOption("#f-reason", "去世");
            page.click(SAVE);

            assertThat(page.locator("main").innerText()).contains("现不在本区任何名册上");
        }
        assertThat(history(person).getFirst().toOn()).isEqualTo(LocalDate.of(2020, 5, 1));
    }

    @Test
    void a_person_s_name_is_put_right_and_what_is_personal_stays() {
        var person = districts.member("王秀兰", district.firstBranch(), LONG_AGO);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/people/" + person);
            page.click(".head .btn:has-text('更正')");
            page.fill("#f-name", "王秀岚");
            page.click(SAVE);

            assertThat(page.locator("h1").innerText()).isEqualTo("王秀岚");
            assertThat(page.locator("main").innerText()).contains("办理记录", "更正人员", "更正前：姓名 王秀兰");
            browser.keep("person-corrected");
        }
    }

    @Test
    void an_organization_is_founded_below_another_and_merged_into_a_third() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("officer"));
            var page = browser.go("/organizations/" + district.prefix() + "-C1");
            page.click("text=登记下级组织");
            assertThat(page.inputValue("#f-parent")).startsWith("天祥社区（");
            page.fill("#f-name", "天祥社区第二党支部");
            page.selectOption("#f-form", "党支部");
            page.fill("#f-foundedOn", "2019-01-01");
            page.click(SAVE);
            assertThat(page.locator("h1").innerText()).isEqualTo("天祥社区第二党支部");
            browser.keep("organization-founded");

            merge(page, "2020-06-01", district.prefix() + "-B1");

            assertThat(page.locator(".facts").innerText())
                    .contains("撤销", "2020年6月1日", "并入", "天祥社区第一党支部");
        }
    }

    private static void merge(Page page, String on, String into) {
        page.click("text=变动或更正");
        page.fill("#f-dissolvedOn", on);
        page.fill("#f-successor", into);
        page.click(SAVE);
    }

    @Test
    void another_parent_holds_from_its_day_on() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("officer"));
            var page = browser.go("/organizations/" + district.prefix() + "-C1");
            page.click("text=变动或更正");
            page.fill("#f-parent", district.prefix() + "-S2");
            page.click(SAVE);
            assertThat(page.locator(".breaches").innerText()).contains("隶属日期");
            page.fill("#f-placedOn", "2020-04-01");
            page.click(SAVE);
            assertThat(page.locator(".crumb").innerText()).contains("临江街道");
            assertThat(page.locator("ol.history").first().innerText())
                    .contains("临江街道", "2020年4月1日起", "春晓街道", "更正");
            browser.keep("organization-placements");

            page.click("ol.history a:has-text('更正') >> nth=0");
            page.fill("#f-fromOn", "2020-05-01");
            page.click(SAVE);
            assertThat(page.locator(".breaches").innerText()).contains("更正时不能改");
        }
        var day = LocalDate.of(2020, 4, 1);
        assertThat(path(organizations.pathTo(district.firstCommunity(), day)))
                .contains(district.secondStreet());
        assertThat(path(organizations.pathTo(district.firstCommunity(), day.minusDays(1))))
                .contains(district.firstStreet());
    }

    @Test
    void who_holds_a_post_is_recorded_on_the_organization_s_page_until_they_leave_it() {
        var person = districts.member("李强", district.firstBranch(), LONG_AGO);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/organizations/" + district.prefix() + "-B1");
            page.click("text=登记任职");
            page.fill("#f-holder", "李强");
            page.selectOption("#f-title", "书记");
            page.fill("#f-from", "2019-01-01");
            page.click(SAVE);
            assertThat(
                            browser.go("/organizations/" + district.prefix() + "-B1")
                                    .locator("[aria-label=任职]")
                                    .innerText())
                    .contains("李强", "书记", "2019年1月1日起");

            browser.go("/people/" + person).click("text=离任或更正");
            page.fill("#f-to", "2020-06-01");
            page.click(SAVE);
            assertThat(
                            browser.go("/organizations/" + district.prefix() + "-B1")
                                    .locator("main")
                                    .innerText())
                    .contains("没有登记任职人员");
        }
    }

    @Test
    void nobody_is_led_to_a_form_that_would_refuse_them() {
        var person = districts.member("李强", district.firstBranch(), LONG_AGO);
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("community1"));

            for (var address :
                    List.of(
                            "/roll",
                            "/people",
                            "/people/" + person,
                            "/organizations",
                            "/organizations/" + district.prefix() + "-C1")) {
                assertThat(String.join(" ", browser.go(address).locator("main a").allInnerTexts()))
                        .as(address)
                        .doesNotContain("登记党员", "登记人员", "登记组织", "登记下级组织", "登记任职", "更正");
            }
        }
    }

    @Test
    void half_a_form_is_put_by_without_what_is_personal() {
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/registers/memberships/new");
            page.fill("#f-name", "赵国庆");
            page.fill("#f-telephone", "13900001234");
            page.click("text=暂存");
            assertThat(page.locator("main").innerText()).contains("赵国庆");
            page.click("a:has-text('赵国庆')");

            assertThat(page.inputValue("#f-name")).isEqualTo("赵国庆");
            assertThat(page.inputValue("#f-telephone")).isEmpty();
        }
    }
}
