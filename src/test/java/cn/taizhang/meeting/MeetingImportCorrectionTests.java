package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static cn.taizhang.meeting.MeetingImporting.counts;
import static cn.taizhang.meeting.MeetingImporting.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.register.Imports;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("会议活动的再次导入与导入更正")
class MeetingImportCorrectionTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 18);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Imports imports;
    @Autowired Meetings meetings;
    @Autowired AuditTrail audit;
    @TempDir Path folder;
    private final JdbcClient owner = TestDatabase.owner();

    private TestDistrict district;
    private Viewer clerk;
    private String prefix;
    private MeetingImporting importing;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        prefix = district.prefix();
        importing = new MeetingImporting(imports, folder);
    }

    @Test
    void a_second_and_a_third_import_change_nothing() throws IOException {
        String[] rows = {
            "座谈会|一 %s|天祥社区|清源社区；东门社区|2020-06-18|线上|会议室|王芳|10|9|".formatted(prefix),
            "党课|二 %s|天祥社区第一党支部||2020-06-18||||||".formatted(prefix),
            "党课|二 %s|天祥社区第一党支部||2020-06-18||||||".formatted(prefix)
        };

        assertThat(counts(importing.rows(clerk, rows))).containsExactly(2, 1, 0, 0);
        var first = everything();
        assertThat(counts(importing.rows(clerk, rows))).containsExactly(0, 3, 0, 0);
        assertThat(counts(importing.rows(clerk, rows))).containsExactly(0, 3, 0, 0);

        assertThat(everything()).isEqualTo(first);
    }

    @Test
    void a_row_about_the_same_meeting_corrects_it_and_keeps_what_it_said() throws IOException {
        importing.rows(clerk, "座谈会|同一次 %s|天祥社区||2020-06-18||会议室|王芳|||".formatted(prefix));

        var sheet =
                importing.rows(
                        clerk, "座谈会|同一次 %s|天祥社区|清源社区|2020-06-18||小广场|李强|10|9|".formatted(prefix));

        assertThat(counts(sheet)).containsExactly(0, 0, 1, 0);
        var id = new MeetingId(importing.idOf("同一次 " + prefix));
        var steps = meetings.historyOf(clerk, id);
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().kind()).isEqualTo(MeetingStep.Kind.CORRECTED);
        assertThat(steps.getFirst().reason()).isEqualTo("导入更正");
        assertThat(steps.getFirst().changes())
                .containsExactly(
                        new MeetingStep.Change("联办单位", "未填", "清源社区"),
                        new MeetingStep.Change("地点", "会议室", "小广场"),
                        new MeetingStep.Change("主持人", "王芳", "李强"),
                        new MeetingStep.Change("应到", "未填", "10 人"),
                        new MeetingStep.Change("实到", "未填", "9 人"));
    }

    @Test
    void the_trail_of_a_correction_holds_no_free_text() throws IOException {
        importing.rows(clerk, "座谈会|留痕 %s|天祥社区||2020-06-18||会议室|王芳|||".formatted(prefix));
        importing.rows(clerk, "座谈会|留痕 %s|天祥社区||2020-06-18||会议室|李强|||".formatted(prefix));

        var trail = audit.about(Meetings.REGISTER, importing.idOf("留痕 " + prefix));

        assertThat(trail).extracting(AuditRow::action).containsExactly("更正会议活动");
        assertThat(trail.getFirst().detail().toString()).contains("presider").doesNotContain("王芳");
    }

    @Test
    void a_column_that_a_sheet_does_not_have_keeps_what_it_held() throws IOException {
        importing.rows(clerk, "座谈会|少栏 %s|天祥社区|清源社区|2020-06-18|线上|会议室|王芳|10|9|".formatted(prefix));

        var sheet =
                importing.lines(
                        clerk,
                        "会议类型|主题|主办组织|召开日期|地点",
                        "座谈会|少栏 %s|天祥社区|2020-06-18|小广场".formatted(prefix));

        assertThat(counts(sheet)).containsExactly(0, 0, 1, 0);
        var held = meetings.get(clerk, new MeetingId(importing.idOf("少栏 " + prefix)));
        assertThat(held.place()).isEqualTo("小广场");
        assertThat(held.manner()).isEqualTo(Manner.ONLINE);
        assertThat(held.coHosts()).hasSize(1);
        assertThat(held.attended()).isEqualTo(9);
    }

    @Test
    void two_rows_of_a_file_that_differ_about_one_meeting_are_not_both_taken() throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "座谈会|两说 %s|天祥社区||2020-06-18||会议室||||".formatted(prefix),
                        "座谈会|两说 %s|天祥社区||2020-06-18||小广场||||".formatted(prefix));

        assertThat(counts(sheet)).containsExactly(1, 0, 0, 1);
        assertThat(refusals(sheet)).singleElement().asString().contains("与第 2 行是同一项而内容不同");
    }

    @Test
    void a_meeting_from_the_form_is_found_again() throws IOException {
        meetings.record(
                        clerk,
                        aMeetingOf(district.firstCommunity())
                                .kind(MeetingKind.SYMPOSIUM)
                                .topic("表单登记 " + prefix)
                                .on(DAY)
                                .draft())
                .orThrow();

        assertThat(
                        counts(
                                importing.rows(
                                        clerk,
                                        "座谈会|表单登记 %s|天祥社区||2020-06-18||||||".formatted(prefix))))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_correction_answers_a_return() throws IOException {
        importing.rows(clerk, "座谈会|退回 %s|天祥社区||2020-06-18||||||".formatted(prefix));
        var id = new MeetingId(importing.idOf("退回 " + prefix));
        meetings.returnForRework(district.firstStreetOfficer(), id, 1, "缺人数").orThrow();

        assertThat(
                        counts(
                                importing.rows(
                                        clerk,
                                        "座谈会|退回 %s|天祥社区||2020-06-18||||||".formatted(prefix))))
                .containsExactly(0, 1, 0, 0);
        assertThat(meetings.get(clerk, id).returned()).isTrue();

        assertThat(
                        counts(
                                importing.rows(
                                        clerk,
                                        "座谈会|退回 %s|天祥社区||2020-06-18||||9|8|".formatted(prefix))))
                .containsExactly(0, 0, 1, 0);
        assertThat(meetings.get(clerk, id).returned()).isFalse();
    }

    @Test
    void a_withdrawn_meeting_comes_not_back_by_the_file_it_came_from() throws IOException {
        importing.rows(clerk, "座谈会|撤回 %s|天祥社区||2020-06-18||||||".formatted(prefix));
        var id = new MeetingId(importing.idOf("撤回 " + prefix));
        meetings.withdraw(clerk, id, 1, "重复登记").orThrow();

        assertThat(
                        counts(
                                importing.rows(
                                        clerk,
                                        "座谈会|撤回 %s|天祥社区||2020-06-18||||||".formatted(prefix))))
                .containsExactly(0, 1, 0, 0);
        var changed =
                importing.rows(clerk, "座谈会|撤回 %s|天祥社区||2020-06-18||小广场||||".formatted(prefix));

        assertThat(refusals(changed)).containsExactly("2 ：这条记录已撤回，不能再更正；如确有此会，请重新登记。");
        assertThat(meetings.get(clerk, id).withdrawn()).isTrue();
        assertThat(meetings.get(clerk, id).version()).isEqualTo(2);
    }

    @Test
    void a_co_host_does_not_correct_the_hosts_record() throws IOException {
        importing.rows(
                district.firstStreetOfficer(),
                "座谈会|别家主办 %s|清源社区|天祥社区|2020-06-18||||||".formatted(prefix));
        String code = prefix + "-C2";

        assertThat(
                        counts(
                                importing.rows(
                                        clerk,
                                        "座谈会|别家主办 %s|%s|天祥社区|2020-06-18||||||"
                                                .formatted(prefix, code))))
                .containsExactly(0, 1, 0, 0);
        var changed =
                importing.rows(
                        clerk, "座谈会|别家主办 %s|%s|天祥社区|2020-06-18||小广场||||".formatted(prefix, code));

        assertThat(refusals(changed)).first().asString().contains("须由主办组织或其上级办理");
        assertThat(importing.cell(importing.idOf("别家主办 " + prefix), "version")).isEqualTo("1");
    }

    @Test
    void the_list_of_who_was_there_stays_and_its_numbers_are_not_overwritten() throws IOException {
        var person = districts.member("王芳", district.firstBranch(), LocalDate.of(2018, 1, 1));
        var id =
                meetings.record(
                                clerk,
                                aMeetingOf(district.firstBranch())
                                        .kind(MeetingKind.LECTURE)
                                        .topic("有名单 " + prefix)
                                        .on(DAY)
                                        .attendedBy(Map.of(person, Presence.PRESENT))
                                        .draft())
                        .orThrow();

        var numbers =
                importing.rows(clerk, "党课|有名单 %s|天祥社区第一党支部||2020-06-18||||9|8|".formatted(prefix));
        assertThat(refusals(numbers)).containsExactly("2 实到人数：这次会议有到会名单，应到、实到人数随名单，请更正名单。");

        var place =
                importing.rows(
                        clerk, "党课|有名单 %s|天祥社区第一党支部||2020-06-18||会议室||1|1|".formatted(prefix));
        assertThat(counts(place)).containsExactly(0, 0, 1, 0);
        assertThat(meetings.get(clerk, id).place()).isEqualTo("会议室");
        assertThat(meetings.get(clerk, id).attendance())
                .extracting(Meeting.Attendance::person)
                .containsExactly(person.value());
    }

    @Test
    void a_number_moves_a_meeting_to_another_day_and_an_unknown_number_is_refused()
            throws IOException {
        importing.rows(clerk, "座谈会|改日 %s|天祥社区||2020-06-18||||||".formatted(prefix));
        var id = importing.idOf("改日 " + prefix);

        var sheet =
                importing.lines(
                        clerk,
                        "记录编号|" + MeetingImporting.HEADINGS,
                        "%s|座谈会|改日 %s|天祥社区||2020-06-19||||||".formatted(id, prefix),
                        "%s|座谈会|另一次 %s|天祥社区||2020-06-19||||||"
                                .formatted(UUID.randomUUID(), prefix));

        assertThat(counts(sheet)).containsExactly(0, 0, 1, 1);
        assertThat(importing.cell(id, "held_on")).isEqualTo("2020-06-19");
        assertThat(refusals(sheet)).containsExactly("3 记录编号：没有这个编号的会议。新的会议请清空记录编号，由系统填写。");
    }

    @Test
    void what_another_installation_kept_is_not_taken_from_an_account() throws IOException {
        importing.lines(
                clerk,
                "会议类型|主题|主办组织|召开日期|登记时间|登记人|代录|记录状态",
                "座谈会|自称 %s|天祥社区|2020-06-18|2020-06-18 10:00|别人|是|已撤回".formatted(prefix));

        var held = meetings.get(clerk, new MeetingId(importing.idOf("自称 " + prefix)));
        assertThat(held.recordedBy()).isEqualTo(clerk.name());
        assertThat(held.recordedOn()).isEqualTo(TestClock.DAY);
        assertThat(held.onBehalf()).isFalse();
        assertThat(held.withdrawn()).isFalse();
    }

    private List<Map<String, Object>> everything() {
        return owner.sql(
                        """
                        select m.*, (select string_agg(p.organization_id || p.part, ',' order by p.organization_id)
                                       from meeting.participant p where p.meeting_id = m.meeting_id) as parts
                          from meeting.meeting m where m.topic like '%' || :prefix order by m.meeting_id
                        """)
                .param("prefix", " " + prefix)
                .query()
                .listOfRows();
    }
}
