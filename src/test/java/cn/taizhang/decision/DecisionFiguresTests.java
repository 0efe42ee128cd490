package cn.taizhang.decision;

import static cn.taizhang.testing.TestDistricts.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Register;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@ProductTest
@DisplayName("民主决策的数据")
class DecisionFiguresTests {

    private static final String ADOPTING = "decision.adopting-communities";
    private static final String EFFECTIVE = "decision.effective-communities";
    private static final String COMPLETED = "decision.completed";
    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;
    @Autowired private Recording recording;

    @Autowired
    @Qualifier("methodAdoptions")
    private Register<Entry> adoptions;

    @Autowired private Decisions decisions;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void a_community_counts_from_the_day_of_adoption_to_the_day_before_its_end() {
        adopt(district.firstCommunity(), MARCH, LocalDate.of(2020, 5, 1));

        assertThat(number(ADOPTING, MARCH.minusDays(1))).isZero();
        assertThat(number(ADOPTING, MARCH)).isEqualTo(1);
        assertThat(number(ADOPTING, LocalDate.of(2020, 4, 30))).isEqualTo(1);
        assertThat(number(ADOPTING, LocalDate.of(2020, 5, 1))).isZero();
    }

    @Test
    void two_adoptions_of_one_community_are_one_community() {
        adopt(district.firstCommunity(), LONG_AGO, MARCH);
        adopt(district.firstCommunity(), MARCH, null);
        adopt(district.thirdCommunity(), MARCH, null);

        assertThat(number(ADOPTING, CUT_OFF)).isEqualTo(2);
        assertThat(number(ADOPTING, CUT_OFF, district.firstStreet())).isEqualTo(1);
    }

