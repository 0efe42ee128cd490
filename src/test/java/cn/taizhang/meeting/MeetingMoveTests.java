package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static cn.taizhang.meeting.MeetingImporting.counts;
import static cn.taizhang.meeting.MeetingImporting.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ProductTest
@DisplayName("会议活动从另一套系统迁入")
class MeetingMoveTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2020, 6, 18);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Imports imports;
    @Autowired Meetings meetings;
    @Autowired Programmes programmes;
    @Autowired Records records;
    @Autowired Registers registers;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path folder;
    private final JdbcClient owner = TestDatabase.owner();

    private TestDistrict district;
    private Viewer clerk;
    private Viewer commandLine;
    private String prefix;
    private MeetingImporting importing;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        commandLine = Viewer.commandLine("root", district.district());
        prefix = district.prefix();
        importing = new MeetingImporting(imports, folder);
    }

    @Test
    void what_goes_out_comes_in_as_it_was() throws IOException {
        recordOfEveryKind();
        var before = everything();
        var held = exported(Meetings.REGISTER);
        var lists = exported(AttendanceIntake.REGISTER);
        takeAway();
        assertThat(everything()).isEmpty();

        var meetingsIn = importing.file(commandLine, held, "");
        var listsIn = importing.file(commandLine, lists, "");

        assertThat(refusals(meetingsIn)).isEmpty();
        assertThat(refusals(listsIn)).isEmpty();
        assertThat(counts(meetingsIn)).containsExactly(6, 0, 0, 0);
        assertThat(counts(listsIn)).containsExactly(3, 0, 0, 0);
        assertThat(everything()).isEqualTo(before);
        assertThat(counts(importing.file(commandLine, held, ""))).containsExactly(0, 6, 0, 0);
        assertThat(counts(importing.file(commandLine, lists, ""))).containsExactly(0, 3, 0, 0);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_entry_moved_from_elsewhere_is_as_late_as_it_was_there() throws IOException {
        importing.lines(
                commandLine,
                "会议类型|主题|主办组织|召开日期|登记时间|登记人",
                "座谈会|当月 %s|%s-C1|2020-05-31|2020-05-31 23:59:59|李强".formatted(prefix, prefix),
                "座谈会|次月 %s|%s-C1|2020-05-31|2020-06-01|李强".formatted(prefix, prefix),
                "座谈会|不明 %s|%s-C1|2020-05-31||".formatted(prefix, prefix),
                "座谈会|未来 %s|%s-C1|2020-05-31|2020-06-30 09:00:01|李强".formatted(prefix, prefix));

        assertThat(meetings.get(clerk, id("当月")).late()).isFalse();
        assertThat(meetings.get(clerk, id("当月")).recordedBy()).isEqualTo("李强");
        assertThat(meetings.get(clerk, id("次月")).late()).isTrue();
        assertThat(meetings.get(clerk, id("不明")).late()).isTrue();
        assertThat(meetings.get(clerk, id("不明")).recordedBy()).isEqualTo("命令行：root");
        assertThat(
                        owner.sql("select count(*) from meeting.meeting where topic = :topic")
                                .param("topic", "未来 " + prefix)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_meeting_entered_here_by_hand_is_not_counted_twice() throws IOException {
        meetings.record(clerk, symposium("两处登记")).orThrow();

        var sheet =
                importing.lines(
                        commandLine,
                        "记录编号|会议类型|主题|主办组织|召开日期",
                        "0197b0c0-0000-7000-8000-00000000%s|座谈会|两处登记 %s|%s-C1|2020-06-18"
                                .formatted(fourDigits(), prefix, prefix));

        assertThat(counts(sheet)).containsExactly(0, 1, 0, 0);
    }

    private String fourDigits() {
        return "%04d".formatted(Integer.parseInt(prefix.substring(1)) % 10_000);
    }

    private void recordOfEveryKind() {
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
        var one = districts.member("王芳", district.firstBranch(), LONG_AGO);
        var other = districts.member("李强", district.firstBranch(), LONG_AGO);
        var guest = districts.member("赵敏", district.secondBranch(), LONG_AGO);
        meetings.record(
                        clerk,
                        aMeetingOf(district.firstBranch())
                                .kind(MeetingKind.LECTURE)
                                .topic("有名单 " + prefix)
                                .with(district.secondBranch(), district.unit())
                                .on(DAY)
                                .attendedBy(
                                        Map.of(
                                                one, Presence.PRESENT,
                                                other, Presence.ON_LEAVE,
                                                guest, Presence.PRESENT))
                                .draft())
                .orThrow();
        // two events that are alike in everything
        meetings.record(clerk, symposium("上午下午各一次")).orThrow();
        meetings.record(clerk, symposium("上午下午各一次")).orThrow();
        meetings.record(
                        clerk,
                        aMeetingOf(district.firstCommunity())
                                .kind(MeetingKind.STUDY)
                                .topic("=计入专题 " + prefix)
                                .on(DAY)
                                .online()
                                .at("会议室")
                                .presidedBy("王芳")
                                .numbers(9, 8)
                                .marked("STUDY_DISCUSSION")
                                .draft())
                .orThrow();
        var withdrawn = meetings.record(clerk, symposium("撤回")).orThrow();
        meetings.withdraw(clerk, withdrawn, 1, "重复登记").orThrow();
        meetings.record(
                        district.firstStreetOfficer(),
                        aMeetingOf(district.secondCommunity())
                                .kind(MeetingKind.HEARING)
                                .topic("代录补录 " + prefix)
                                .on(LocalDate.of(2020, 5, 18))
                                .draft())
                .orThrow();
    }

    private MeetingDraft symposium(String topic) {
        return aMeetingOf(district.firstCommunity())
                .kind(MeetingKind.SYMPOSIUM)
                .topic(topic + " " + prefix)
                .on(DAY)
                .draft();
    }

    private MeetingId id(String topic) {
        return new MeetingId(importing.idOf(topic + " " + prefix));
    }

    private Path exported(String register) throws IOException {
        return SheetFiles.exported(
                folder, commandLine, registers.get(register), records, transactions);
    }

    private List<Map<String, Object>> everything() {
        return owner.sql(
                        """
                        select m.meeting_id, m.kind, m.topic, m.host_id, m.held_on, m.manner, m.place, m.presider, m.expected,
                               m.attended, m.state, m.recorded_at, m.recorded_on, m.recorded_by, m.on_behalf,
                               (select string_agg(p.organization_id || p.part || p.held_on, ',' order by p.organization_id)
                                  from meeting.participant p where p.meeting_id = m.meeting_id) as parts,
                               (select string_agg(a.person_id || a.presence, ',' order by a.person_id)
                                  from meeting.attendance a where a.meeting_id = m.meeting_id) as list,
                               (select c.kind from campaign.activity c where c.meeting_id = m.meeting_id) as mark
                          from meeting.meeting m where m.topic like '%' || :prefix order by m.meeting_id
                        """)
                .param("prefix", " " + prefix)
                .query()
                .listOfRows();
    }

    private void takeAway() {
        for (String table :
                List.of(
                        "campaign.activity",
                        "meeting.correction",
                        "meeting.attendance",
                        "meeting.participant",
                        "meeting.meeting")) {
            owner.sql(
                            """
                            delete from %s where meeting_id in (
                                select m.meeting_id from meeting.meeting m where m.topic like '%%' || :prefix)
                            """
                                    .formatted(table))
                    .param("prefix", " " + prefix)
                    .update();
        }
    }
}
