package cn.taizhang.figure;

import static cn.taizhang.figure.Asking.STUDY;
import static cn.taizhang.figure.Asking.halfYear;
import static cn.taizhang.figure.Asking.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("期初数")
class OpeningFiguresTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 30);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;
    @Autowired private StatedColumns columns;
    @Autowired private Register<StatedDraft> openingFigures;
    @Autowired private cn.taizhang.register.Recording openings;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;

    @BeforeEach
    void a_district_that_begins_in_may() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2019, 9, 10));
        asking = new Asking(figures, district.officer());
    }

    @Test
    void it_stands_where_nothing_is_recorded_and_is_marked_with_document_and_name() {
        opened(STUDY, NEW_YEAR, APRIL, 37);

        var value = asking.value(STUDY, halfYear(district.firstStreet()));

        assertThat(value.value()).isEqualTo(37);
        assertThat(value.status()).isEqualTo(FigureValue.Status.OPENING);
        assertThat(value.recordCount()).isZero();
        assertThat(value.warnings()).contains("其中期初数 37 次（截至2020年4月30日，依据春办〔2020〕9号，王芳确认）未逐条核实。");
    }

    @Test
    void what_happens_from_the_day_after_is_added_to_it() {
        opened(STUDY, NEW_YEAR, APRIL, 37);
        recording.study(LocalDate.of(2020, 5, 1), district.firstStreet());
        recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        var value = asking.value(STUDY, halfYear(district.firstStreet()));

        assertThat(value.value()).isEqualTo(39);
        assertThat(value.recordCount()).isEqualTo(2);
    }

    @Test
    void a_record_on_its_last_day_replaces_it_and_that_is_told() {
        opened(STUDY, NEW_YEAR, APRIL, 37);
        recording.study(APRIL, district.firstStreet());
        recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        var value = asking.value(STUDY, halfYear(district.firstStreet()));

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.status()).isEqualTo(FigureValue.Status.COMPUTED);
        assertThat(value.warnings()).anySatisfy(one -> assertThat(one).contains("已由登记的记录替代"));
    }

    @Test
    void it_does_not_count_before_its_own_cut_off() {
        opened(STUDY, NEW_YEAR, APRIL, 37);

        assertThat(asking.number(STUDY, upTo(APRIL, district.firstStreet()))).isEqualTo(37);
        assertThat(asking.value(STUDY, upTo(APRIL.minusDays(1), district.firstStreet())).status())
                .isNotEqualTo(FigureValue.Status.OPENING);
    }

    @Test
    void one_that_covers_days_before_the_period_is_not_taken_for_the_period() {
        opened(STUDY, NEW_YEAR.minusDays(1), APRIL, 37);

        assertThat(asking.value(STUDY, halfYear(district.firstStreet())).status())
                .isNotEqualTo(FigureValue.Status.OPENING);
    }

    @Test
    void it_belongs_to_its_own_organization_and_to_none_above() {
        opened(STUDY, NEW_YEAR, APRIL, 37);
        recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        assertThat(asking.number(STUDY, halfYear(district.district()))).isEqualTo(1);
    }

    @Test
    void the_breakdown_closes_with_it() {
        opened(STUDY, NEW_YEAR, APRIL, 37);
        recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        var breakdown = asking.breakdown(STUDY, halfYear(district.firstStreet()));

        assertThat(breakdown.opening()).isEqualTo(37);
        assertThat(breakdown.sum() - breakdown.shared()).isEqualTo(breakdown.total());
        assertThat(breakdown.total()).isEqualTo(38);
    }

    @Test
    void of_two_the_later_stands() {
        opened(STUDY, NEW_YEAR, LocalDate.of(2020, 3, 31), 30);
        opened(STUDY, NEW_YEAR, APRIL, 37);

        assertThat(asking.number(STUDY, halfYear(district.firstStreet()))).isEqualTo(37);
    }

    @Test
    void what_holds_on_a_day_is_not_added_to() {
        opened("members.on-roll", null, APRIL, 412);

        assertThat(asking.number("members.on-roll", halfYear(district.firstStreet())))
                .isEqualTo(412);
    }

    @Test
    void everything_wrong_with_one_is_told_at_once() {
        var outcome =
                record(
                        district.officer(),
                        entry(STUDY, null, LocalDate.of(2999, 1, 1), 1, district.firstStreet()));

        assertThat(messages(outcome)).contains("截至日期不能晚于今天。", "「学习研讨次数」按期间计，须填写起算日期。");
    }

    @Test
    void a_street_enters_none() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        record(
                                district.firstStreetOfficer(),
                                entry(STUDY, NEW_YEAR, APRIL, 1, district.firstStreet())));
    }

    private void opened(String figure, @Nullable LocalDate from, LocalDate on, int value) {
        record(district.officer(), entry(figure, from, on, value, district.firstStreet()))
                .orThrow();
    }

    private Outcome<UUID> record(Viewer viewer, Entry entry) {
        return openings.record(viewer, openingFigures, entry);
    }

    private Entry entry(
            String figure,
            @Nullable LocalDate from,
            LocalDate on,
            int value,
            OrganizationId organization) {
        return new Entry(Ids.next(), 0)
                .put(
                        StatedRegisters.ORGANIZATION,
                        OrganizationReference.to(organizations.get(organization)))
                .put(columns.figure(), asking.figure(figure))
                .put(StatedRegisters.FROM_ON, from)
                .put(StatedRegisters.ON, on)
                .put(StatedRegisters.VALUE, value)
                .put(StatedRegisters.DOCUMENT, "春办〔2020〕9号")
                .put(StatedRegisters.CONFIRMED_BY, "王芳");
    }

    private static List<String> messages(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> List.of();
            case Outcome.Refused<UUID>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