    @Test
    void a_merged_community_drops_out_on_the_day_of_its_merger() {
        adopt(district.firstCommunity(), LONG_AGO, null);
        organizations
                .merge(MAKER, district.firstCommunity(), district.secondCommunity(), MARCH)
                .orThrow();

        assertThat(number(ADOPTING, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(number(ADOPTING, MARCH)).isZero();
    }

    @ParameterizedTest(name = "{0} 个非城市社区推行：{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 另有 1 个推行的社区不是城市社区，未计入：甲社区。
                    5 | 另有 5 个推行的社区不是城市社区，未计入：甲社区、乙社区、丙社区、丁社区、戊社区。
                    6 | 另有 6 个推行的社区不是城市社区，未计入：甲社区、乙社区、丙社区、丁社区、戊社区等 6 个。
                    """)
    void communities_that_are_not_urban_are_told_and_not_counted(int count, String told) {
        for (String name : List.of("甲", "乙", "丙", "丁", "戊", "己").subList(0, count)) {
            adopt(notUrban(name + "社区"), MARCH, null);
        }
        adopt(district.firstCommunity(), MARCH, null);

        var value = value(ADOPTING, CUT_OFF, district.district());

        assertThat(value.value()).isEqualTo(1);
        assertThat(value.warnings()).contains(told);
    }

    @Test
    void the_nominal_number_tells_how_many_really_work_by_it() {
        adopt(district.firstCommunity(), LONG_AGO, null);
        adopt(district.secondCommunity(), LONG_AGO, null);
        complete(district.firstCommunity(), MARCH, CUT_OFF);

        var value = value(ADOPTING, CUT_OFF, district.district());

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.warnings()).containsExactly("推行的 2 个中，近 12 个月有完整六步决策的 1 个。");
        assertThat(number(EFFECTIVE, CUT_OFF)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} 至 {1}：真运行 {2}")
    @CsvSource({
        // from the first part to the last
        "2019-06-30, 2020-06-29, 1",
        "2019-06-30, 2020-06-30, 1",
        "2019-06-29, 2020-06-30, 0",
        // from the last part to the cut-off
        "2019-05-01, 2019-07-01, 1",
        "2019-05-01, 2019-06-30, 1",
        "2019-05-01, 2019-06-29, 0"
    })
    void twelve_months_exactly_are_within_and_a_day_more_is_not(
            LocalDate first, LocalDate last, long effective) {
        adopt(district.firstCommunity(), LONG_AGO, null);
        complete(district.firstCommunity(), first, last);

        assertThat(number(EFFECTIVE, CUT_OFF)).isEqualTo(effective);
    }

    @ParameterizedTest(name = "截至 {0}：真运行 {1}")
    @CsvSource({"2020-02-28, 0", "2020-02-29, 1", "2021-02-28, 1", "2021-03-01, 0"})
    void twelve_months_from_a_leap_day_end_on_the_last_of_february(
            LocalDate cutOff, long effective) {
        adopt(district.firstCommunity(), LONG_AGO, null);
        complete(district.firstCommunity(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 29));

        assertThat(number(EFFECTIVE, cutOff)).isEqualTo(effective);
    }

    @ParameterizedTest
    @EnumSource(names = "RESULT_PUBLICATION", mode = EnumSource.Mode.EXCLUDE)
    void a_decision_that_stopped_before_its_last_part_is_no_whole_one(DecisionPart reached) {
        adopt(district.firstCommunity(), LONG_AGO, null);
        var done =
                Arrays.stream(DecisionPart.values())
                        .filter(part -> part.compareTo(reached) <= 0)
                        .collect(Collectors.toMap(part -> part, part -> MARCH));
        decide(district.firstCommunity(), done, null);

        assertThat(number(EFFECTIVE, CUT_OFF)).isZero();
        assertThat(number(COMPLETED, CUT_OFF)).isZero();
    }

    @Test
    void a_withdrawn_matter_counts_nowhere() {
        adopt(district.firstCommunity(), LONG_AGO, null);
        decide(district.firstCommunity(), Map.of(DecisionPart.SOLICITATION, MARCH), CUT_OFF);

        assertThat(number(EFFECTIVE, CUT_OFF)).isZero();
        assertThat(number(COMPLETED, CUT_OFF)).isZero();
    }

    @Test
    void only_communities_that_adopt_on_the_cut_off_really_work_by_it() {
        adopt(district.firstCommunity(), LONG_AGO, CUT_OFF);
        complete(district.firstCommunity(), MARCH, MARCH.plusDays(30));
        complete(district.secondCommunity(), MARCH, MARCH.plusDays(30));
        var rural = notUrban("甲社区");
        adopt(rural, LONG_AGO, null);
        complete(rural, MARCH, MARCH.plusDays(30));

        assertThat(number(EFFECTIVE, CUT_OFF.minusDays(1))).isEqualTo(1);
        assertThat(number(EFFECTIVE, CUT_OFF)).isZero();
    }

    @Test
    void several_decisions_make_one_community_work_by_it_once() {
        adopt(district.firstCommunity(), LONG_AGO, null);
        complete(district.firstCommunity(), MARCH, MARCH.plusDays(30));
        complete(district.firstCommunity(), MARCH, MARCH.plusDays(40));

        assertThat(number(EFFECTIVE, CUT_OFF)).isEqualTo(1);
        assertThat(value(EFFECTIVE, CUT_OFF, district.district()).recordCount()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} 结果公开：{1} 项")
    @CsvSource({"2019-12-31, 0", "2020-01-01, 1", "2020-06-30, 1", "2020-07-01, 0"})
    void a_matter_is_completed_on_the_day_of_its_last_part(LocalDate last, long completed) {
        complete(district.firstCommunity(), LocalDate.of(2018, 6, 1), last);

        assertThat(number(COMPLETED, CUT_OFF)).isEqualTo(completed);
    }

    @Test
    void days_are_averaged_over_all_matters_of_a_node_and_never_over_averages() {
        complete(district.firstCommunity(), MARCH, MARCH.plusDays(30));
        complete(district.firstCommunity(), MARCH, MARCH);
        complete(district.thirdCommunity(), MARCH, MARCH.plusDays(10));

        assertThat(number("decision.days", CUT_OFF)).isEqualTo(40);
        assertThat(written("decision.days-average", district.district())).isEqualTo("13.3 天（40/3）");
        assertThat(written("decision.days-average", district.firstStreet()))
                .isEqualTo("15 天（30/2）");
        assertThat(written("decision.days-average", district.secondStreet()))
                .isEqualTo("10 天（10/1）");
    }

    @Test
    void every_stage_has_the_days_between_its_parts_and_together_they_are_the_whole() {
        complete(district.firstCommunity(), MARCH, MARCH.plusDays(30));

        assertThat(
                        Stream.of("soliciting", "proposing", "deliberating", "publishing")
                                .map(stage ->
                                        written("decision.days-" + stage, district.district())))
                .containsOnly("0 天（0/1）");
        assertThat(written("decision.days-implementing", district.district()))
                .isEqualTo("30 天（30/1）");
    }

    @Test
    void an_average_of_nothing_is_unknown_and_not_0() {
        decide(district.firstCommunity(), Map.of(DecisionPart.SOLICITATION, MARCH), null);

        var value = value("decision.days-average", CUT_OFF, district.district());

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("「完成的决策事项数」为 0，没有可平均的，不能算作 0。");
    }

    @Test
    void the_records_behind_a_figure_are_those_of_the_register() {
        complete(district.firstCommunity(), MARCH, CUT_OFF);

        var page =
                figures.records(
                        district.officer(),
                        figures.find(COMPLETED).orElseThrow(),
                        question(CUT_OFF, district.district()),
                        null,
                        10);

        assertThat(page.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.title()).isEqualTo("道路修缮");
                    assertThat(line.address()).startsWith("/registers/decisions/");
                });
    }

    private OrganizationId notUrban(String name) {
        var id = new OrganizationId(Ids.next());
        return organizations
                .found(
                        MAKER,
                        new NewOrganization(
                                id,
                                district.prefix() + "-R" + "甲乙丙丁戊己".indexOf(name.charAt(0)),
                                name,
                                name,
                                OrganizationKind.COMMUNITY,
                                PartyForm.BRANCH,
                                false,
                                TestDistricts.FOUNDED,
                                district.firstStreet()))
                .orThrow();
    }

    private void adopt(OrganizationId community, LocalDate from, @Nullable LocalDate to) {
        recording
                .record(
                        district.officer(),
                        adoptions,
                        new Entry(Ids.next(), 0)
                                .put(
                                        AdoptionRegister.ORGANIZATION,
                                        OrganizationReference.to(organizations.get(community)))
                                .put(AdoptionRegister.ADOPTED_ON, from)
                                .put(AdoptionRegister.DOCUMENT, "春办〔2020〕9号")
                                .put(AdoptionRegister.ENDED_ON, to))
                .orThrow();
    }

    /** All parts but the last on the first day. */
    private void complete(OrganizationId community, LocalDate first, LocalDate last) {
        var done =
                Arrays.stream(DecisionPart.values())
                        .collect(
                                Collectors.toMap(
                                        part -> part,
                                        part -> part == DecisionPart.last() ? last : first));
        decide(community, done, null);
    }

    private void decide(
            OrganizationId community,
            Map<DecisionPart, LocalDate> done,
            @Nullable LocalDate withdrawnOn) {
        decisions.recordAll(
                MAKER,
                List.of(
                        new DecisionDraft(
                                community,
                                done.size() == 6 && withdrawnOn == null ? titled() : "停车秩序",
                                DecisionCategory.FACILITY,
                                null,
                                done,
                                withdrawnOn,
                                withdrawnOn == null ? "" : "另择方案",
                                Ids.next())));
    }

    private int matters;

    private String titled() {
        return matters++ == 0 ? "道路修缮" : "道路修缮" + matters;
    }

    private long number(String code, LocalDate cutOff) {
        return number(code, cutOff, district.district());
    }

    private long number(String code, LocalDate cutOff, OrganizationId organization) {
        var value = value(code, cutOff, organization);
        var number = value.value();
        if (number == null) {
            throw new AssertionError(code + " is unknown: " + value.why());
        }
        return number;
    }

    private String written(String code, OrganizationId organization) {
        return value(code, CUT_OFF, organization).written();
    }

    private FigureValue value(String code, LocalDate cutOff, OrganizationId organization) {
        return figures.evaluate(
                district.officer(),
                figures.find(code).orElseThrow(),
                question(cutOff, organization));
    }

    private static FigureQuestion question(LocalDate cutOff, OrganizationId organization) {
        return new FigureQuestion(
                organization,
                ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR),
                cutOff,
                FigureQuestion.Occasion.FIGURES_PAGE);
    }
}
