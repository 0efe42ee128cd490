package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("会议的更正、退回与撤回")
class MeetingStepsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired AuditTrail audit;
    private final JdbcClient jdbc = TestDatabase.owner();

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
    void only_an_organization_above_the_host_returns_its_record() {
        var streets = recorded(street, aMeetingOf(district.firstStreet()));
        var communitys = recorded(clerk, aMeetingOf(district.firstCommunity()));

        assertThat(meetings.mayReturn(street, meetings.get(street, streets))).isFalse();
        assertThatThrownBy(() -> meetings.returnForRework(street, streets, 1, "退"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("退回重改由它的上级办理");
        assertThat(meetings.mayReturn(street, meetings.get(street, communitys))).isTrue();
        assertThat(meetings.returnForRework(district.officer(), streets, 1, "缺人数"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_withdrawn_record_stays_readable_and_closed() {
        var host = district.firstCommunity();
        var id = recorded(clerk, aMeetingOf(host));
        meetings.withdraw(clerk, id, 1, "重复登记").orThrow();

        assertThat(meetings.get(clerk, id).withdrawn()).isTrue();
        assertThat(stateInEvents(id)).isEqualTo("WITHDRAWN");
        assertThat(meetings.list(clerk, MeetingQuestions.everything())).isEmpty();
        assertThat(meetings.list(clerk, MeetingQuestions.only(MeetingQuestion.Only.WITHDRAWN)))
                .hasSize(1);
        assertThat(meetings.correct(clerk, id, 2, aMeetingOf(host).draft(), "改"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(meetings.returnForRework(street, id, 2, "退"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(meetings.withdraw(clerk, id, 2, "再撤")).isInstanceOf(Outcome.Refused.class);
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

        assertThat(meetings.list(clerk, MeetingQuestions.everything())).hasSize(1);
        assertThat(meetings.get(clerk, id).topic()).isEqualTo("原来的");
        assertThat(meetings.get(clerk, id).version()).isEqualTo(1);
        assertThat(meetings.historyOf(clerk, id)).hasSize(1);
    }

    private MeetingId recorded(Viewer viewer, DraftBuilder draft) {
        return meetings.record(viewer, draft.draft()).orThrow();
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
