package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeId;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("会议活动")
class MeetingsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;

    private TestDistrict district;
    private Viewer clerk;
    private Viewer street;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        street = district.firstStreetOfficer();
    }

    @Test
    void a_recorded_meeting_is_read_as_it_was_typed() {
        var id =
                recorded(
                        clerk,
                        aMeetingOf(district.firstCommunity())
                                .topic("　传达学习全国两会精神 ")
                                .at("二楼会议室")
                                .presidedBy("李强")
                                .numbers(40, 32));

        var meeting = meetings.get(clerk, id);

        assertThat(meeting.topic()).isEqualTo("传达学习全国两会精神");
        assertThat(meeting.hostName()).isEqualTo("天祥社区");
        assertThat(meeting.heldOn()).isEqualTo("2020-06-28");
        assertThat(meeting.place()).isEqualTo("二楼会议室");
        assertThat(meeting.presider()).isEqualTo("李强");
        assertThat(meeting.expected()).isEqualTo(40);
        assertThat(meeting.attended()).isEqualTo(32);
        assertThat(meeting.state()).isEqualTo(MeetingState.HELD);
        assertThat(meeting.recordedBy()).isEqualTo(clerk.name());
        assertThat(meeting.onBehalf()).isFalse();
        assertThat(meeting.version()).isEqualTo(1);
    }

    @Test
    void a_refusal_tells_every_breach_and_writes_nothing() {
        var stranger = districts.member("外人", district.thirdBranch(), LONG_AGO);

        var outcome =
                meetings.record(
                        clerk,
                        aMeetingOf(district.firstStreet())
                                .kind(null)
                                .topic("")
                                .on(LocalDate.of(2020, 7, 1))
                                .attendedBy(Map.of(stranger, Presence.PRESENT))
                                .marked("STUDY_DISCUSSION")
                                .draft());

        assertThat(fieldsRefused(outcome))
                .containsExactlyInAnyOrder("kind", "topic", "heldOn", "host", "attendance", "mark");
        assertThat(meetings.list(district.officer(), MeetingQuestions.everything())).isEmpty();
    }

    @Test
    void the_same_request_makes_one_record() {
        var draft = aMeetingOf(district.firstCommunity()).draft();

        var first = meetings.record(clerk, draft).orThrow();
        var second = meetings.record(clerk, draft).orThrow();

        assertThat(second).isEqualTo(first);
        assertThat(meetings.list(clerk, MeetingQuestions.everything())).hasSize(1);
        assertThat(trailOf(first)).hasSize(1);
    }

    @Test
    void the_same_request_with_another_meeting_is_refused_not_swallowed() {
        var key = UUID.randomUUID();
        recorded(clerk, aMeetingOf(district.firstCommunity()).topic("第一次").request(key));

        var outcome =
                meetings.record(
                        clerk,
                        aMeetingOf(district.firstCommunity()).topic("第二次").request(key).draft());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_same_request_with_anything_added_is_refused_not_swallowed() {
        var ours = districts.member("王芳", district.firstBranch(), LONG_AGO);
        aProgrammeFrom(LocalDate.of(2020, 1, 1));
        var key = UUID.randomUUID();
        var first = recorded(clerk, atTheBranch(key));

        var additions =
                List.of(
                        atTheBranch(key).with(district.secondCommunity()),
                        atTheBranch(key).attendedBy(Map.of(ours, Presence.PRESENT)),
                        atTheBranch(key).marked("STUDY_DISCUSSION"),
                        atTheBranch(key).at("二楼会议室"),
                        atTheBranch(key).presidedBy("李强"),
                        atTheBranch(key).numbers(40, null),
                        atTheBranch(key).numbers(null, 32),
                        atTheBranch(key).online());
        for (var added : additions) {
            assertThat(meetings.record(clerk, added.draft()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.breaches().toString())
                                            .contains("已经登记了「传达学习全国两会精神」", "用“更正”补上"));
        }
        assertThat(meetings.record(clerk, atTheBranch(key).draft()).orThrow()).isEqualTo(first);
        assertThat(meetings.list(clerk, MeetingQuestions.everything())).hasSize(1);
    }

    @Test
    void the_same_full_request_makes_one_record() {
        var ours = districts.member("王芳", district.firstBranch(), LONG_AGO);
        var absent = districts.member("李强", district.firstBranch(), LONG_AGO);
        aProgrammeFrom(LocalDate.of(2020, 1, 1));
        var draft =
                atTheBranch(UUID.randomUUID())
                        .with(district.secondCommunity(), district.thirdCommunity())
                        .attendedBy(Map.of(ours, Presence.PRESENT, absent, Presence.ABSENT))
                        .marked("STUDY_DISCUSSION")
                        .at(" 二楼会议室 ")
                        .presidedBy("李强")
                        .draft();

        var first = meetings.record(clerk, draft).orThrow();

        assertThat(meetings.record(clerk, draft).orThrow()).isEqualTo(first);
    }

    @Test
    void records_only_for_hosts_in_scope() {
        for (var host : List.of(district.firstStreet(), district.secondCommunity())) {
            assertThat(fieldsRefused(meetings.record(clerk, aMeetingOf(host).draft())))
                    .containsExactly("host");
        }
        assertThat(meetings.record(clerk, aMeetingOf(district.firstBranch()).draft()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_may_not_record_is_told_so() {
        assertThatThrownBy(() ->
                        meetings.record(
                                district.viewer("office"),
                                aMeetingOf(district.firstStreet()).draft()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_co_host_sees_the_same_record_but_does_not_correct_it() {
        var id = recorded(street, aMeetingOf(district.firstStreet()).with(district.secondStreet()));
        var coHost = district.secondStreetOfficer();

        assertThat(meetings.get(coHost, id)).isEqualTo(meetings.get(street, id));
        assertThat(meetings.list(coHost, MeetingQuestions.everything()))
                .extracting(MeetingRow::meetingId, MeetingRow::coHosts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id.value(), 1));
        assertThatThrownBy(() ->
                        meetings.correct(
                                coHost, id, 1, aMeetingOf(district.secondStreet()).draft(), "改主办"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("春晓街道");
    }

    @Test
    void another_street_finds_nothing() {
        var id = recorded(street, aMeetingOf(district.firstStreet()));
        var other = district.secondStreetOfficer();

        assertThatThrownBy(() -> meetings.get(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.historyOf(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.withdraw(other, id, 1, "误")).isInstanceOf(NotFound.class);
        assertThat(meetings.list(other, MeetingQuestions.everything())).isEmpty();
        assertThat(meetings.openable(other, List.of(id.value()))).isEmpty();
    }

    @Test
    void what_a_superior_enters_is_marked_and_what_an_own_office_holds_is_not() {
        var officer = district.officer();

        assertThat(onBehalf(street, aMeetingOf(district.firstCommunity()))).isTrue();
        assertThat(onBehalf(street, aMeetingOf(district.firstStreet()))).isFalse();
        assertThat(onBehalf(clerk, aMeetingOf(district.firstBranch()))).isTrue();
        assertThat(onBehalf(officer, aMeetingOf(district.department()))).isFalse();
        assertThat(onBehalf(officer, aMeetingOf(district.leadingGroup()))).isFalse();
        assertThat(onBehalf(officer, aMeetingOf(district.unit()))).isTrue();
    }

    @Test
    void a_stranger_to_the_rolls_of_the_day_is_refused_on_the_list() {
        var ours = districts.member("王芳", district.firstBranch(), LocalDate.of(2020, 6, 28));
        var theirs = districts.member("赵敏", district.thirdBranch(), LONG_AGO);
        var host = district.firstBranch();

        assertThat(fieldsRefused(record(host, "2020-06-28", Map.of(theirs, Presence.PRESENT))))
                .containsExactly("attendance");
        assertThat(fieldsRefused(record(host, "2020-06-27", Map.of(ours, Presence.PRESENT))))
                .containsExactly("attendance");
        assertThat(record(host, "2020-06-28", Map.of(ours, Presence.PRESENT)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(
                        meetings.record(
                                clerk,
                                aMeetingOf(host)
                                        .with(district.thirdBranch())
                                        .attendedBy(Map.of(theirs, Presence.PRESENT))
                                        .draft()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void names_are_told_only_to_who_may_read_the_host_s_people() {
        var person = districts.member("王芳", district.firstBranch(), LONG_AGO);
        var id =
                recorded(
                        clerk,
                        aMeetingOf(district.firstBranch())
                                .with(district.secondStreet())
                                .attendedBy(Map.of(person, Presence.PRESENT)));

        assertThat(meetings.get(street, id).attendance())
                .extracting(Meeting.Attendance::name)
                .containsExactly("王芳");
        for (var reader : List.of(district.viewer("office"), district.secondStreetOfficer())) {
            assertThat(meetings.get(reader, id).attendance()).isEmpty();
            assertThat(meetings.get(reader, id).rollCall())
                    .isEqualTo(new Meeting.RollCall(1, 0, 0));
        }
    }

    @Test
    void a_mark_is_offered_only_on_days_on_which_a_programme_runs() {
        var host = district.firstCommunity();
        var programme = aProgrammeFrom(LocalDate.of(2020, 6, 10));
        programmes.end(district.officer(), programme, LocalDate.of(2020, 6, 20)).orThrow();

        assertThat(meetings.marksOfferedFor(host, LocalDate.of(2020, 6, 9))).isEmpty();
        assertThat(meetings.marksOfferedFor(host, LocalDate.of(2020, 6, 10))).hasSize(2);
        assertThat(meetings.marksOfferedFor(host, LocalDate.of(2020, 6, 19))).hasSize(2);
        assertThat(meetings.marksOfferedFor(host, LocalDate.of(2020, 6, 20))).isEmpty();
        var marked = aMeetingOf(host).marked("STUDY_DISCUSSION");
        assertThat(
                        fieldsRefused(
                                meetings.record(
                                        clerk, marked.on(LocalDate.of(2020, 6, 20)).draft())))
                .containsExactly("mark");
        var id = recorded(clerk, marked.on(LocalDate.of(2020, 6, 19)));
        assertThat(meetings.markOf(clerk, id)).map(MeetingMarks.Mark::label).contains("学习研讨");
    }

    private MeetingId recorded(Viewer viewer, DraftBuilder draft) {
        return meetings.record(viewer, draft.draft()).orThrow();
    }

    private Outcome<MeetingId> record(
            cn.taizhang.organization.OrganizationId host,
            String day,
            Map<cn.taizhang.people.PersonId, Presence> attendance) {
        return meetings.record(
                clerk, aMeetingOf(host).on(LocalDate.parse(day)).attendedBy(attendance).draft());
    }

    private DraftBuilder atTheBranch(UUID key) {
        return aMeetingOf(district.firstBranch()).request(key);
    }

    private ProgrammeId aProgrammeFrom(LocalDate day) {
        return programmes
                .start(
                        district.officer(),
                        new NewProgramme(
                                district.district(),
                                ProgrammeKind.THEME_EDUCATION,
                                "主题教育",
                                "",
                                day))
                .orThrow();
    }

    private boolean onBehalf(Viewer viewer, DraftBuilder draft) {
        return meetings.get(viewer, recorded(viewer, draft)).onBehalf();
    }

    private List<AuditRow> trailOf(MeetingId id) {
        return audit.about(Meetings.REGISTER, id.value());
    }

    private static List<@Nullable String> fieldsRefused(Outcome<MeetingId> outcome) {
        return outcome instanceof Outcome.Refused<MeetingId>(var breaches)
                ? breaches.stream().map(Breach::field).toList()
                : List.of();
    }
}
