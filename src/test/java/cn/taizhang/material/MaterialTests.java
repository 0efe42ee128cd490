package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.account.Role;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("办稿")
class MaterialTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Reviews reviews;
    @Autowired private Confirmations confirmations;
    @Autowired private Approvals approvals;
    @Autowired private Handouts handouts;
    @Autowired private Reports reports;
    @Autowired private FrozenFigures frozen;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_is_started() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
    }

    @Test
    void begins_with_the_text_of_its_template_and_what_the_records_give() {
        assertThat(material.state()).isEqualTo(State.DRAFTING);
        assertThat(material.template()).isEqualTo("学习情况");
        assertThat(drafting.last(material).did()).isEqualTo("按模板起草");
        assertThat(drafting.drawn(material).blanks()).hasSize(3);
        assertThat(drafting.shown(material, 1)).isEqualTo("1");

        drafting.studied();

        assertThat(drafting.shown(material, 1)).isEqualTo("2");
    }

    @Test
    void from_the_built_in_template_it_reads_as_the_report_does() {
        var id =
                materials
                        .start(drafting.office, Ids.next(), drafting.request(), null, "半年汇报", null)
                        .orThrow();

        var report = reports.draft(drafting.office, drafting.request()).orThrow();
        assertThat(drafting.drawn(drafting.material(id)).lines()).isEqualTo(report.lines());
    }

    @Test
    void the_same_key_begins_it_once() {
        var key = Ids.next();
        for (int click = 0; click < 2; click++) {
            assertThat(
                            materials
                                    .start(
                                            drafting.office,
                                            key,
                                            drafting.request(),
                                            null,
                                            "半年汇报",
                                            null)
                                    .orThrow())
                    .isEqualTo(key);
        }

        assertThat(materials.latest(drafting.office))
                .extracting(Material::id)
                .contains(key)
                .hasSize(2);
        assertThat(materials.steps(drafting.office, drafting.material(key))).hasSize(1);
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_every_reason() {
        var quarter = new ReportPeriod(2020, ReportPeriod.Span.QUARTER, 1);
        var request =
                new ReportRequest(
                        drafting.district.firstStreet(), quarter, LocalDate.of(2999, 1, 1));

        assertThat(fields(materials.start(drafting.office, Ids.next(), request, null, " ", null)))
                .containsExactlyInAnyOrder("title", "organization", "period", "asOf");
    }

    @Test
    void who_may_not_draft_for_an_organization_starts_and_changes_nothing() {
        var elsewhere = districts.found();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> materials.get(elsewhere.viewer("office"), material.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        materials.bind(drafting.district.leader(), material.id(), 1, 2, STUDY));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        materials.start(
                                elsewhere.viewer("office"),
                                Ids.next(),
                                drafting.request(),
                                null,
                                "半年汇报",
                                null));
    }

    @Test
    void a_place_is_bound_to_what_is_chosen_and_left_open_again() {
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
        assertThat(drafting.shown(material, 2)).isEqualTo("1");

        materials.bind(drafting.office, material.id(), 2, 2, null).orThrow();

        assertThat(drafting.drawn(material).blanks().get(1).open()).isTrue();
    }

    @Test
    void words_by_hand_say_who_wrote_them_and_why() {
        write(1, 2, "12").orThrow();

        var blank = drafting.drawn(material).blanks().get(1);
        assertThat(blank.text()).isEqualTo("12");
        assertThat(blank.open()).isFalse();
        assertThat(blank.filling().rule()).contains(drafting.office.name(), "宣传科提供");
    }

    @Test
    void words_by_hand_without_words_and_without_a_reason_are_refused_for_both() {
        var refused = materials.write(drafting.office, material.id(), 1, 2, " ", "");

        assertThat(fields(refused)).containsExactly("text", "reason");
        assertThat(drafting.last(material).number()).isEqualTo(1);
    }

    @Test
    void undo_walks_back_step_by_step() {
        write(1, 2, "12").orThrow();
        write(2, 3, "4").orThrow();

        materials.undo(drafting.office, material.id()).orThrow();
        assertThat(shown()).containsExactly("1", "12", "×");
        materials.undo(drafting.office, material.id()).orThrow();
        assertThat(shown()).containsExactly("1", "×", "×");

        assertThat(fields(materials.undo(drafting.office, material.id()))).hasSize(1);
        assertThat(materials.steps(drafting.office, material))
                .extracting(Revision::did)
                .containsExactly("撤销：手工填写第 2 处", "撤销：手工填写第 3 处", "手工填写第 3 处", "手工填写第 2 处", "按模板起草");
    }

    @Test
    void what_is_done_after_an_undoing_is_undone_first() {
        write(1, 2, "12").orThrow();
        materials.undo(drafting.office, material.id()).orThrow();
        write(3, 3, "4").orThrow();

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(shown()).containsExactly("1", "×", "×");
        assertThat(materials.steps(drafting.office, material).getFirst().did())
                .isEqualTo("撤销：手工填写第 3 处");
    }

    @Test
    void somebody_elses_change_of_another_place_stays() {
        materials.write(drafting.district.officer(), material.id(), 1, 3, "4", "组织科统计").orThrow();

        write(1, 2, "12").orThrow();

        assertThat(shown()).containsExactly("1", "12", "4");
    }

    @Test
    void somebody_elses_change_of_the_same_place_is_told_and_stays() {
        materials.write(drafting.district.officer(), material.id(), 1, 2, "11", "组织科统计").orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> write(1, 2, "12"));

        assertThat(shown()).containsExactly("1", "11", "×");
    }

    @Test
    void a_section_stands_by_its_own_figures_only() {
        drafting.confirm(drafting.district.officer(), material, Section.ORGANIZATION);

        assertThat(confirmations.of(drafting.office, material))
                .extracting(Confirmation::code, Confirmation::text)
                .containsExactly(tuple(STUDY, "1"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> drafting.confirm(drafting.office, material, Section.ORGANIZATION));
    }

    @Test
    void a_section_stands_by_nothing_that_was_not_on_its_page() {
        var shown = Shown.of(drafting.drawn(material), Section.ORGANIZATION);
        drafting.studied();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        confirmations.confirm(
                                drafting.district.officer(),
                                material.id(),
                                Section.ORGANIZATION,
                                shown))
                .withMessageContaining("第 1 处学习研讨次数，页面上是 1，现为 2");

        assertThat(confirmations.of(drafting.office, material)).isEmpty();
    }

    @Test
    void words_by_hand_are_no_sections_to_confirm() {
        write(1, 2, "12").orThrow();

        drafting.confirm(drafting.office, material, Section.OFFICE);

        assertThat(confirmations.of(drafting.office, material)).isEmpty();
    }

    @Test
    void what_a_section_confirmed_stays_said_when_the_figure_moves() {
        drafting.confirm(drafting.district.officer(), material, Section.ORGANIZATION);

        drafting.studied();

        assertThat(confirmations.of(drafting.office, material))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("1"));
        assertThat(drafting.shown(material, 1)).isEqualTo("2");
    }

    @Test
    void a_role_for_a_street_does_not_speak_for_the_district() {
        var street =
                districts.viewer(
                        drafting.district,
                        "street-section",
                        Role.ORGANIZATION_SECTION,
                        drafting.district.firstStreet());

        assertThat(confirmations.sectionsOf(street, material)).isEmpty();
        assertThat(confirmations.sectionsOf(drafting.district.officer(), material))
                .containsExactly(Section.ORGANIZATION);
    }

    @ParameterizedTest(name = "核对期限 {0}：可以 = {1}")
    @CsvSource({"2020-06-29, false", "2020-06-30, true", "2020-07-01, true"})
    void the_day_until_when_to_confirm_has_not_gone_by(LocalDate day, boolean possible) {
        var template = drafting.template();

        var started =
                materials.start(
                        drafting.office, Ids.next(), drafting.request(), template, "学习情况", day);

        assertThat(fields(started)).isEqualTo(possible ? List.of() : List.of("confirmBy"));
    }

    @Test
    void in_review_nothing_is_changed_and_who_sent_it_does_not_decide() {
        var officer = drafting.district.officer();
        drafting.send(officer, material.id()).orThrow();

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.IN_REVIEW);
        assertThat(write(1, 2, "12")).isInstanceOf(Outcome.Refused.class);
        assertThat(materials.undo(officer, material.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(drafting.send(officer, material.id())).isInstanceOf(Outcome.Refused.class);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> approvals.decide(officer, material.id(), approval()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> approvals.decide(drafting.office, material.id(), approval()));
    }

    @Test
    void it_is_returned_with_a_remark_and_not_sent_again_unchanged() {
        drafting.send(drafting.office, material.id()).orThrow();

        assertThat(fields(decide(Review.Outcome.RETURNED, " "))).containsExactly("remark");
        decide(Review.Outcome.RETURNED, "第二处请补上。").orThrow();

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.DRAFTING);
        assertThat(drafting.send(drafting.office, material.id()))
                .isInstanceOf(Outcome.Refused.class);
        write(1, 2, "12").orThrow();
        drafting.send(drafting.office, material.id()).orThrow();
        assertThat(reviews.reviews(drafting.office, material))
                .extracting(Review::remark)
                .containsExactly("", "第二处请补上。");
    }

    @Test
    void what_is_approved_is_fixed_whatever_is_recorded_later() {
        drafting.send(drafting.office, material.id()).orThrow();
        decide(Review.Outcome.APPROVED, "").orThrow();
        var document = handouts.issued(drafting.office, material.id());

        drafting.studied();

        assertThat(drafting.material(material.id()).state()).isEqualTo(State.ISSUED);
        assertThat(handouts.issued(drafting.district.leader(), material.id())).isEqualTo(document);
        assertThat(reviews.issuedBlanks(drafting.office, material))
                .extracting(Reviews.IssuedBlank::text)
                .containsExactly("1", "×", "×");
        assertThat(drafting.shown(material, 1)).isEqualTo("2");
        var issue = reviews.issue(drafting.office, material).orElseThrow();
        assertThat(issue.by()).isEqualTo(drafting.head.name());
        assertThat(frozen.get(drafting.office, issue.frozenSet()).title())
                .isEqualTo(material.title());
        assertThat(write(1, 2, "12")).isInstanceOf(Outcome.Refused.class);
        assertThat(decide(Review.Outcome.RETURNED, "重写。")).isInstanceOf(Outcome.Refused.class);
    }

    private Outcome<Integer> write(int seen, int place, String words) {
        return materials.write(drafting.office, material.id(), seen, place, words, "宣传科提供");
    }

    private Outcome<Review.Outcome> decide(Review.Outcome outcome, String remark) {
        return drafting.decide(material, outcome, remark);
    }

    private Approvals.Decision approval() {
        return drafting.decision(material, Review.Outcome.APPROVED, "");
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    private static List<@Nullable String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().<@Nullable String>map(Breach::field).toList()
                : List.of();
    }
}
