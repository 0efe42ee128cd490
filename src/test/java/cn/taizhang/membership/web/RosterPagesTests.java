package cn.taizhang.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.PostTitle;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("组织、人员、名册的页面")
class RosterPagesTests {

    /** As wide as a printer lays out a page: narrower than the limit below which screens are telephones. */
    private static final int A4_IN_PIXELS = 640;

    private static final LocalDate ENTERED = LocalDate.of(2018, 1, 1);
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private People people;
    @Autowired private Memberships memberships;
    @Autowired private Organizations organizations;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void found() {
        clock.reset();
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_tree_opens_line_by_line(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("officer"));
            var page = browser.go("/organizations");
            assertThat(page.textContent("main")).contains("街道", "2 个", "春晓街道", "下级 2");
            page.click("summary:has-text('春晓街道') .code");
            page.waitForSelector("text=清源社区");
            page.click("summary:has-text('清源社区') .code");
            page.waitForSelector("text=清源社区第一党支部");

            fits(page);
            browser.keep("organizations-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_search_finds_names_and_codes(Screen screen) {
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("community1"));
            var page = browser.go("/organizations?q=" + district.prefix() + "-C");
            assertThat(page.textContent("main")).contains("天祥社区", "清源社区", "东门社区", "临江街道");
            fits(page);
            browser.keep("organizations-found-" + screen);
            assertThat(browser.go("/organizations?q=没有这个").textContent("main"))
                    .contains("没有符合条件的组织");
        }
    }

    @Test
    void the_tree_of_an_earlier_day_and_a_day_that_is_none() {
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.secondCommunity(),
                        district.secondStreet(),
                        LocalDate.of(2019, 7, 1))
                .orThrow();
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            browser.signIn(district.login("leader"));
            String street = "/organizations/" + district.prefix() + "-S1";
            assertThat(browser.go(street).textContent("main")).doesNotContain("清源社区");
            assertThat(browser.go(street + "?on=2019-06-30").textContent("main"))
                    .contains("清源社区", "2019年6月30日的情况");
            assertThat(browser.go("/organizations?on=2014-12-31").textContent("main"))
                    .contains("这一天还没有下级组织");
            assertThat(browser.go("/organizations?on=去年").textContent("main"))
                    .contains("没有认出日期“去年”")
                    .contains("春晓街道");
            browser.keep("organizations-refused");
            assertThat(browser.go("/organizations/NO-SUCH").textContent("main"))
                    .contains("没有找到这个组织");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void an_organization_shows_who_holds_posts_to_who_may_see_people(Screen screen) {
        var secretary = person("李志强", "41030519680912133", district.secondCommunity());
        people.appointAll(
                TestDistricts.MAKER,
                List.of(
                        new NewPost(
                                secretary,
                                district.firstCommunity(),
                                PostTitle.SECRETARY,
                                LocalDate.of(2019, 3, 1))));
        String address = "/organizations/" + district.prefix() + "-C1";
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go(address);
            assertThat(page.textContent("main"))
                    .contains("李志强", "书记", "城市社区", "天祥社区第一党支部", "会议活动", "党员名册");
            fits(page);
            browser.keep("organization-" + screen);
        }
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street2"));
            assertThat(browser.go(address).textContent("main"))
                    .doesNotContain("李志强")
                    .contains("不在您的管理范围内");
            browser.keep("organization-foreign-" + screen);
        }
    }

    @Test
    void a_dissolved_organization_shows_its_past_and_its_successor() {
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        LocalDate.of(2019, 7, 1))
                .orThrow();
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            browser.signIn(district.login("officer"));
            var page = browser.go("/organizations/" + district.prefix() + "-C1");
            assertThat(page.textContent("main"))
                    .contains("这个组织已经撤销", "2019年7月1日", "并入", "清源社区", "天祥社区第一党支部");
            browser.keep("organization-dissolved");
            page.click("main .actions a:has-text('党员名册')");
            assertThat(page.textContent("main")).contains("天祥社区及所属　2019年6月30日在册 0 名");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_roll_is_counted_paged_and_numbered_through(Screen screen) {
        members(120, district.firstBranch());
        members(3, district.thirdBranch());
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/roll");
            assertThat(page.textContent("main"))
                    .contains("春晓街道及所属　2020年6月30日在册 120 名", "第 1 至 50 名，共 120 名");
            fits(page);
            browser.keep("roll-" + screen);
            page.click("a[rel=next]");
            assertThat(page.textContent("main")).contains("第 51 至 100 名");
            page.click("a[rel=next]");
            assertThat(page.textContent("main")).contains("第 101 至 120 名");
            page.click("a[rel=prev]");
            assertThat(page.textContent("main")).contains("第 51 至 100 名");
            page.click("a[rel=prev]");
            assertThat(page.textContent("main")).contains("第 1 至 50 名");
        }
    }

    @Test
    void the_whole_roll_prints_as_an_official_table() {
        members(70, district.firstBranch());
        try (var browser = Browser.open(Screen.DESK, port)) {
            browser.signIn(district.login("community1"));
            var page = browser.go("/roll");
            page.click("text=列出全部，供打印");
            assertThat(page.locator("tbody tr").count()).isEqualTo(70);
            browser.keep("roll-whole");
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.locator(".official-foot").isVisible()).isTrue();
            page.setViewportSize(A4_IN_PIXELS, A4_IN_PIXELS);
            assertThat(page.locator("table.list thead").isVisible()).isTrue();
            assertThat(page.locator(".bottom").isVisible()).isFalse();
            page.pdf(
                    new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPath(Path.of("target", "screenshots", "roll.pdf")));
        }
    }

    @Test
    void a_foreign_roll_is_refused_and_never_shown_empty() {
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            browser.signIn(district.login("street2"));
            assertThat(
                            browser.go("/roll?organization=" + district.prefix() + "-C1")
                                    .textContent("main"))
                    .contains("不在您的管理范围内");
            browser.keep("roll-refused");
            assertThat(browser.go("/roll").textContent("main")).contains("这一天名册上没有人");
            browser.keep("roll-empty");
        }
    }

    @Test
    void who_may_not_see_people_is_told_who_may() {
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            browser.signIn(district.login("leader"));
            assertThat(browser.go("/people").textContent("main")).contains("您的角色不能查看人员");
            assertThat(browser.go("/roll").textContent("main")).contains("您的角色不能查看人员");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void persons_are_listed_searched_and_paged(Screen screen) {
        members(60, district.firstBranch());
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("officer"));
            var page = browser.go("/people");
            assertThat(page.textContent("main")).contains("本页 50 人");
            fits(page);
            browser.keep("people-" + screen);
            page.click("a[rel=next]");
            assertThat(page.textContent("main")).contains("本页 10 人");
            page.click("a[rel=prev]");
            assertThat(page.textContent("main")).contains("本页 50 人");
            assertThat(browser.go("/people?q=罗").textContent("main")).contains("本页 3 人");
            assertThat(browser.go("/people?q=%25").textContent("main")).contains("没有符合条件的人员");
            browser.keep("people-none-" + screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_person_shows_masked_values_and_the_whole_history(Screen screen) {
        var person = person("阿卜杜拉·买买提江", "41030519791130251", district.secondCommunity());
        memberships
                .enter(
                        TestDistricts.MAKER,
                        NewSlice.open(
                                person, district.firstBranch(), MemberKind.PROBATIONARY, ENTERED))
                .orThrow();
        memberships.becomeFormal(TestDistricts.MAKER, person, ENTERED.plusYears(1)).orThrow();
        memberships
                .transfer(
                        TestDistricts.MAKER,
                        person,
                        district.thirdBranch(),
                        LocalDate.of(2020, 3, 1))
                .orThrow();
        people.appointAll(
                TestDistricts.MAKER,
                List.of(
                        new NewPost(
                                person,
                                district.thirdBranch(),
                                PostTitle.COMMITTEE_MEMBER,
                                LocalDate.of(2020, 4, 1))));
        try (var browser = Browser.open(screen, port)) {
            browser.signIn(district.login("street1"));
            var page = browser.go("/people/" + person);
            assertThat(page.content())
                    .contains("阿卜杜拉·买买提江", "410***************", "139****0001")
                    .contains("出生年月", "1979年11月")
                    .contains("2018年1月1日至12月31日", "预备期满转正", "2019年1月1日至2020年2月29日", "转出")
                    .contains("2020年3月1日起", "委员", "清源社区")
                    .doesNotContain("41030519791130", "1979年11月30日", "13900000001");
            fits(page);
            browser.keep("person-" + screen);
        }
    }

    @Test
    void a_foreign_person_is_not_found() {
        var person = districts.member("王秀兰", district.firstBranch(), ENTERED);
        try (var browser = Browser.open(Screen.PHONE, port)) {
            browser.signIn(district.login("street2"));
            assertThat(browser.go("/people/" + person).textContent("main")).contains("没有找到这个人员");
            assertThat(browser.go("/people/" + Ids.next()).textContent("main"))
                    .contains("没有找到这个人员");
            assertThat(browser.go("/people/1234").textContent("main")).contains("没有找到这个人员");
            assertThat(browser.go("/people").textContent("main")).contains("还没有人员");
            browser.keep("people-empty");
        }
    }

    /** Nothing stands beyond the edge of the screen. */
    private static void fits(Page page) {
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    private void members(int count, OrganizationId branch) {
        districts.members(
                IntStream.range(0, count)
                        .mapToObj(i -> SURNAMES.charAt(i % SURNAMES.length()) + "小" + (i + 1))
                        .toList(),
                branch,
                ENTERED);
    }

    private PersonId person(String name, String seventeen, OrganizationId residence) {
        var identity = IdentityNumber.parse(unusedFrom(seventeen)).orElseThrow();
        return people.register(
                        TestDistricts.MAKER,
                        new NewPerson(
                                new PersonId(Ids.next()),
                                name,
                                identity.sex(),
                                identity.bornOn(),
                                identity,
                                "13900000001",
                                residence))
                .orThrow();
    }

    /** The database is shared, and a number is registered once: the first free one at or after this. */
    private String unusedFrom(String seventeen) {
        for (int i = 0; ; i += 2) {
            String next =
                    seventeen.substring(0, 14)
                            + (100 + (Integer.parseInt(seventeen.substring(14)) + i - 100) % 900);
            String number = next + IdentityNumber.checkOf(next);
            if (people.byIdentity(IdentityNumber.parse(number).orElseThrow()).isEmpty()) {
                return number;
            }
        }
    }
}
