package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.duty.Duty;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("会议活动")
class MeetingsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired MeetingDuties duties;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient jdbc;

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

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
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
        assertThat(meetings.list(district.officer(), everything())).isEmpty();
    }

    @Test
    void the_same_request_makes_one_record() {
        var draft = aMeetingOf(district.firstCommunity()).draft();

        var first = meetings.record(clerk, draft).orThrow();
        var second = meetings.record(clerk, draft).orThrow();

        assertThat(second).isEqualTo(first);
        assertThat(meetings.list(clerk, everything())).hasSize(1);
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
        assertThat(meetings.list(coHost, everything()))
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
        assertThat(meetings.list(other, everything())).isEmpty();
        assertThat(meetings.openable(other, List.of(id.value()))).isEmpty();
    }

    @Test
    void a_correction_keeps_what_it_said_and_raises_the_version() {
        var person = districts.member("王芳", district.firstBranch(), LONG_AGO);
        var other = districts.member("李强", district.firstBranch(), LONG_AGO);
        var host = district.firstBranch();
        var id =
                recorded(
                        clerk,
                        aMeetingOf(host)
                                .topic("旧主题")
                                .attendedBy(
                                        Map.of(
                                                person, Presence.PRESENT,
                                                other, Presence.ABSENT)));

        meetings.correct(
                        clerk,
                        id,
                        1,
                        aMeetingOf(host)
                                .topic("新主题")
                                .with(district.secondCommunity())
                                .attendedBy(
                                        Map.of(
                                                person, Presence.PRESENT,
                                                other, Presence.ON_LEAVE))
                                .draft(),
                        "核对签到册")
                .orThrow();

        assertThat(meetings.get(clerk, id).version()).isEqualTo(2);
        var steps = meetings.historyOf(clerk, id);
        assertThat(steps)
                .extracting(MeetingStep::kind)
                .containsExactly(MeetingStep.Kind.CORRECTED, MeetingStep.Kind.RECORDED);
        assertThat(steps.getFirst().reason()).isEqualTo("核对签到册");
        assertThat(steps.getFirst().changes())
                .containsExactly(
                        new MeetingStep.Change("主题", "旧主题", "新主题"),
                        new MeetingStep.Change("联办单位", "未填", "清源社区"),
                        new MeetingStep.Change(
                                "到会名单", "到会 1 人、请假 0 人、缺席 1 人", "到会 1 人、请假 1 人、缺席 0 人"),
                        new MeetingStep.Change("李强", "缺席", "请假"));
    }

    @Test
    void a_stale_correction_changes_nothing() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host).topic("原来的"));
        meetings.correct(clerk, id, 1, aMeetingOf(host).topic("先改的").draft(), "一").orThrow();

        assertThatThrownBy(() ->
                        meetings.correct(street, id, 1, aMeetingOf(host).topic("后改的").draft(), "二"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> meetings.returnForRework(street, id, 1, "二"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> meetings.withdraw(street, id, 1, "二"))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(meetings.get(clerk, id).topic()).isEqualTo("先改的");
        assertThat(meetings.get(clerk, id).version()).isEqualTo(2);
        assertThat(meetings.historyOf(clerk, id)).hasSize(2);
        assertThat(trailOf(id)).hasSize(2);
    }

    @Test
    void a_returned_record_goes_on_counting_until_it_is_corrected() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host));

        meetings.returnForRework(street, id, 1, "缺到会人数").orThrow();
        assertThat(meetings.get(clerk, id).state()).isEqualTo(MeetingState.HELD);
        assertThat(meetings.get(clerk, id).returnedBecause()).isEqualTo("缺到会人数");
        assertThat(stateInEvents(id)).isEqualTo("HELD");

        meetings.correct(clerk, id, 2, aMeetingOf(host).numbers(9, 8).draft(), "已补").orThrow();
        assertThat(meetings.get(clerk, id).returned()).isFalse();
        assertThat(meetings.historyOf(clerk, id))
                .extracting(MeetingStep::kind)
                .containsExactly(
                        MeetingStep.Kind.CORRECTED,
                        MeetingStep.Kind.RETURNED,
                        MeetingStep.Kind.RECORDED);
    }

    @Test
    void the_host_does_not_return_its_own_record() {
        var id = recorded(clerk, aMeetingOf(district.firstCommunity()));

        assertThatThrownBy(() -> meetings.returnForRework(clerk, id, 1, "退"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("街道党建办");
    }

    @Test
    void a_returned_record_waits_for_its_host_and_for_no_superior() {
        var id = recorded(clerk, aMeetingOf(district.firstCommunity()).topic("待更正"));
        meetings.returnForRework(street, id, 1, "缺到会人数").orThrow();

        assertThat(duties.dutiesOf(clerk, TestClock.DAY))
                .singleElement()
                .extracting(Duty::label, Duty::reason, Duty::address)
                .containsExactly("退回重改", "天祥社区，2020年6月28日。退回原因：缺到会人数", "/meetings/" + id);
        assertThat(duties.dutiesOf(street, TestClock.DAY)).isEmpty();
        assertThat(duties.dutiesOf(district.officer(), TestClock.DAY)).isEmpty();
        assertThat(duties.dutiesOf(district.leader(), TestClock.DAY)).isEmpty();
    }

    @Test
    void a_withdrawn_record_stays_readable_and_closed() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host));
        meetings.withdraw(clerk, id, 1, "重复登记").orThrow();

        assertThat(meetings.get(clerk, id).withdrawn()).isTrue();
        assertThat(stateInEvents(id)).isEqualTo("WITHDRAWN");
        assertThat(meetings.list(clerk, everything())).isEmpty();
        assertThat(meetings.list(clerk, only(MeetingQuestion.Only.WITHDRAWN))).hasSize(1);
        assertThat(meetings.correct(clerk, id, 2, aMeetingOf(host).draft(), "改"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(meetings.returnForRework(street, id, 2, "退"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(meetings.withdraw(clerk, id, 2, "再撤")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void is_late_from_the_first_of_the_next_month_in_the_record_and_in_the_list() {
        var host = district.firstCommunity();
        var inTime = recorded(clerk, aMeetingOf(host).on(LocalDate.of(2020, 6, 1)));
        clock.standOn(LocalDate.of(2020, 7, 1));
        var late = recorded(clerk, aMeetingOf(host).on(LocalDate.of(2020, 6, 30)));

        assertThat(meetings.get(clerk, inTime).late()).isFalse();
        assertThat(meetings.get(clerk, late).late()).isTrue();
        assertThat(meetings.list(clerk, only(MeetingQuestion.Only.LATE)))
                .extracting(MeetingRow::meetingId)
                .containsExactly(late.value());
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
    void every_write_leaves_its_entry() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host));
        meetings.returnForRework(street, id, 1, "缺人数").orThrow();
        meetings.correct(clerk, id, 2, aMeetingOf(host).numbers(9, 8).draft(), "已补").orThrow();
        meetings.withdraw(clerk, id, 3, "重复").orThrow();

        assertThat(trailOf(id))
                .extracting(AuditRow::action)
                .containsExactly("撤回会议记录", "更正会议", "退回会议记录", "登记会议");
        assertThat(trailOf(id))
                .extracting(AuditRow::detail)
                .noneMatch(detail -> detail.containsValue("缺人数"));
    }

    @Test
    void a_write_whose_entry_cannot_be_appended_did_not_happen() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host).topic("原来的"));
        withABrokenTrailOf(
                host.value(),
                () -> {
                    assertThatThrownBy(() -> meetings.record(clerk, aMeetingOf(host).draft()))
                            .isInstanceOf(DataAccessException.class);
                    assertThatThrownBy(() ->
                                    meetings.correct(clerk, id, 1, aMeetingOf(host).draft(), "改"))
                            .isInstanceOf(DataAccessException.class);
                    assertThatThrownBy(() -> meetings.returnForRework(street, id, 1, "退"))
                            .isInstanceOf(DataAccessException.class);
                    assertThatThrownBy(() -> meetings.withdraw(clerk, id, 1, "撤"))
                            .isInstanceOf(DataAccessException.class);
                });

        assertThat(meetings.list(clerk, everything())).hasSize(1);
        assertThat(meetings.get(clerk, id).topic()).isEqualTo("原来的");
        assertThat(meetings.get(clerk, id).version()).isEqualTo(1);
        assertThat(meetings.historyOf(clerk, id)).hasSize(1);
    }

    @Test
    void a_mark_is_offered_only_on_days_on_which_a_programme_runs() {
        var host = district.firstCommunity();
        var programme =
                programmes
                        .start(
                                district.officer(),
                                new NewProgramme(
                                        district.district(),
                                        ProgrammeKind.THEME_EDUCATION,
                                        "主题教育",
                                        "",
                                        LocalDate.of(2020, 6, 10)))
                        .orThrow();
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

    @Test
    void asks_about_other_records_that_may_be_of_the_same_event() {
        var first = recorded(street, aMeetingOf(district.firstStreet()).topic("街道登记的"));
        var second =
                recorded(
                        clerk,
                        aMeetingOf(district.firstCommunity())
                                .topic("社区也登记了")
                                .with(district.firstStreet()));
        recorded(clerk, aMeetingOf(district.firstCommunity()).on(LocalDate.of(2020, 6, 27)));
        recorded(clerk, aMeetingOf(district.firstCommunity()).kind(MeetingKind.LECTURE));

        assertThat(meetings.alike(street, meetings.get(street, first)))
                .extracting(MeetingRow::meetingId)
                .containsExactly(second.value());
        assertThat(meetings.alike(clerk, meetings.get(clerk, second)))
                .as("the street's own record is not the community's to read")
                .isEmpty();
    }

    @Test
    void the_list_searches_filters_and_pages_by_key() {
        var host = district.firstCommunity();
        recorded(clerk, aMeetingOf(host).topic("完成 100% 整改").on(LocalDate.of(2020, 6, 1)));
        recorded(clerk, aMeetingOf(host).topic("完成 1000 件").on(LocalDate.of(2020, 6, 2)));
        recorded(
                clerk,
                aMeetingOf(district.firstBranch())
                        .kind(MeetingKind.LECTURE)
                        .presidedBy("欧阳建国")
                        .on(LocalDate.of(2020, 6, 3)));

        assertThat(topics(search("100%"))).containsExactly("完成 100% 整改");
        assertThat(topics(search("欧阳"))).hasSize(1);
        var firstPage = meetings.list(clerk, page(null, null, 2));
        assertThat(firstPage)
                .extracting(MeetingRow::heldOn)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        var last = firstPage.getLast();
        assertThat(meetings.list(clerk, page(last.heldOn(), new MeetingId(last.meetingId()), 2)))
                .extracting(MeetingRow::topic)
                .containsExactly("完成 100% 整改");
        var oldest = meetings.list(clerk, everything()).getLast();
        assertThat(
                        meetings.listBefore(
                                clerk, page(oldest.heldOn(), new MeetingId(oldest.meetingId()), 2)))
                .isEqualTo(firstPage);
        assertThat(
                        meetings.list(
                                clerk,
                                new MeetingQuestion(
                                        "",
                                        MeetingKind.LECTURE,
                                        district.firstBranch(),
                                        LocalDate.of(2020, 6, 3),
                                        LocalDate.of(2020, 6, 3),
                                        null,
                                        null,
                                        null,
                                        10)))
                .hasSize(1);
    }

    @Test
    void the_list_is_read_in_the_same_order_over_a_few_and_over_many_organizations() {
        for (int day = 1; day <= 3; day++) {
            recorded(
                    street,
                    aMeetingOf(district.firstStreet())
                            .with(district.firstCommunity())
                            .on(LocalDate.of(2020, 6, day)));
        }
        var few = meetings.list(district.officer(), everything());
        var middle = page(few.get(1).heldOn(), new MeetingId(few.get(1).meetingId()), 50);
        for (int i = 0; i < 200; i++) {
            districts.found(
                    district.prefix() + "-M" + i,
                    "第 " + i + " 社区",
                    OrganizationKind.COMMUNITY,
                    district.secondStreet());
        }

        assertThat(few).hasSize(3);
        assertThat(meetings.list(district.officer(), everything())).isEqualTo(few);
        for (var viewer : List.of(district.officer(), street)) {
            assertThat(meetings.list(viewer, middle)).isEqualTo(few.subList(2, 3));
            assertThat(meetings.listBefore(viewer, middle)).isEqualTo(few.subList(0, 1));
        }
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

    private boolean onBehalf(Viewer viewer, DraftBuilder draft) {
        return meetings.get(viewer, recorded(viewer, draft)).onBehalf();
    }

    private List<AuditRow> trailOf(MeetingId id) {
        return audit.about(Meetings.REGISTER, id.value());
    }

    private String stateInEvents(MeetingId id) {
        return jdbc.sql("select state from meeting.event where meeting_id = :id and part = 'HOST'")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private List<String> topics(MeetingQuestion question) {
        return meetings.list(clerk, question).stream().map(MeetingRow::topic).toList();
    }

    private static MeetingQuestion everything() {
        return page(null, null, 50);
    }

    private static MeetingQuestion search(String text) {
        return new MeetingQuestion(text, null, null, null, null, null, null, null, 50);
    }

    private static MeetingQuestion only(MeetingQuestion.Only only) {
        return new MeetingQuestion("", null, null, null, null, only, null, null, 50);
    }

    private static MeetingQuestion page(
            @Nullable LocalDate afterDay, @Nullable MeetingId afterId, int limit) {
        return new MeetingQuestion("", null, null, null, null, null, afterDay, afterId, limit);
    }

    private static List<@Nullable String> fieldsRefused(Outcome<MeetingId> outcome) {
        return outcome instanceof Outcome.Refused<MeetingId>(var breaches)
                ? breaches.stream().map(Breach::field).toList()
                : List.of();
    }

    /** The database itself refuses entries of one organization, as it would with a full disk. */
    private void withABrokenTrailOf(UUID organization, Runnable writes) {
        jdbc.sql(
                        """
                        create function audit.broken() returns trigger language plpgsql
                            as 'begin raise exception ''the trail is broken''; end'
                        """)
                .update();
        jdbc.sql(
                        """
                        create trigger broken before insert on audit.entry for each row
                          when (new.organization_id = '%s') execute function audit.broken()
                        """
                                .formatted(organization))
                .update();
        try {
            writes.run();
        } finally {
            jdbc.sql("drop trigger broken on audit.entry").update();
            jdbc.sql("drop function audit.broken()").update();
        }
    }
}
