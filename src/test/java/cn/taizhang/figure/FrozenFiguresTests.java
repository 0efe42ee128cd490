package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("定稿数据")
class FrozenFiguresTests {

    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Figures figures;
    @Autowired private FrozenFigures frozen;
    @Autowired private Reconciliation reconciliation;

    private TestDistrict district;
    private Recording recording;
    private MeetingId session;
    private FigureQuestion question;

    @BeforeEach
    void one_session_counts() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        session = recording.study(LocalDate.of(2020, 3, 2), district.firstStreet());
        question = Asking.halfYear(district.district());
    }

    @Test
    void what_is_recorded_later_moves_nothing_and_is_told_beside_it() {
        var id = freeze();

        var late = recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        var study = study(id);
        assertThat(study.then().number()).isEqualTo(1);
        assertThat(study.then().records()).containsExactly(session.value());
        assertThat(now(study)).isEqualTo(2);
        assertThat(study.come()).containsExactly(late.value());
        assertThat(study.gone()).isEmpty();
    }

    @Test
    void what_is_withdrawn_later_stays_in_it() {
        var id = freeze();

        recording.withdraw(session);

        var study = study(id);
        assertThat(study.then().number()).isEqualTo(1);
        assertThat(study.gone()).containsExactly(session.value());
        assertThat(study.moved()).isTrue();
    }

    @Test
    void one_record_for_another_is_a_change_though_the_number_is_the_same() {
        var id = freeze();

        recording.withdraw(session);
        recording.study(LocalDate.of(2020, 5, 2), district.firstStreet());

        var study = study(id);
        assertThat(now(study)).isEqualTo(study.then().number());
        assertThat(study.moved()).isTrue();
    }

    @Test
    void an_unknown_figure_is_fixed_as_unknown_with_its_reason() {
        var id = freeze();

        assertThat(values(id))
                .filteredOn(one -> one.then().figure().equals("leading-group.meetings"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.then().number()).isNull();
                    assertThat(one.then().why()).isNotBlank();
                });
    }

    @Test
    void a_cut_off_that_has_not_come_is_refused() {
        var later =
                new FigureQuestion(
                        district.district(),
                        question.period().previous(),
                        LocalDate.of(2999, 1, 1),
                        question.occasion());

        assertThat(frozen.freeze(district.officer(), later, ""))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.breaches()).hasSize(2));
    }

    @Test
    void who_may_not_fix_figures_is_refused_and_who_may_not_see_them_finds_none() {
        var id = freeze();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> frozen.freeze(district.firstStreetOfficer(), question, "上半年"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> frozen.get(district.firstStreetOfficer(), id));
        assertThat(frozen.latest(district.firstStreetOfficer())).isEmpty();
    }

    @Test
    void a_set_altered_behind_the_products_back_is_found_by_the_reconciliation() {
        var id = freeze();
        assertThat(differences()).isEmpty();

        TestDatabase.owner()
                .sql(
                        "update figure.frozen_value set number = 7 where frozen_set_id = :id and figure = 'study.sessions'")
                .param("id", id)
                .update();

        assertThat(differences())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("上半年用数", "已被改动"));
        TestDatabase.owner()
                .sql(
                        "update figure.frozen_value set number = 1 where frozen_set_id = :id and figure = 'study.sessions'")
                .param("id", id)
                .update();
    }

    private List<String> differences() {
        return reconciliation
                .reconcile(district.officer(), district.district(), question.period(), END)
                .differences();
    }

    private static @Nullable Long now(FrozenFigures.Beside one) {
        return Objects.requireNonNull(one.now()).value();
    }

    private UUID freeze() {
        return frozen.freeze(district.officer(), question, "上半年用数").orThrow();
    }

    private FrozenFigures.Beside study(UUID id) {
        return values(id).stream()
                .filter(one -> one.then().figure().equals(Asking.STUDY))
                .findFirst()
                .orElseThrow();
    }

    private List<FrozenFigures.Beside> values(UUID id) {
        return frozen.besideNow(district.officer(), frozen.get(district.officer(), id));
    }
}
