package cn.taizhang.meeting;

import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static cn.taizhang.meeting.MeetingImporting.counts;
import static cn.taizhang.meeting.MeetingImporting.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("到会名单的导入")
class AttendanceImportTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 18);
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Imports imports;
    @Autowired Meetings meetings;
    @Autowired Records records;
    @Autowired Registers registers;
    @TempDir Path folder;

    private TestDistrict district;
    private Viewer clerk;
    private MeetingImporting importing;
    private MeetingId held;
    private PersonId one;
    private PersonId other;

    @BeforeEach
    void aMeetingWithoutAList() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        importing = new MeetingImporting(imports, folder);
        one = districts.member("王芳", district.firstBranch(), LONG_AGO);
        other = districts.member("李强", district.firstBranch(), LONG_AGO);
        held =
                meetings.record(
                                clerk,
                                aMeetingOf(district.firstBranch()).on(DAY).numbers(40, 30).draft())
                        .orThrow();
    }

    @Test
    void a_list_that_comes_later_is_one_correction_and_the_numbers_follow_it() throws IOException {
        var sheet = list(clerk, row(held, one, "到会"), row(held, other, "请假"));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(counts(sheet)).containsExactly(2, 0, 0, 0);
        var now = meetings.get(clerk, held);
        assertThat(now.rollCall()).isEqualTo(new Meeting.RollCall(1, 1, 0));
        assertThat(now.expected()).isEqualTo(2);
        assertThat(now.attended()).isEqualTo(1);
        assertThat(now.version()).isEqualTo(2);
        var step = meetings.historyOf(clerk, held).getFirst();
        assertThat(step.reason()).isEqualTo("导入更正");
        assertThat(step.changes())
                .contains(new MeetingStep.Change("到会名单", "未填", "到会 1 人、请假 1 人、缺席 0 人"));
    }

    @Test
    void a_second_import_changes_nothing_and_another_presence_is_a_correction() throws IOException {
        list(clerk, row(held, one, "到会"), row(held, other, "请假"));

        assertThat(counts(list(clerk, row(held, one, "到会"), row(held, other, "请假"))))
                .containsExactly(0, 2, 0, 0);
        assertThat(meetings.get(clerk, held).version()).isEqualTo(2);
        assertThat(counts(list(clerk, row(held, one, "到会"), row(held, other, "缺席"))))
                .containsExactly(0, 1, 1, 0);
        assertThat(meetings.get(clerk, held).rollCall()).isEqualTo(new Meeting.RollCall(1, 0, 1));
    }

    @Test
    void only_who_stood_on_a_roll_of_the_host_or_a_co_host_that_day_is_listed() throws IOException {
        var later = districts.member("孙丽", district.firstBranch(), DAY.plusDays(1));
        var thatDay = districts.member("周涛", district.firstBranch(), DAY);
        var foreign = districts.member("赵敏", district.secondBranch(), LONG_AGO);

        var sheet =
                list(
                        clerk,
                        row(held, later, "到会"),
                        row(held, thatDay, "到会"),
                        row(held, foreign, "到会"),
                        row(held, new PersonId(UUID.randomUUID()), "到会"));

        assertThat(counts(sheet)).containsExactly(1, 0, 0, 3);
        assertThat(refusals(sheet))
                .containsExactly(
                        "2 人员编号：这个人当日不在主办或联办组织的名册上。",
                        "4 人员编号：这个人当日不在主办或联办组织的名册上。",
                        "5 人员编号：这个人当日不在主办或联办组织的名册上。");
    }

    @Test
    void a_list_belongs_to_a_meeting_that_is_there_and_may_be_corrected() throws IOException {
        var streets =
                meetings.record(
                                district.secondStreetOfficer(),
                                aMeetingOf(district.thirdBranch()).on(DAY).draft())
                        .orThrow();
        var joint =
                meetings.record(
                                district.firstStreetOfficer(),
                                aMeetingOf(district.secondBranch())
                                        .with(district.firstBranch())
                                        .on(DAY)
                                        .draft())
                        .orThrow();
        meetings.withdraw(clerk, held, 1, "重复登记").orThrow();

        var sheet =
                list(
                        clerk,
                        row(new MeetingId(UUID.randomUUID()), one, "到会"),
                        row(streets, one, "到会"),
                        row(joint, one, "到会"),
                        row(held, one, "到会"));

        assertThat(counts(sheet)).containsExactly(0, 0, 0, 4);
        assertThat(refusals(sheet).getFirst()).startsWith("2 会议编号：没有这个编号的会议");
        assertThat(refusals(sheet).get(1)).startsWith("3 会议编号：没有这个编号的会议");
        assertThat(refusals(sheet)).anyMatch(told -> told.contains("须由主办组织或其上级办理"));
        assertThat(refusals(sheet).getLast()).contains("这条记录已撤回");
    }

    @Test
    void what_cannot_be_read_is_told_with_what_is_wrong_besides() throws IOException {
        var sheet =
                list(
                        clerk,
                        "不是编号|%s|到会".formatted(one),
                        "%s||迟到".formatted(held),
                        "%s|%s|迟到".formatted(held, UUID.randomUUID()));

        assertThat(counts(sheet)).containsExactly(0, 0, 0, 3);
        assertThat(refusals(sheet))
                .anyMatch(told -> told.startsWith("2 会议编号：记录编号由系统填写"))
                .anyMatch(told -> told.startsWith("3 人员编号：请填写人员编号"))
                .anyMatch(told -> told.startsWith("3 到会情况：没有「迟到」这个选项"))
                .anyMatch(told -> told.startsWith("4 人员编号：这个人当日不在"))
                .anyMatch(told -> told.startsWith("4 到会情况：没有「迟到」这个选项"));
    }

    @Test
    void names_go_out_with_the_list_to_who_reads_the_hosts_people_and_to_nobody_else()
            throws IOException {
        list(clerk, row(held, one, "到会"));
        var register = registers.get(AttendanceIntake.REGISTER);

        assertThat(records.page(clerk, register, RowQuestion.ALL, 10))
                .extracting(entry -> entry.written(AttendanceColumns.NAME))
                .containsExactly("王芳");
        assertThat(records.page(district.secondStreetOfficer(), register, RowQuestion.ALL, 10))
                .isEmpty();
    }

    @Test
    void the_name_in_a_file_is_for_reading_only() throws IOException {
        list(clerk, row(held, one, "到会"));

        var sheet =
                importing.lines(clerk, "会议编号|人员编号|姓名|到会情况", "%s|%s|别的名字|到会".formatted(held, one));

        assertThat(counts(sheet)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void what_is_moved_by_the_command_line_belongs_to_the_first_entry() throws IOException {
        var commandLine = Viewer.commandLine("root", district.district());

        list(commandLine, row(held, one, "到会"));
        list(commandLine, row(held, other, "请假"));

        var now = meetings.get(clerk, held);
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.expected()).isEqualTo(2);
        assertThat(now.attended()).isEqualTo(1);
    }

    private ImportResult.Sheet list(Viewer viewer, String... rows) throws IOException {
        var lines = new String[rows.length + 1];
        lines[0] = "会议编号|人员编号|到会情况";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return importing.lines(viewer, lines);
    }

    private static String row(MeetingId meeting, PersonId person, String presence) {
        return meeting + "|" + person + "|" + presence;
    }
}
