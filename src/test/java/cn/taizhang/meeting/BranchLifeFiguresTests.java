package cn.taizhang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Recording;
import cn.taizhang.figure.RollUps;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("三会一课、主题党日的数据")
class BranchLifeFiguresTests {

    private static final ReportPeriod PERIOD =
            new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;
    @Autowired private RollUps rollUps;

    private TestDistrict district;
    private Recording recording;

    @BeforeEach
    void three_branches() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
    }

    /** Recording has begun in the district, before any stretch that is asked about. */
    private void begun(MeetingKind kind) {
        recording.meeting(kind, LocalDate.of(2019, 12, 2), district.firstBranch());
    }

    @Test
    void a_meeting_of_two_branches_is_one_in_the_district_and_one_in_each() {
        recording.record(
                Recording.draft(
                        MeetingKind.THEME_PARTY_DAY,
                        LocalDate.of(2020, 5, 5),
                        district.firstBranch(),
                        district.thirdBranch()));

        assertThat(number("theme-days", district.district())).isEqualTo(1);
        assertThat(number("theme-days", district.firstStreet())).isEqualTo(1);
        assertThat(number("theme-days", district.secondStreet())).isEqualTo(1);
        assertThat(number("lectures", district.district())).isZero();
    }

    @Test
    void what_a_street_holds_is_no_meeting_of_a_branch() {
        begun(MeetingKind.LECTURE);
        recording.meeting(MeetingKind.LECTURE, LocalDate.of(2020, 5, 5), district.firstStreet());

        assertThat(number("lectures", district.district())).isZero();
        assertThat(number("without-lectures", district.district())).isEqualTo(3);
    }

    @Test
    void before_the_district_recorded_any_of_a_kind_nobody_knows_who_held_none() {
        var first = LocalDate.of(2016, 5, 6);
        recording.meeting(MeetingKind.LECTURE, first, district.firstBranch());

        var dayBefore = value("without-lectures", district.district(), first.minusDays(1));
        assertThat(dayBefore.status()).isEqualTo(FigureValue.Status.UNKNOWN);
        assertThat(dayBefore.why()).isEqualTo("截至2016年5月5日，全区尚未登记过计入「党课次数」的「会议活动」，不能当作都没有。");
        assertThat(number("without-lectures", district.district(), first)).isEqualTo(2);
        assertThat(number("without-lectures", district.secondStreet(), first)).isEqualTo(1);
    }

    @Test
    void where_the_number_is_unknown_there_are_no_records_and_no_parts() {
        recording.meeting(MeetingKind.LECTURE, LocalDate.of(2020, 5, 6), district.firstBranch());
        var figure = figures.find("branch-life.without-theme-days").orElseThrow();
        var question = question(district.district(), LocalDate.of(2015, 6, 30));

        assertThat(figures.records(district.officer(), figure, question, null, 10).lines())
                .isEmpty();
        assertThat(figures.breakdown(district.officer(), figure, question).parts()).isEmpty();
    }

    @ParameterizedTest(name = "{0} 召开，截至 {1}：{2} 个没有")
    @CsvSource({
        // the day before, the day itself, the last of the quarter, the first of the next
        "2020-04-10, 2020-04-09, 3",
        "2020-04-10, 2020-04-10, 2",
        "2020-04-10, 2020-06-30, 2",
        "2020-04-10, 2020-07-01, 3",
        // the last day of the quarter before
        "2020-03-31, 2020-03-31, 2",
        "2020-03-31, 2020-04-01, 3"
    })
    void a_branch_lacks_its_general_meeting_until_it_holds_one_in_the_quarter(
            LocalDate held, LocalDate cutOff, long lacking) {
        begun(MeetingKind.BRANCH_GENERAL);
        recording.meeting(MeetingKind.BRANCH_GENERAL, held, district.firstBranch());

        assertThat(number("without-general-meetings", district.district(), cutOff))
                .isEqualTo(lacking);
    }

    @ParameterizedTest(name = "截至 {0}：{1} 个没有")
    @CsvSource({"2020-05-31, 2", "2020-06-01, 3", "2020-06-14, 3", "2020-06-15, 2"})
    void a_theme_party_day_is_due_every_month(LocalDate cutOff, long lacking) {
        recording.meeting(
                MeetingKind.THEME_PARTY_DAY, LocalDate.of(2020, 5, 5), district.firstBranch());
        recording.meeting(
                MeetingKind.THEME_PARTY_DAY, LocalDate.of(2020, 5, 20), district.firstBranch());
        recording.meeting(
                MeetingKind.THEME_PARTY_DAY, LocalDate.of(2020, 6, 15), district.firstBranch());

        assertThat(number("without-theme-days", district.district(), cutOff)).isEqualTo(lacking);
    }

    @Test
    void a_withdrawn_meeting_was_not_held() {
        begun(MeetingKind.BRANCH_COMMITTEE);
        var id =
                recording.meeting(
                        MeetingKind.BRANCH_COMMITTEE,
                        LocalDate.of(2020, 6, 2),
                        district.firstBranch());
        recording.withdraw(id);
        assertThat(number("committee-meetings", district.district())).isZero();
        assertThat(number("without-committee-meetings", district.district())).isEqualTo(3);
    }

    @Test
    void the_branches_that_lack_one_are_the_records_behind_the_number() {
        recording.meeting(
                MeetingKind.PARTY_GROUP, LocalDate.of(2020, 6, 2), district.firstBranch());

        var page =
                figures.records(
                        district.officer(),
                        figures.find("branch-life.without-group-meetings").orElseThrow(),
                        question(district.firstStreet(), CUT_OFF),
                        null,
                        10);

        assertThat(page.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.title()).isEqualTo("清源社区第一党支部"));
    }

    @Test
    void a_meeting_recorded_after_its_month_is_told_and_counts_on_its_day() {
        recording.meeting(
                MeetingKind.BRANCH_GENERAL, LocalDate.of(2020, 2, 5), district.firstBranch());

        var value = value("general-meetings", district.district(), CUT_OFF);

        assertThat(value.value()).isEqualTo(1);
        assertThat(value.warnings()).contains("其中 1 条为补录，按活动当天计数。");
    }

    @Test
    void a_meeting_that_moves_or_is_withdrawn_after_the_sums_were_made_is_lacked_at_once() {
        begun(MeetingKind.LECTURE);
        var lecture =
                recording.meeting(
                        MeetingKind.LECTURE, LocalDate.of(2020, 5, 5), district.firstBranch());
        assertTakenUp("without-lectures", 2);

        recording.correct(
                lecture,
                Recording.draft(
                        MeetingKind.LECTURE, LocalDate.of(2020, 5, 6), district.secondBranch()));
        assertThat(number("without-lectures", district.firstCommunity())).isEqualTo(1);
        assertTakenUp("without-lectures", 2);

        recording.withdraw(lecture);
        assertTakenUp("without-lectures", 3);
    }

    @Test
    void a_branch_founded_after_the_sums_were_made_lacks_its_meeting_from_its_first_day() {
        begun(MeetingKind.LECTURE);
        assertTakenUp("without-lectures", 3);

        districts.found(
                district.prefix() + "-B9",
                "新设党支部",
                OrganizationKind.PARTY_BRANCH,
                district.firstCommunity());

        assertTakenUp("without-lectures", 4);
    }

    @Test
    void a_meeting_of_a_group_recorded_after_the_sums_were_made_is_its_branch_s() {
        begun(MeetingKind.PARTY_GROUP);
        var group =
                districts.found(
                        district.prefix() + "-G1",
                        "第一党小组",
                        OrganizationKind.PARTY_GROUP,
                        district.secondBranch());
        assertTakenUp("without-group-meetings", 3);

        recording.meeting(MeetingKind.PARTY_GROUP, LocalDate.of(2020, 6, 2), group);

        assertTakenUp("without-group-meetings", 2);
    }

    /** So many lack it before what was recorded is taken up into the sums, and after it. */
    private void assertTakenUp(String code, long lacking) {
        assertThat(number(code, district.district())).isEqualTo(lacking);
        rollUps.bringUp();
        assertThat(rollUps.differences()).isEmpty();
        assertThat(number(code, district.district())).isEqualTo(lacking);
    }

    private @Nullable Long number(String code, OrganizationId organization) {
        return number(code, organization, CUT_OFF);
    }

    private @Nullable Long number(String code, OrganizationId organization, LocalDate cutOff) {
        return value(code, organization, cutOff).value();
    }

    private FigureValue value(String code, OrganizationId organization, LocalDate cutOff) {
        return figures.evaluate(
                district.officer(),
                figures.find("branch-life." + code).orElseThrow(),
                question(organization, cutOff));
    }

    private static FigureQuestion question(OrganizationId organization, LocalDate cutOff) {
        return new FigureQuestion(
                organization, PERIOD, cutOff, FigureQuestion.Occasion.FIGURES_PAGE);
    }
}
