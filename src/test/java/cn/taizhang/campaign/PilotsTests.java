package cn.taizhang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@ProductTest
@DisplayName("试点")
class PilotsTests {

    private static final String NAME = "基层四项基础制度建设试点";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);

    @Autowired private Register<Entry> pilotProgrammes;
    @Autowired private Register<Entry> pilotSites;
    @Autowired private Recording recording;
    @Autowired private Records records;
    @Autowired private Figures figures;
    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void a_district_that_tries_the_four_basic_systems() {
        district = districts.found();
    }

    @Test
    void a_street_is_a_pilot_only_where_it_was_selected_itself() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstCommunity(), NAME, MARCH, null).orThrow();
        selected(district.secondStreet(), NAME, MARCH, null).orThrow();

        assertThat(number("pilot.streets", CUT_OFF)).isEqualTo(1);
        assertThat(number("pilot.communities", CUT_OFF)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 0", "2020-03-01, 1", "2020-04-30, 1", "2020-05-01, 0"})
    void one_counts_from_the_day_of_its_selection_until_before_its_end(
            LocalDate cutOff, long expected) {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstStreet(), NAME, MARCH, MAY).orThrow();

        assertThat(number("pilot.streets", cutOff)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-30, 1", "2020-05-01, 0"})
    void with_the_programme_all_its_sites_end(LocalDate cutOff, long expected) {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, MAY);
        selected(district.firstStreet(), NAME, MARCH, null).orThrow();

        assertThat(number("pilot.streets", cutOff)).isEqualTo(expected);
    }

    @Test
    void pilots_of_another_subject_do_not_count() {
        started("网格化服务试点", PilotSubject.OTHER, MARCH, null);
        selected(district.firstStreet(), "网格化服务试点", MARCH, null).orThrow();

        assertThat(number("pilot.streets", CUT_OFF)).isZero();
    }

    @Test
    void a_successor_is_a_pilot_only_when_it_is_selected_itself() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstCommunity(), NAME, MARCH, null).orThrow();
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        MAY)
                .orThrow();

        var value = value("pilot.communities", CUT_OFF);
        assertThat(value.value()).isZero();
        assertThat(value.warnings()).containsExactly("另有 1 个社区曾是试点，截至日已结束或已撤并，未计入。");

        selected(district.secondCommunity(), NAME, MAY, null).orThrow();
        assertThat(number("pilot.communities", CUT_OFF)).isEqualTo(1);
    }

    @Test
    void one_that_was_selected_anew_is_not_told_as_a_former_one() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstStreet(), NAME, MARCH, MAY).orThrow();
        selected(district.firstStreet(), NAME, LocalDate.of(2020, 6, 1), null).orThrow();

        var value = value("pilot.streets", CUT_OFF);
        assertThat(value.value()).isEqualTo(1);
        assertThat(value.warnings()).isEmpty();
    }

    @Test
    void only_streets_and_communities_are_selected() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);

        assertThat(messages(selected(district.unit(), NAME, MARCH, null)))
                .containsExactly("试点单位只登记街道和社区，「区财政局」是区直单位。");
    }

    @Test
    void everything_wrong_with_its_days_is_told_at_once() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, MAY);

        assertThat(messages(selected(district.firstStreet(), NAME, MARCH.minusDays(1), CUT_OFF)))
                .containsExactly("确定日期不能早于试点工作的启动日期 2020年3月1日。", "结束日期不能晚于试点工作的结束日期 2020年5月1日。");
        assertThat(messages(selected(district.firstStreet(), NAME, MAY, null)))
                .containsExactly("确定日期须早于试点工作的结束日期 2020年5月1日。");
        assertThat(messages(selected(district.firstStreet(), NAME, MARCH, MARCH)))
                .containsExactly("结束日期须晚于确定日期；从结束日期这一天起不再算。");
    }

    @Test
    void a_programme_that_is_not_there_is_told() {
        assertThat(messages(selected(district.firstStreet(), "没有登记的试点", MARCH, null)))
                .anyMatch(told -> told.startsWith("这个开展组织没有叫这个名称的试点工作"));
    }

    @Test
    void the_database_lets_nobody_be_selected_twice_for_one_day_or_outside_the_programme() {
        var programme = started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, MAY);
        selected(district.firstStreet(), NAME, MARCH, null).orThrow();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> planted(programme, district.firstStreet(), MARCH.plusDays(3)))
                .withMessageContaining("one_selection_a_day");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> planted(programme, district.secondStreet(), MAY))
                .withMessageContaining("selected_while_the_programme_runs");
    }

    @Test
    void a_programme_s_days_go_on_holding_those_of_its_sites() {
        var programme = started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstStreet(), NAME, MAY, null).orThrow();

        var outcome =
                recording.correct(
                        district.officer(),
                        pilotProgrammes,
                        programme,
                        1,
                        new Entry(null, 0).put(Runs.ENDED_ON, MAY));
        assertThat(messages(outcome)).containsExactly("有 1 个试点单位的确定日期不在启动日期和结束日期之间，请先更正这些试点单位。");

        recording
                .correct(
                        district.officer(),
                        pilotProgrammes,
                        programme,
                        1,
                        new Entry(null, 0).put(Runs.ENDED_ON, MAY.plusDays(1)))
                .orThrow();
        assertThat(number("pilot.streets", CUT_OFF)).isZero();
    }

    @Test
    void a_street_sees_its_own_pilots_and_selects_none() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        selected(district.firstStreet(), NAME, MARCH, null).orThrow();
        selected(district.secondStreet(), NAME, MARCH, null).orThrow();
        var street = district.firstStreetOfficer();

        assertThat(records.page(street, pilotSites, RowQuestion.ALL, 10))
                .extracting(one -> one.shown(PilotSiteRegister.ORGANIZATION))
                .containsExactly("春晓街道");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> selected(street, district.firstCommunity(), NAME, MARCH, null));
    }

    @Test
    void the_state_follows_from_the_days() {
        started(NAME, PilotSubject.BASIC_SYSTEMS, MARCH, null);
        started("首批试点", PilotSubject.BASIC_SYSTEMS, MARCH, MAY);

        assertThat(records.page(district.officer(), pilotProgrammes, RowQuestion.ALL, 500))
                .filteredOn(one ->
                        district.district()
                                .equals(one.organization(PilotProgrammeRegister.ORGANIZATION)))
                .extracting(one -> one.shown(PilotProgrammeRegister.NAME) + one.shown(Runs.STATE))
                .containsExactlyInAnyOrder(NAME + "开展中", "首批试点已结束");
    }

    private UUID started(
            String name, PilotSubject subject, LocalDate from, @Nullable LocalDate endedOn) {
        var entry =
                new Entry(Ids.next(), 0)
                        .put(PilotProgrammeRegister.ORGANIZATION, reference(district.district()))
                        .put(PilotProgrammeRegister.NAME, name)
                        .put(PilotProgrammeRegister.SUBJECT, subject)
                        .put(Runs.FROM, from)
                        .put(Runs.ENDED_ON, endedOn);
        return recording.record(district.officer(), pilotProgrammes, entry).orThrow();
    }

    private Outcome<UUID> selected(
            OrganizationId organization,
            String programme,
            LocalDate on,
            @Nullable LocalDate endedOn) {
        return selected(district.officer(), organization, programme, on, endedOn);
    }

    private Outcome<UUID> selected(
            Viewer viewer,
            OrganizationId organization,
            String programme,
            LocalDate on,
            @Nullable LocalDate endedOn) {
        var entry =
                new Entry(Ids.next(), 0)
                        .put(PilotSiteRegister.ORGANIZATION, reference(organization))
                        .put(PilotSiteRegister.PROGRAMME, programme)
                        .put(PilotSiteRegister.RUN_BY, reference(district.district()))
                        .put(PilotSiteRegister.SELECTED_ON, on)
                        .put(PilotSiteRegister.DOCUMENT, "春办〔2020〕6号")
                        .put(PilotSiteRegister.ENDED_ON, endedOn);
        return recording.record(viewer, pilotSites, entry);
    }

    private static void planted(UUID programme, OrganizationId organization, LocalDate on) {
        TestDatabase.owner()
                .sql(
                        """
                        insert into campaign.pilot_site (pilot_site_id, pilot_programme_id, programme_from_on,
                               programme_ended_on, organization_id, selected_on, recorded_at, recorded_by)
                        select :id, pilot_programme_id, from_on, ended_on, :organization, :on, now(), 'x'
                          from campaign.pilot_programme where pilot_programme_id = :programme
                        """)
                .param("id", Ids.next())
                .param("programme", programme)
                .param("organization", organization.value())
                .param("on", on)
                .update();
    }

    private OrganizationReference reference(OrganizationId id) {
        return OrganizationReference.to(organizations.get(id));
    }

    private @Nullable Long number(String code, LocalDate cutOff) {
        return value(code, cutOff).value();
    }

    private FigureValue value(String code, LocalDate cutOff) {
        var question =
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.parse("2020H1").orElseThrow(),
                        cutOff,
                        FigureQuestion.Occasion.REPORT);
        return figures.evaluate(district.officer(), figures.find(code).orElseThrow(), question);
    }

    static List<String> messages(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> List.of();
            case Outcome.Refused<UUID>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
