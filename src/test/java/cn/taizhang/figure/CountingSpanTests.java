package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.FIRST_HALF;
import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.forReport;
import static cn.taizhang.figure.Asking.halfYear;
import static cn.taizhang.figure.Asking.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("起算、截止与未知")
class CountingSpanTests {

    private static final LocalDate PROGRAMME = LocalDate.of(2019, 9, 10);

    @Autowired private TransactionTemplate transaction;
    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Programmes programmes;
    @Autowired private Figures figures;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;

    @BeforeEach
    void a_district() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        asking = new Asking(figures, district.officer());
    }

    @Test
    void first_and_last_day_of_the_period_are_inside() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(LocalDate.of(2019, 12, 31), district.firstStreet());
        recording.study(LocalDate.of(2020, 1, 1), district.firstStreet());
        recording.study(LocalDate.of(2020, 6, 30), district.firstStreet());

        assertThat(asking.number(STUDY, halfYear(district.district()))).isEqualTo(2);
    }

    @Test
    void the_cut_off_itself_counts_and_the_day_after_does_not() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(LocalDate.of(2020, 5, 31), district.firstStreet());
        recording.study(LocalDate.of(2020, 6, 1), district.firstStreet());

        assertThat(asking.number(STUDY, upTo(LocalDate.of(2020, 5, 30), district.district())))
                .isZero();
        assertThat(asking.number(STUDY, upTo(LocalDate.of(2020, 5, 31), district.district())))
                .isEqualTo(1);
        assertThat(asking.number(STUDY, upTo(LocalDate.of(2020, 6, 1), district.district())))
                .isEqualTo(2);
    }

    @Test
    void a_report_counts_from_the_programmes_first_day_and_says_so() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(PROGRAMME, district.firstStreet());
        recording.study(LocalDate.of(2020, 2, 1), district.firstStreet());

        var value = asking.value(STUDY, forReport(district.district()));

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.span().from()).isEqualTo(PROGRAMME);
        assertThat(value.span().because()).isEqualTo("「主题教育制度」2019年9月10日启动");
        assertThat(asking.number(STUDY, halfYear(district.district()))).isEqualTo(1);
    }

    @Test
    void a_report_without_a_programme_is_unknown_and_says_what_is_missing() {
        recording.meeting(MeetingKind.STUDY, LocalDate.of(2020, 2, 1), district.firstStreet());

        var value = asking.value(STUDY, forReport(district.district()));

        assertThat(value.value()).isNull();
        assertThat(value.text()).isEqualTo("×");
        assertThat(value.status()).isEqualTo(FigureValue.Status.UNKNOWN);
        assertThat(value.why()).isEqualTo("没有登记主题教育的启动日期，无从起算，不能当作 0。请先在「专题与机制」中登记。");
    }

    @Test
    void without_a_programme_in_the_period_nothing_found_is_unknown_and_not_0() {
        assertThat(asking.value(STUDY, halfYear(district.district())).value()).isNull();
        assertThat(asking.value("leading-group.meetings", halfYear(district.district())).why())
                .contains("督促考评机制");
    }

    @Test
    void a_programme_that_ended_within_the_period_makes_0_a_true_answer() {
        programmeUntil(LocalDate.of(2020, 1, 2));

        assertThat(asking.number(STUDY, halfYear(district.district()))).isZero();
    }

    @Test
    void a_report_counts_from_a_programme_that_ended_within_the_period_and_says_when() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(LocalDate.of(2019, 9, 10), district.firstStreet());
        recording.study(LocalDate.of(2020, 1, 1), district.firstStreet());
        end(LocalDate.of(2020, 1, 2));

        var value = asking.value(STUDY, forReport(district.district()));

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.span().from()).isEqualTo(PROGRAMME);
        assertThat(value.warnings()).contains("「主题教育制度」已于2020年1月1日结束，此后没有标记可计。");
        assertThat(month(forReport(district.district()))).isEqualTo("9");
        assertThat(asking.value(STUDY, halfYear(district.district())).warnings())
                .noneMatch(said -> said.contains("已于"));
    }

    @Test
    void a_programme_that_ended_before_the_period_gives_no_start_and_is_named() {
        programmeUntil(LocalDate.of(2020, 1, 1));

        var value = asking.value(STUDY, forReport(district.district()));

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("「主题教育制度」已于2019年12月31日结束，报告期内没有开展主题教育，无从起算，不能当作 0。");
    }

    @Test
    void what_runs_on_the_cut_off_goes_before_what_ended_in_the_period() {
        programmeUntil(LocalDate.of(2020, 3, 1));
        recording.themeProgramme(district.district(), LocalDate.of(2020, 4, 1));

        var value = asking.value(STUDY, forReport(district.district()));

        assertThat(value.span().from()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(value.warnings()).noneMatch(said -> said.contains("已于"));
    }

    private void programmeUntil(LocalDate endsOn) {
        recording.themeProgramme(district.district(), PROGRAMME);
        end(endsOn);
    }

    private void end(LocalDate endsOn) {
        var programme =
                programmes
                        .runningFor(district.district(), ProgrammeKind.THEME_EDUCATION, PROGRAMME)
                        .orElseThrow();
        programmes.end(district.officer(), programme.id(), endsOn).orThrow();
    }

    private String month(FigureQuestion question) {
        var parameter = figures.findParameter("programme.start.month").orElseThrow();
        return figures.read(district.officer(), parameter, question).value().orElseThrow().text();
    }

    @Test
    void an_organization_without_records_has_0_where_others_have_some() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(LocalDate.of(2020, 2, 1), district.firstStreet());

        var value = asking.value(STUDY, halfYear(district.secondStreet()));

        assertThat(value.value()).isZero();
        assertThat(value.status()).isEqualTo(FigureValue.Status.COMPUTED);
        assertThat(value.warnings()).isEmpty();
    }

    @Test
    void a_0_from_before_anybody_recorded_anything_is_told_as_such() {
        districts.member("在册的", district.firstBranch(), LocalDate.of(2019, 1, 1));
        var longAgo = new ReportPeriod(1990, FIRST_HALF.span(), 1);
        var question =
                new FigureQuestion(
                        district.district(),
                        longAgo,
                        longAgo.end(),
                        FigureQuestion.Occasion.FIGURES_PAGE);

        assertThat(asking.value("members.on-roll", question).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("可能只是还没有开始登记"));
    }

    @Test
    void figures_asked_for_together_are_what_each_is_alone() {
        recording.themeProgramme(district.district(), PROGRAMME);
        recording.study(LocalDate.of(2020, 2, 1), district.firstStreet());
        var question = forReport(district.district());

        var together = figures.evaluate(district.officer(), figures.all(), question);

        assertThat(together)
                .anySatisfy(value -> assertThat(value.value()).isEqualTo(1))
                .allSatisfy(value ->
                        assertThat(value)
                                .isEqualTo(
                                        figures.evaluate(
                                                district.officer(), value.definition(), question)));
    }

    @Test
    void a_register_that_the_district_never_used_makes_its_figures_unknown() {
        var empty = emptyDatabase();
        var store = new FigureStore(empty);
        var stated = new StatedStore(empty);
        var counting = new Counting(store, new RollUpStore(empty));
        var definitions = new Definitions(List.of(new DeclaredFigures(figures.all())));
        var unused =
                new Figures(
                        store,
                        counting,
                        new FigureRights(organizations),
                        new FigureRole(empty),
                        new Evaluation(store, stated, counting, definitions, organizations),
                        organizations,
                        definitions);

        assertThat(figures.all())
                .allSatisfy(figure -> {
                    var value =
                            transaction.execute(_ ->
                                    unused.evaluate(
                                            district.officer(),
                                            figure,
                                            halfYear(district.district())));
                    assertThat(value.value()).as(figure.code()).isNull();
                    assertThat(value.why()).isNotBlank();
                });
    }

    @Test
    void a_cut_off_before_the_first_day_has_no_answer() {
        recording.themeProgramme(district.district(), PROGRAMME);

        var value = asking.value(STUDY, upTo(LocalDate.of(2019, 12, 31), district.district()));

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("截至日早于起算日，还没有可计的日子。");
    }

    @Test
    void an_organization_counts_up_to_the_day_before_it_was_dissolved() {
        var ended =
                districts.found(
                        district.prefix() + "-K2",
                        "旧集聚区",
                        OrganizationKind.INDUSTRIAL_CLUSTER,
                        district.district());
        var dissolvedOn = LocalDate.of(2020, 4, 1);
        organizations.merge(TestDistricts.MAKER, ended, district.cluster(), dissolvedOn).orThrow();

        assertThat(clusters(district.officer(), dissolvedOn.minusDays(1))).isEqualTo(2);
        assertThat(clusters(district.officer(), dissolvedOn)).isEqualTo(1);
    }

    private long clusters(Viewer viewer, LocalDate asOf) {
        return new Asking(figures, viewer)
                .number("campaign.clusters", upTo(asOf, district.district()));
    }

    private static JdbcClient emptyDatabase() {
        var access = TestDatabase.fresh();
        var source = new DriverManagerDataSource(access.url(), access.user(), access.password());
        var empty = JdbcClient.create(source);
        empty.sql("grant taizhang_figures to current_user with set true").update();
        return empty;
    }
}
