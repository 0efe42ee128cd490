package cn.taizhang.cobuilding;

import static cn.taizhang.testing.TestDistricts.MAKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Forms;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;

@ProductTest
@DisplayName("大工委、大党委")
class ExtendedCommitteesTests {

    private static final String STREETS = "cobuilding.streets";
    private static final String COMMUNITIES = "cobuilding.communities";
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;
    @Autowired private Recording recording;
    @Autowired private Records records;

    @Autowired
    @Qualifier("extendedCommittees")
    private Register<Entry> register;

    @Autowired private Forms forms;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @ParameterizedTest(name = "批复 {0}，成立 {1}，撤销 {2}：{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-03-01 |            |            |
                    2020-06-30 |            |            |
                    2020-07-01 |            |            | 批复日期不能晚于今天；批复之后再登记。
                    2020-03-01 | 2020-03-01 |            |
                    2020-03-01 | 2020-02-29 |            | 成立日期不能早于批复日期。
                    2020-03-01 | 2020-06-30 |            |
                    2020-03-01 | 2020-07-01 |            | 成立日期不能晚于今天；尚未成立的先不填。
                    2020-03-01 | 2020-03-01 | 2020-03-02 |
                    2020-03-01 | 2020-03-01 | 2020-03-01 | 撤销日期须晚于成立日期。
                    2020-03-01 |            | 2020-04-01 | 填了撤销日期，请补填成立日期。
                    2020-03-01 | 2020-03-01 | 2020-07-01 | 撤销日期不能晚于今天；撤销之后再登记。
                    """)
    void it_is_approved_then_established_then_ended(
            LocalDate approved,
            @Nullable LocalDate established,
            @Nullable LocalDate ended,
            @Nullable String told) {
        var row =
                new Entry(Ids.next(), 0)
                        .put(ExtendedCommitteeRegister.APPROVED_ON, approved)
                        .put(ExtendedCommitteeRegister.ESTABLISHED_ON, established)
                        .put(ExtendedCommitteeRegister.ENDED_ON, ended);

        assertThat(
                        ExtendedCommitteeRegister.RULE.breachesIn(row, TODAY).stream()
                                .map(Breach::message))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(
                        told(
                                forms.record(
                                        district.officer(),
                                        register,
                                        Ids.next(),
                                        Ids.next(),
                                        Map.of("name", " "))))
                .containsExactly("请填写名称。", "请填写街道或社区。", "请填写批复文件。", "请填写批复组织。", "请填写批复日期。");
    }

    @Test
    void streets_and_communities_have_one_and_others_are_refused_with_words() {
        recorded(district.firstStreet(), MARCH, null);
        recorded(district.firstCommunity(), MARCH, null);

        assertThat(told(record(district.officer(), entry(district.unit(), MARCH, null))))
                .containsExactly("「区财政局」是区直单位；这里登记的是街道、社区。");
    }

    @Test
    void a_local_name_stays_as_it_is_and_is_remarked_on() {
        var local = recorded(district.firstStreet(), "春晓街道大党工委");
        var usual = recorded(district.secondStreet(), "临江街道大工委");

        assertThat(found(local).get(ExtendedCommitteeRegister.NAME)).isEqualTo("春晓街道大党工委");
        assertThat(remarks(local)).containsExactly("自成立之日起计入数据。", "通常称「大工委」；名称照批复文件登记，不作改动。");
        assertThat(remarks(usual)).containsExactly("自成立之日起计入数据。");
    }

    @Test
    void the_street_s_entry_for_a_community_is_marked_and_the_next_street_sees_none() {
        var id =
                record(district.firstStreetOfficer(), entry(district.firstCommunity(), MARCH, null))
                        .orThrow();

        assertThat(found(id).get(PlainTable.ON_BEHALF)).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> records.get(district.secondStreetOfficer(), register, id));
        assertThat(
                        told(
                                record(
                                        district.secondStreetOfficer(),
                                        entry(district.secondCommunity(), MARCH, null))))
                .containsExactly("只能登记本组织及管理范围内的组织。");
    }

    @Test
    void two_of_an_organization_do_not_exist_on_the_same_day() {
        var first = recorded(district.firstStreet(), MARCH, null);

        assertThat(told(record(district.officer(), entry(district.firstStreet(), MAY, null))))
                .containsExactly("已登记自2020年3月1日起的同样一条，尚未终止；请先更正那一条，填写撤销日期。");
        recording
                .correct(
                        district.officer(),
                        register,
                        first,
                        1,
                        entry(district.firstStreet(), MARCH, MAY))
                .orThrow();
        assertThat(
                        told(
                                record(
                                        district.officer(),
                                        entry(district.firstStreet(), MAY.minusDays(1), null))))
                .containsExactly("与已登记的时间（2020年3月1日至4月30日）重叠，请核对日期。");
        recorded(district.firstStreet(), MAY, null);
    }

    @Test
    void the_database_refuses_two_on_the_same_day() {
        recorded(district.firstStreet(), MARCH, null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        TestDatabase.owner()
                                .sql(
                                        """
                                        insert into cobuilding.extended_committee (district, extended_committee_id,
                                               organization_id, name, approval_document, approved_by, approved_on,
                                               established_on, recorded_at, recorded_by)
                                        select district, uuidv7(), organization_id, 'x', 'x', 'x', approved_on + 1,
                                               established_on + 1, now(), 'x'
                                          from cobuilding.extended_committee where organization_id = :street
                                        """)
                                .param("street", district.firstStreet().value())
                                .update())
                .withMessageContaining("one_committee_a_day");
    }

    @Test
    void one_that_was_approved_is_established_by_a_correction_of_the_same_record() {
        var officer = district.officer();
        var id = record(officer, entry(district.firstStreet(), null, null)).orThrow();
        assertThat(remarks(id).getFirst()).isEqualTo("已批复、尚未成立，不计入数据。");

        assertThat(told(record(officer, entry(district.firstStreet(), MARCH, null))))
                .singleElement()
                .asString()
                .startsWith("大工委、大党委中已有「")
                .endsWith("内容不同。请打开它更正。");
        recording
                .correct(officer, register, id, 1, entry(district.firstStreet(), MARCH, null))
                .orThrow();

        assertThat(number(STREETS, TODAY)).isEqualTo(1);
    }

    @Test
    void it_counts_from_the_day_it_was_established_to_the_day_before_its_end() {
        recorded(district.firstStreet(), MARCH, MAY);

        assertThat(number(STREETS, MARCH.minusDays(1))).isZero();
        assertThat(number(STREETS, MARCH)).isEqualTo(1);
        assertThat(number(STREETS, MAY.minusDays(1))).isEqualTo(1);
        assertThat(number(STREETS, MAY)).isZero();
    }

    @Test
    void one_established_again_is_one_street() {
        recorded(district.firstStreet(), MARCH, MAY);
        recorded(district.firstStreet(), MAY, null);

        assertThat(number(STREETS, TODAY)).isEqualTo(1);
    }

    @Test
    void approval_alone_is_told_and_not_counted() {
        recorded(district.firstStreet(), MAY, null);
        record(district.officer(), entry(district.secondStreet(), null, null)).orThrow();

        var value = value(STREETS, TODAY);

        assertThat(value.value()).isEqualTo(1);
        assertThat(value.warnings()).contains("另有 1 个已批复、尚未成立，未计入。");
        assertThat(value(STREETS, MAY.minusDays(1)).warnings()).contains("另有 2 个已批复、尚未成立，未计入。");
    }

    @Test
    void a_street_counts_only_by_its_own() {
        recorded(district.firstCommunity(), MARCH, null);
        recorded(district.secondCommunity(), MARCH, null);

        assertThat(number(STREETS, TODAY)).isZero();
        assertThat(number(COMMUNITIES, TODAY)).isEqualTo(2);
    }

    @Test
    void a_merged_community_drops_out_and_its_successor_needs_its_own() {
        recorded(district.firstCommunity(), MARCH, null);
        organizations
                .merge(MAKER, district.firstCommunity(), district.secondCommunity(), MAY)
                .orThrow();

        assertThat(number(COMMUNITIES, MAY.minusDays(1))).isEqualTo(1);
        assertThat(number(COMMUNITIES, MAY)).isZero();
        assertThat(value(COMMUNITIES, MAY).warnings()).contains("另有 1 个所在社区已撤并，未计入；承接的须自己成立。");
        recorded(district.secondCommunity(), MAY, null);
        assertThat(number(COMMUNITIES, MAY)).isEqualTo(1);
    }

    private UUID recorded(OrganizationId owner, LocalDate established, @Nullable LocalDate ended) {
        return record(district.officer(), entry(owner, established, ended)).orThrow();
    }

    private UUID recorded(OrganizationId owner, String name) {
        var entry = entry(owner, MARCH, null).put(ExtendedCommitteeRegister.NAME, name);
        return record(district.officer(), entry).orThrow();
    }

    private Outcome<UUID> record(Viewer viewer, Entry entry) {
        return recording.record(viewer, register, entry);
    }

    private Entry found(UUID id) {
        return records.get(district.officer(), register, id);
    }

    private List<String> remarks(UUID id) {
        return register.showing().remarks().apply(found(id));
    }

    private Entry entry(
            OrganizationId owner, @Nullable LocalDate established, @Nullable LocalDate ended) {
        return new Entry(Ids.next(), 0)
                .put(
                        ExtendedCommitteeRegister.ORGANIZATION,
                        OrganizationReference.to(organizations.get(owner)))
                .put(ExtendedCommitteeRegister.NAME, "本地大工委")
                .put(ExtendedCommitteeRegister.APPROVAL_DOCUMENT, "澄组〔2020〕1号")
                .put(ExtendedCommitteeRegister.APPROVED_BY, "区委组织部")
                .put(
                        ExtendedCommitteeRegister.APPROVED_ON,
                        (established == null ? MARCH : established).minusDays(20))
                .put(ExtendedCommitteeRegister.ESTABLISHED_ON, established)
                .put(ExtendedCommitteeRegister.ENDED_ON, ended);
    }

    private long number(String code, LocalDate cutOff) {
        var value = value(code, cutOff);
        var number = value.value();
        if (number == null) {
            throw new AssertionError(code + " is unknown: " + value.why());
        }
        return number;
    }

    private FigureValue value(String code, LocalDate cutOff) {
        return figures.evaluate(
                district.officer(),
                figures.find(code).orElseThrow(),
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR),
                        cutOff,
                        FigureQuestion.Occasion.FIGURES_PAGE));
    }

    private static List<String> told(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> List.of();
            case Outcome.Refused<UUID>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
