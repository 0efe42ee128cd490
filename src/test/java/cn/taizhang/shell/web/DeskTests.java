package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ui.ExtendedModelMap;

@ProductTest
@DisplayName("待办页")
class DeskTests {

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private Meetings meetings;
    @Autowired private SectionsAnswered sections;
    @Autowired private Today today;
    @LocalServerPort private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
    }

    @Test
    void what_is_urgent_comes_first_then_what_is_due_first() {
        var page =
                desk(
                        duty("七月到期", "2020-07-31", false, 1),
                        duty("不限期", null, false, 1),
                        duty("六月到期", "2020-06-30", false, 1),
                        duty("退回", null, true, 1),
                        duty("限期退回", "2020-07-05", true, 1));

        assertThat(page.duties())
                .extracting(DeskPage.Line::title)
                .containsExactly("限期退回", "退回", "六月到期", "七月到期", "不限期");
    }

    @Test
    void the_heading_counts_what_a_line_stands_for() {
        assertThat(desk().heading()).isEqualTo("今天没有等您办的事");
        assertThat(desk(duty("一件", null, true, 1)).heading()).isEqualTo("有 1 件事等您办");
        assertThat(desk(duty("一件", null, true, 1), duty("还有", null, true, 25)).heading())
                .isEqualTo("有 26 件事等您办");
    }

    @Test
    void when_a_thing_is_due_is_told_in_days() {
        var page =
                desk(
                        duty("前天", "2020-06-28", true, 1),
                        duty("今天", "2020-06-30", false, 1),
                        duty("明天", "2020-07-01", false, 1),
                        duty("后天", "2020-07-02", false, 1),
                        duty("不限期", null, false, 1));

        assertThat(page.duties())
                .extracting(DeskPage.Line::when)
                .containsExactly("逾期 2 天", "今天到期", "明天", "7月2日", "待办");
        assertThat(page.duties())
                .extracting(DeskPage.Line::pressing)
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void a_section_is_told_what_it_answers_for_and_a_community_nothing_of_the_kind() {
        assertThat(sections.of(district.officer()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.section()).isEqualTo("组织科");
                    assertThat(one.sentence()).startsWith("组织科答复 ").contains("由您核对、确认");
                    assertThat(one.figures()).isNotEmpty();
                });
        assertThat(sections.of(district.firstCommunityClerk())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void thirty_returned_records_are_thirty_things(Screen screen) {
        for (int day = 1; day <= 30; day++) {
            returned(LocalDate.of(2020, 5, 30).plusDays(day));
        }
        try (var browser = Browser.open(screen, port)) {
            var page = browser.signIn(district.login("community1"));

            assertThat(page.locator("h1").textContent()).isEqualTo("有 30 件事等您办");
            assertThat(page.locator("ul.todo li").count()).isEqualTo(6);
            assertThat(page.locator("ul.todo li").last().textContent()).contains("还有 25 条退回重改");
            browser.keep("desk-thirty-returned-" + screen);
            page.click("a:has-text('还有 25 条退回重改')");
            assertThat(page.locator("table.list tbody tr").count()).isEqualTo(30);
        }
    }

    private DeskPage desk(Duty... duties) {
        var model = new ExtendedModelMap();
        new DeskController(List.of((viewer, day) -> List.of(duties)), sections, meetings, today)
                .desk(district.officer(), model);
        return (DeskPage) Objects.requireNonNull(model.get("page"));
    }

    private static Duty duty(String title, @Nullable String dueOn, boolean urgent, int things) {
        return new Duty(
                title,
                "事由",
                dueOn == null ? null : LocalDate.parse(dueOn),
                "标签",
                urgent,
                "/",
                things);
    }

    private void returned(LocalDate heldOn) {
        var draft =
                new MeetingDraft(
                        MeetingKind.STUDY,
                        "学习研讨",
                        district.firstCommunity(),
                        Set.of(),
                        heldOn,
                        Manner.ON_SITE,
                        "",
                        "",
                        null,
                        null,
                        Map.of(),
                        null,
                        UUID.randomUUID());
        var id = meetings.record(district.firstCommunityClerk(), draft).orThrow();
        meetings.returnForRework(district.firstStreetOfficer(), id, 1, "缺到会人数").orThrow();
    }
}
