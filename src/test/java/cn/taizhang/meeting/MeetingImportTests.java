package cn.taizhang.meeting;

import static cn.taizhang.meeting.MeetingImporting.counts;
import static cn.taizhang.meeting.MeetingImporting.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.register.Imports;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@DisplayName("会议活动的导入")
class MeetingImportTests {

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Imports imports;
    @Autowired Meetings meetings;
    @Autowired Programmes programmes;
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
    void a_row_becomes_the_meeting_it_tells_of() throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "主题党日|清扫楼院 %s|天祥社区|清源社区、临江街道|2020年6月18日 14:30|线上|党群服务中心|王芳|20人|18|"
                                .formatted(prefix));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(counts(sheet)).containsExactly(1, 0, 0, 0);
        var held = meetings.get(clerk, new MeetingId(importing.idOf("清扫楼院 " + prefix)));
        assertThat(held.kind()).isEqualTo(MeetingKind.THEME_PARTY_DAY);
        assertThat(held.host()).isEqualTo(district.firstCommunity());
        assertThat(held.coHosts())
                .extracting(Meeting.Participant::organization)
                .containsExactlyInAnyOrder(district.secondCommunity(), district.secondStreet());
        assertThat(held.heldOn()).isEqualTo(LocalDate.of(2020, 6, 18));
        assertThat(held.manner()).isEqualTo(Manner.ONLINE);
        assertThat(held.place()).isEqualTo("党群服务中心");
        assertThat(held.presider()).isEqualTo("王芳");
        assertThat(held.expected()).isEqualTo(20);
        assertThat(held.attended()).isEqualTo(18);
        assertThat(held.recordedBy()).isEqualTo(clerk.name());
        assertThat(held.recordedAt()).isEqualTo(LocalDateTime.of(2020, 6, 30, 9, 0));
        assertThat(held.onBehalf()).isFalse();
        assertThat(importing.cell(held.id().value(), "recorded_by_account"))
                .isEqualTo(String.valueOf(clerk.actor().account()));
    }

    @Test
    void a_spreadsheet_with_real_dates_and_numbers_is_read_alike() throws IOException {
        var file =
                SheetFiles.xlsx(
                        folder,
                        "会议名称|党组织名称|会议类型|会议时间|应到人数|实到人数",
                        List.of(
                                List.of(
                                        new Cell.Text("季度大会 " + prefix),
                                        new Cell.Text("天祥社区第一党支部"),
                                        new Cell.Number(BigDecimal.ONE),
                                        new Cell.Moment(LocalDateTime.of(2020, 6, 19, 15, 0)),
                                        new Cell.Number(BigDecimal.TEN),
                                        new Cell.Number(BigDecimal.valueOf(9)))));

        var sheet = importing.file(clerk, file, "");

        assertThat(refusals(sheet)).isEmpty();
        var held = meetings.get(clerk, new MeetingId(importing.idOf("季度大会 " + prefix)));
        assertThat(held.kind()).isEqualTo(MeetingKind.BRANCH_GENERAL);
        assertThat(held.host()).isEqualTo(district.firstBranch());
        assertThat(held.heldOn()).isEqualTo(LocalDate.of(2020, 6, 19));
        assertThat(held.expected()).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0} 即 {1}")
    @CsvSource({
        "1, BRANCH_GENERAL", "2, BRANCH_COMMITTEE", "3, PARTY_GROUP", "4, LECTURE",
        "党员大会, BRANCH_GENERAL", "支委会, BRANCH_COMMITTEE", "集中学习, STUDY", "座谈会, SYMPOSIUM"
    })
    void codes_and_words_of_other_ledgers_are_kinds(String typed, MeetingKind kind)
            throws IOException {
        importing.rows(clerk, "%s|类型 %s %s|天祥社区||2020-06-18||||||".formatted(typed, typed, prefix));

        assertThat(importing.cell(importing.idOf("类型 " + typed + " " + prefix), "kind"))
                .isEqualTo(kind.name());
    }

    @Test
    void what_is_no_meeting_is_no_kind() throws IOException {
        var sheet = importing.rows(clerk, "自学|读书 %s|天祥社区||2020-06-18||||||".formatted(prefix));

        assertThat(refusals(sheet)).singleElement().asString().startsWith("2 会议类型：没有「自学」这个选项");
    }

    @Test
    void what_every_meeting_needs_is_told_all_at_once() throws IOException {
        assertThat(refusals(importing.rows(clerk, "|||||线上||||5|")))
                .containsExactly(
                        "2 会议类型：请选择会议类型。", "2 主题：请填写主题。", "2 主办组织：请填写主办组织。", "2 召开日期：请填写召开日期。");
    }

    @Test
    void what_is_wrong_with_a_row_is_told_from_left_to_right() throws IOException {
        assertThat(refusals(importing.rows(clerk, "座谈会|读书|火星社区|木星社区|昨天||||10|5|")))
                .extracting(told -> told.substring(0, told.indexOf('：')))
                .containsExactly("2 主办组织", "2 联办组织", "2 召开日期");
    }

    @ParameterizedTest(name = "{0} 应到 {1} 实到 {2}：登记 {3} 次")
    @CsvSource({
        "2020-06-30, 10, 10, 1", // 当天的会议当天可以登记
        "2020-07-01, 10, 10, 0", // 尚未召开
        "2020-06-18, 10, 11, 0", // 实到多于应到
        "2020-06-18, 0, 0, 0",
        "2020-06-18, 1, 0, 1",
        "2020-06-18, 99999, 99999, 1",
        "2020-06-18, 100000, 1, 0",
        "2014-12-31, 10, 10, 0", // 主办组织次日才设立
        "2015-01-01, 10, 10, 1"
    })
    void rules_of_the_form_hold_for_files(String day, String expected, String attended, int added)
            throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "座谈会|界限 %s|天祥社区||%s||||%s|%s|".formatted(prefix, day, expected, attended));

        assertThat(sheet.added()).isEqualTo(added);
        assertThat(sheet.refused()).isEqualTo(1 - added);
    }

    @ParameterizedTest(name = "主题 {0} 字、地点 {1} 字、主持人 {2} 字：登记 {3} 次")
    @CsvSource({"190, 100, 40, 1", "201, 0, 0, 0", "20, 101, 0, 0", "20, 0, 41, 0"})
    void texts_are_as_long_as_in_the_form(int topic, int place, int presider, int added)
            throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "座谈会|%s|天祥社区||2020-06-18||%s|%s|||"
                                .formatted(
                                        prefix + "长".repeat(topic - prefix.length()),
                                        "地".repeat(place),
                                        "人".repeat(presider)));

        assertThat(sheet.added()).isEqualTo(added);
    }

    @Test
    void all_breaches_of_a_row_are_told_beside_their_columns() throws IOException {
        var sheet =
                importing.rows(
                        clerk, "座谈会|多处不对 %s|天祥社区|天祥社区|2020-07-02||||5|6|学习研讨".formatted(prefix));

        assertThat(refusals(sheet))
                .containsExactly(
                        "2 联办组织：主办组织不必再列为联办。",
                        "2 召开日期：召开日期不能晚于今天；会议开过之后再登记。",
                        "2 实到人数：实到人数不能多于应到人数；列席人员不计入。",
                        "2 计入专题：该日期没有正在开展的专题，不能作此标记。");
    }

    @Test
    void a_clerk_is_refused_each_row_of_a_foreign_community_and_keeps_the_others()
            throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "座谈会|自己的 %s|%s-C1||2020-06-18||||||".formatted(prefix, prefix),
                        "座谈会|别人的 %s|%s-C2||2020-06-18||||||".formatted(prefix, prefix),
                        "座谈会|街道的 %s|%s-S1||2020-06-18||||||".formatted(prefix, prefix),
                        "座谈会|支部的 %s|%s-B1||2020-06-18||||||".formatted(prefix, prefix));

        assertThat(counts(sheet)).containsExactly(2, 0, 0, 2);
        assertThat(refusals(sheet))
                .containsExactly("3 主办组织：只能登记本组织及下级组织主办的会议。", "4 主办组织：只能登记本组织及下级组织主办的会议。");
    }

    @Test
    void a_street_enters_for_its_community_on_behalf() throws IOException {
        importing.rows(
                district.firstStreetOfficer(),
                "座谈会|代录 %s|天祥社区||2020-06-18||||||".formatted(prefix),
                "座谈会|自录 %s|春晓街道||2020-06-18||||||".formatted(prefix));

        assertThat(importing.cell(importing.idOf("代录 " + prefix), "on_behalf")).isEqualTo("true");
        assertThat(importing.cell(importing.idOf("自录 " + prefix), "on_behalf")).isEqualTo("false");
    }

    @Test
    void co_hosts_stand_anywhere_in_the_district_and_unknown_ones_are_all_named()
            throws IOException {
        var sheet =
                importing.rows(
                        clerk,
                        "座谈会|联办 %s|天祥社区|东门社区；区财政局（%s-U1）|2020-06-18||||||"
                                .formatted(prefix, prefix),
                        "座谈会|联办二 %s|天祥社区|东门社区、甲单位、乙单位|2020-06-18||||||".formatted(prefix));

        assertThat(counts(sheet)).containsExactly(1, 0, 0, 1);
        assertThat(refusals(sheet))
                .singleElement()
                .asString()
                .startsWith("3 联办组织：")
                .contains("甲单位")
                .contains("乙单位");
        assertThat(meetings.get(clerk, new MeetingId(importing.idOf("联办 " + prefix))).coHosts())
                .extracting(Meeting.Participant::organization)
                .containsExactlyInAnyOrder(district.thirdCommunity(), district.unit());
    }

    @Test
    void a_mark_is_given_where_a_programme_runs_that_day() throws IOException {
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

        var sheet =
                importing.rows(
                        clerk,
                        "学习研讨|前一天 %s|天祥社区||2020-06-09||||||学习研讨".formatted(prefix),
                        "学习研讨|当天 %s|天祥社区||2020-06-10||||||学习研讨".formatted(prefix),
                        "特色活动|后来 %s|天祥社区||2020-06-11||||||特色活动".formatted(prefix),
                        "学习研讨|不计 %s|天祥社区||2020-06-12||||||".formatted(prefix));

        assertThat(refusals(sheet)).containsExactly("2 计入专题：该日期没有正在开展的专题，不能作此标记。");
        assertThat(markOf("当天 " + prefix)).isEqualTo("STUDY_DISCUSSION");
        assertThat(markOf("后来 " + prefix)).isEqualTo("SPECIAL_ACTIVITY");
        assertThat(markOf("不计 " + prefix)).isEmpty();
    }

    @Test
    void one_entry_of_the_trail_tells_of_a_file() throws IOException {
        importing.rows(
                clerk,
                "座谈会|甲 %s|天祥社区||2020-06-18||||||".formatted(prefix),
                "座谈会|乙 %s|天祥社区||2020-06-18||||||".formatted(prefix));

        assertThat(
                        owner.sql(
                                        """
                                        select action || ' ' || (detail ->> 'count') from audit.entry
                                         where organization_id = :host and account_id = :clerk
                                        """)
                                .param("host", district.firstCommunity().value())
                                .param("clerk", clerk.actor().account())
                                .query(String.class)
                                .list())
                .containsExactly("导入会议活动 2");
    }

    @Test
    void a_file_without_hosts_is_of_the_organization_named_with_it() throws IOException {
        var file =
                SheetFiles.csv(folder, "会议名称|会议时间|会议类型", "无主办栏 %s|2020-06-18|4".formatted(prefix));

        assertThat(importing.file(clerk, file, "").problem()).contains("「主办组织」");
        assertThat(importing.file(clerk, file, "天祥社区").added()).isEqualTo(1);
    }

    private String markOf(String topic) {
        return owner.sql("select kind from campaign.activity where meeting_id = :id")
                .param("id", importing.idOf(topic))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
