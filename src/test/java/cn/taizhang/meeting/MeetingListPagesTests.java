package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@DisplayName("会议活动列表的页面")
class MeetingListPagesTests {

    private static final String LONG_TOPIC =
            "学习贯彻关于加强和改进城市基层党的建设工作的意见并结合本社区实际讨论网格党小组设置与在职党员报到服务的若干安排";

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired Organizations organizations;
    @LocalServerPort int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_list_is_paged_filtered_and_printed(Screen screen) {
        for (int i = 0; i < 53; i++) {
            recorded(
                    aMeetingOf(i % 2 == 0 ? district.firstCommunity() : district.firstBranch())
                            .topic(i == 2 ? LONG_TOPIC : "第 " + i + " 次学习")
                            .on(LocalDate.of(2020, 6, 29).minusDays(i))
                            .with(
                                    i % 7 == 0
                                            ? new cn.taizhang.organization.OrganizationId[] {
                                                district.secondCommunity()
                                            }
                                            : new cn.taizhang.organization.OrganizationId[0])
                            .numbers(40, 30 + i % 10));
        }
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/meetings");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(50);
            browser.keep("meetings-list-" + screen);
            if (screen == Screen.OFFICE) {
                page.pdf(
                        new Page.PdfOptions()
                                .setPath(Path.of("target", "screenshots", "meetings-list.pdf"))
                                .setPreferCSSPageSize(true));
            }
            page.click("a:has-text('下一页')");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(3);
            page.click("a:has-text('上一页')");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(50);
            assertThat(page.locator("table.list tbody").textContent()).contains("第 0 次学习");
            assertThat(page.locator(".pager .off").allTextContents()).containsExactly("上一页");

            browser.go("/meetings?only=LATE&from=2020-05-01&to=2020-05-31&organization=天祥社区");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(24);
            browser.keep("meetings-filtered-" + screen);
            browser.go("/meetings?q=100%25");
            assertThat(page.locator(".empty").textContent()).contains("没有符合条件的会议");
            browser.keep("meetings-nothing-" + screen);
            browser.go("/meetings?from=昨天&organization=没有这个");
            assertThat(page.locator(".note.warn").textContent())
                    .contains("没有认出日期“昨天”", "没有找到组织「没有这个」");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-20", "2020-06-30"})
    void the_meetings_of_an_organization_that_has_ended_are_found_by_its_code(LocalDate on) {
        recorded(aMeetingOf(district.firstCommunity()).topic("并入之前").on(on.minusDays(1)));
        recorded(aMeetingOf(district.firstStreet()).topic("街道自己的"));
        recorded(aMeetingOf(district.secondStreet()).topic("另一街道的"));
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        on)
                .orThrow();
        String address = "/meetings?organization=" + district.prefix() + "-C1";
        try (var street = Browser.open(Screen.OFFICE, port);
                var other = Browser.open(Screen.PHONE, port)) {
            var page = street.signIn(district.login("street1"));
            street.go(address);
            assertThat(page.locator(".note.warn").count()).isZero();
            assertThat(page.locator("table.list tbody tr").allTextContents())
                    .singleElement()
                    .asString()
                    .contains("并入之前");

            var refused = other.signIn(district.login("street2"));
            other.go(address);
            assertThat(refused.locator(".note.warn").textContent()).contains("不在您的管辖范围内");
            assertThat(refused.locator("table.list").count()).isZero();
            assertThat(refused.inputValue("input[name=organization]"))
                    .isEqualTo(district.prefix() + "-C1");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void nothing_is_listed_beside_a_refused_condition(Screen screen) {
        recorded(aMeetingOf(district.firstCommunity()).topic("不该列出"));
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("street1"));
            browser.go("/meetings?q=不该&from=昨天&organization=没有这个");

            assertThat(page.locator(".note.warn").textContent()).contains("没有认出日期", "没有找到组织");
            assertThat(page.locator("table.list").count()).isZero();
            assertThat(page.locator(".empty").textContent()).contains("还没有查找");
            assertThat(page.inputValue("input[name=q]")).isEqualTo("不该");
            assertThat(page.inputValue("input[name=organization]")).isEqualTo("没有这个");
            browser.keep("meetings-condition-refused-" + screen);
        }
    }

    @Test
    void who_may_not_record_is_told_who_may() {
        try (var browser = Browser.open(Screen.OFFICE, port)) {
            var page = browser.signIn(district.login("office"));
            browser.go("/meetings");
            assertThat(page.locator("a:has-text('登记会议')").count()).isZero();
            assertThat(page.locator(".standing").textContent()).contains("登记和更正由各主办组织办理");
            browser.go("/meetings/new");

            assertThat(page.locator(".failure").textContent()).contains("社区党务工作者");
        }
    }

    private MeetingId recorded(DraftBuilder draft) {
        return meetings.record(district.officer(), draft.draft()).orThrow();
    }
}
