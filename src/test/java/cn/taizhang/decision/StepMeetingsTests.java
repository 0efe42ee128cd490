package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.MeetingUses;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.Browser;
import cn.taizhang.testing.Browser.Screen;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("步骤取用会议记录")
class StepMeetingsTests {

    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private ProcedureFiles files;
    @Autowired private Meetings meetings;
    @Autowired private MeetingsInProcedures uses;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private TestDistrict district;
    private Viewer clerk;
    private GoingMatter matter;

    @BeforeEach
    void a_matter_that_was_proposed() {
        clock.standOn(TypedSteps.BEGUN);
        district = districts.found();
        clerk = district.firstCommunityClerk();
        matter =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "道路修缮")
                        .go(StepKind.BEGIN_SOLICITING, 0)
                        .go(StepKind.END_SOLICITING, 5)
                        .go(StepKind.PROPOSE, 8);
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void the_form_takes_day_and_numbers_from_the_meeting_on_record() {
        var meeting = recorded(MeetingKind.DELIBERATION, 12);
        clock.standOn(TypedSteps.BEGUN.plusDays(14));

        var form =
                files.taking(
                        clerk,
                        matter.id(),
                        StepKind.DELIBERATE,
                        meeting.value(),
                        Map.of("on", "2026-03-15", "eligible", "", "opinions", "先修路面。"));

        assertThat(form.meetings())
                .containsExactly(Map.entry(meeting.toString(), "2026年3月13日　议事会：商议道路修缮"));
        assertThat(form.filled())
                .containsEntry("meeting", meeting.toString())
                .containsEntry("on", "2026-03-13")
                .containsEntry("eligible", "9")
                .containsEntry("present", "7")
                .containsEntry("opinions", "先修路面。");
        assertThat(matter.file().stage()).isEqualTo(StageKind.PROPOSED);
    }

    @Test
    void only_meetings_since_the_last_step_and_of_a_kind_that_fits_are_offered() {
        recorded(MeetingKind.DELIBERATION, 7);
        var onTheDay = recorded(MeetingKind.DELIBERATION, 8);
        recorded(MeetingKind.THEME_PARTY_DAY, 12);
        clock.standOn(TypedSteps.BEGUN.plusDays(14));

        var form = files.form(clerk, matter.id(), StepKind.DELIBERATE);

        assertThat(form.meetings()).containsOnlyKeys(onTheDay.toString());
    }

    @Test
    void where_no_meeting_is_on_record_none_is_asked_for() {
        var form = files.form(clerk, matter.id(), StepKind.DELIBERATE);

        assertThat(form.fields()).extracting(StepField::name).doesNotContain(StepFields.MEETING);
    }

    @Test
    void numbers_left_out_are_those_of_the_meeting_and_step_and_meeting_lead_to_each_other() {
        var meeting = recorded(MeetingKind.DELIBERATION, 12);

        matter.take(
                        StepKind.DELIBERATE,
                        12,
                        Map.of("meeting", meeting.toString(), "eligible", "", "present", ""))
                .orThrow();

        assertThat(matter.file().steps().getLast().facts())
                .contains(
                        new ProcedureFile.Fact(
                                "会议记录", "2026年3月13日　议事会：商议道路修缮", "/meetings/" + meeting),
                        new ProcedureFile.Fact("实到人数", "7"));
        assertThat(uses.of(clerk, meeting))
                .containsExactly(
                        new MeetingUses.Use("「道路修缮」的两委商议", "/decisions/procedures/" + matter.id()));
        assertThat(uses.of(district.secondStreetOfficer(), meeting)).isEmpty();
    }

    @Test
    void a_step_put_right_to_another_meeting_is_no_use_of_the_first_any_more() {
        var first = recorded(MeetingKind.DELIBERATION, 12);
        var second = recorded(MeetingKind.WORKING, 12);
        matter.take(StepKind.DELIBERATE, 12, Map.of("meeting", first.toString())).orThrow();
        var typed = TypedSteps.typed(StepKind.DELIBERATE, 12);
        typed.putAll(
                Map.of(
                        "meeting",
                        second.toString(),
                        "correctionReason",
                        "选错了会议",
                        "correctionApprover",
                        "王芳"));

        procedures
                .correct(clerk, matter.id(), matter.file().version(), UUID.randomUUID(), 4, typed)
                .orThrow();

        assertThat(uses.of(clerk, first)).isEmpty();
        assertThat(uses.of(clerk, second)).hasSize(1);
    }

    @Test
    void a_meeting_of_another_day_is_refused() {
        var meeting = recorded(MeetingKind.DELIBERATION, 11);

        assertThat(refused(meeting)).contains("这条会议记录的日期是2026年3月12日");
    }

    @Test
    void a_meeting_of_another_community_is_refused_as_one_that_is_not_there() {
        var elsewhere =
                record(
                        district.firstStreetOfficer(),
                        district.secondCommunity(),
                        MeetingKind.DELIBERATION,
                        12);

        assertThat(refused(elsewhere)).contains("没有找到这个社区的这条会议记录");
    }

    @Test
    void a_withdrawn_meeting_is_refused() {
        var meeting = recorded(MeetingKind.DELIBERATION, 12);
        meetings.withdraw(clerk, meeting, 1, "重复登记").orThrow();

        assertThat(refused(meeting)).contains("这条会议记录已撤回");
    }

    @Test
    void a_record_of_a_kind_that_is_no_such_meeting_is_refused() {
        var meeting = recorded(MeetingKind.THEME_PARTY_DAY, 12);

        assertThat(refused(meeting)).contains("这条会议记录是主题党日，不能用于「两委商议」；请选择议事会、");
    }

    @ParameterizedTest(name = "{0}，会议形式 {1}：{2}")
    @CsvSource({
        "RESIDENTS_REPRESENTATIVES, HOUSEHOLDS, true",
        "RESIDENTS_REPRESENTATIVES, ADULT_RESIDENTS, true",
        "RESIDENTS_REPRESENTATIVES, REPRESENTATIVES, false",
        "RESIDENTS, REPRESENTATIVES, true",
        "RESIDENTS, HOUSEHOLDS, false"
    })
    void the_record_of_representatives_proves_no_meeting_of_residents_nor_the_other_way_round(
            MeetingKind kind, MeetingForm form, boolean told) {
        matter.go(StepKind.DELIBERATE, 12);
        var meeting = recorded(kind, 30);
        var outcome =
                matter.take(
                        StepKind.RESOLVE,
                        30,
                        Map.of("meeting", meeting.toString(), "composition", form.name()));

        assertThat(messages(outcome).contains("请核对会议形式，或者选择另一条会议记录")).isEqualTo(told);
    }

    @Test
    void numbers_that_differ_from_those_of_the_record_are_remarked() {
        var meeting = recorded(MeetingKind.DELIBERATION, 12);
        matter.take(
                        StepKind.DELIBERATE,
                        12,
                        Map.of("meeting", meeting.toString(), "eligible", "9", "present", "8"))
                .orThrow();

        assertThat(matter.file().remarks()).containsExactly("「两委商议」登记的实到人数是 8，会议记录上是 7，请核对。");
    }

    @Test
    void meetings_are_offered_from_the_day_of_the_last_step_as_it_was_put_right() {
        var between = recorded(MeetingKind.DELIBERATION, 7);
        var typed = TypedSteps.typed(StepKind.PROPOSE, 6);
        typed.putAll(Map.of("correctionReason", "日期抄错", "correctionApprover", "王芳"));
        clock.standOn(TypedSteps.BEGUN.plusDays(14));
        procedures
                .correct(clerk, matter.id(), matter.file().version(), UUID.randomUUID(), 3, typed)
                .orThrow();

        var form = files.form(clerk, matter.id(), StepKind.DELIBERATE);

        assertThat(form.meetings()).containsOnlyKeys(between.toString());
    }

    @Test
    void on_a_phone_one_tap_fills_the_form_and_the_page_of_the_meeting_leads_back() {
        recorded(MeetingKind.DELIBERATION, 12);
        clock.standOn(TypedSteps.BEGUN.plusDays(14));
        try (var phone = Browser.open(Screen.PHONE, port)) {
            var page = phone.signIn(district.login("community1"));
            phone.go("/decisions/procedures/" + matter.id() + "/steps/deliberate");
            phone.keep("step-meetings-offered-PHONE");
            page.fill("[name=opinions]", "先修路面。");
            page.click("main .note button:has-text('商议道路修缮')");
            assertThat(page.inputValue("[name=opinions]")).isEqualTo("先修路面。");
            assertThat(page.inputValue("#f-on")).isEqualTo("2026-03-13");
            assertThat(page.inputValue("#f-present")).isEqualTo("7");
            phone.keep("step-meetings-taken-PHONE");
            page.fill("#f-present", "");
            page.fill("#f-agreed", "八");
            page.click("main .form-foot button");
            page.click("main .note button:has-text('商议道路修缮')");
            assertThat(page.inputValue("#f-agreed")).isEqualTo("八");
            assertThat(page.inputValue("[name=opinions]")).isEqualTo("先修路面。");
            page.fill("#f-agreed", "7");
            page.press("#f-agreed", "Enter");
            page.click("main .taken a:has-text('商议道路修缮')");
            assertThat(page.locator("h1").innerText()).isEqualTo("商议道路修缮");
            phone.keep("meeting-used-PHONE");
            page.click("main dl.facts a:has-text('「道路修缮」的两委商议')");
            assertThat(page.locator("h1").innerText()).contains("道路修缮");
        }
    }

    private String refused(MeetingId meeting) {
        return messages(
                matter.take(StepKind.DELIBERATE, 12, Map.of("meeting", meeting.toString())));
    }

    private static String messages(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? String.join("\n", breaches.stream().map(Breach::message).toList())
                : "";
    }

    private MeetingId recorded(MeetingKind kind, int day) {
        return record(clerk, district.firstCommunity(), kind, day);
    }

    private MeetingId record(Viewer viewer, OrganizationId host, MeetingKind kind, int day) {
        clock.standOn(TypedSteps.BEGUN.plusDays(day));
        return meetings.record(
                        viewer,
                        new MeetingDraft(
                                kind,
                                "商议道路修缮",
                                host,
                                Set.of(),
                                TypedSteps.BEGUN.plusDays(day),
                                Manner.ON_SITE,
                                "社区议事厅",
                                "王芳",
                                9,
                                7,
                                Map.of(),
                                null,
                                UUID.randomUUID()))
                .orThrow();
    }
}
