package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("材料模板库")
class MaterialTemplatesTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Templates templates;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;

    private Drafting drafting;

    @BeforeEach
    void a_district_that_studied_once() {
        drafting = new Drafting(districts, product);
    }

    @Test
    void what_a_place_certainly_asks_is_bound_and_the_rest_is_open() {
        var text =
                templates
                        .lastEdition(
                                drafting.office,
                                templates.get(drafting.office, drafting.template()))
                        .text();

        assertThat(text.places()).hasSize(3);
        assertThat(text.places().getFirst().code()).isEqualTo(STUDY);
        assertThat(text.places().getLast().code()).isNull();
    }

    @Test
    void a_text_without_places_and_without_a_name_is_refused_for_both() {
        var refused = add(drafting.office, drafting.district.district(), " ", "没有空的一段话。");

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one ->
                                assertThat(one.breaches())
                                        .extracting("field")
                                        .containsExactly("name", "file"));
        assertThat(templates.latest(drafting.office)).isEmpty();
    }

    @ParameterizedTest(name = "{0} 字：收进 {1}")
    @CsvSource({"199999, true", "200000, true", "200001, false"})
    void a_text_is_at_most_so_long_and_how_long_it_is_is_told(int length, boolean taken) {
        var place = "学习×次。";
        var words = place + "字".repeat(length - place.length());

        var outcome = add(drafting.office, drafting.district.district(), "很长", words);

        if (taken) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Refused<>(
                                    List.of(
                                            Breach.of(
                                                    "file",
                                                    "文稿有 200001 个字，最多 200000 个字；请分成几份再交。"))));
        }
    }

    @Test
    void the_same_key_keeps_it_once() {
        var key = Ids.next();
        for (int click = 0; click < 2; click++) {
            templates
                    .add(
                            drafting.office,
                            key,
                            drafting.district.district(),
                            "汇报",
                            Drafting.text(Drafting.TEXT))
                    .orThrow();
        }

        assertThat(templates.latest(drafting.office)).extracting(Template::id).containsExactly(key);
    }

    @Test
    void who_does_not_draft_keeps_no_templates() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        add(
                                drafting.district.firstStreetOfficer(),
                                drafting.district.firstStreet(),
                                "汇报",
                                Drafting.TEXT));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> templates.latest(drafting.district.leader()));
    }

    @Test
    void each_binding_is_an_edition_and_nobodys_is_lost() {
        var id = drafting.template();
        templates.bind(drafting.office, id, 1, 2, STUDY);
        templates.bind(drafting.district.officer(), id, 1, 3, STUDY);

        assertThat(templates.get(drafting.office, id).editions()).isEqualTo(3);
        assertThat(
                        templates
                                .lastEdition(drafting.office, templates.get(drafting.office, id))
                                .text()
                                .places())
                .allSatisfy(place -> assertThat(place.code()).isEqualTo(STUDY));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> templates.bind(drafting.office, id, 1, 2, null));
    }

    @Test
    void a_street_draws_its_own_figures_from_the_template_of_its_district() {
        drafting.studied();
        drafting.recording.study(LocalDate.of(2020, 4, 2), drafting.district.secondStreet());
        var id = drafting.template();
        var street = office(drafting.district.secondStreet());

        assertThat(templates.latest(street)).extracting(Template::id).containsExactly(id);
        var material =
                materials
                        .start(
                                street,
                                Ids.next(),
                                Drafting.request(drafting.district.secondStreet()),
                                id,
                                "街道学习情况",
                                null)
                        .orThrow();

        var started = materials.get(street, material);
        var draft = materials.drawn(street, started, materials.lastRevision(street, started));
        assertThat(draft.blanks().getFirst().text()).isEqualTo("1");
        assertThat(draft.organization().name()).isEqualTo("临江街道");
    }

    @Test
    void what_serves_a_street_is_changed_by_its_district_alone() {
        var id = drafting.template();
        var street = office(drafting.district.firstStreet());

        assertThat(templates.mayChange(street, templates.get(street, id))).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> templates.bind(street, id, 1, 2, STUDY));
    }

    @Test
    void what_a_street_keeps_serves_no_other_street_and_no_other_district() {
        var first = office(drafting.district.firstStreet());
        var id = add(first, drafting.district.firstStreet(), "街道汇报", Drafting.TEXT).orThrow();

        var second = office(drafting.district.secondStreet());
        assertThat(templates.latest(second)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> templates.get(second, id));
        assertThat(templates.latest(districts.found().viewer("office"))).isEmpty();
    }

    @Test
    void a_word_file_keeps_its_formatting_in_the_material_drawn_from_it() throws IOException {
        var file = TextFile.read("汇报.docx", written()).orThrow();
        var id =
                templates
                        .add(drafting.office, Ids.next(), drafting.district.district(), "汇报", file)
                        .orThrow();
        templates.bind(drafting.office, id, 1, 1, STUDY);
        var material =
                materials
                        .start(drafting.office, Ids.next(), drafting.request(), id, "汇报", null)
                        .orThrow();

        var drawn = handouts.file(drafting.office, material);

        try (var document = new XWPFDocument(new ByteArrayInputStream(drawn))) {
            var sentence = document.getParagraphs().getLast();
            assertThat(sentence.getText()).isEqualTo("召开学习研讨1次。");
            assertThat(sentence.getRuns().getFirst().isBold()).isTrue();
            assertThat(sentence.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(15.5);
        }
    }

    private static byte[] written() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("工作汇报");
            var sentence = document.createParagraph();
            var before = sentence.createRun();
            before.setBold(true);
            before.setFontSize(15.5);
            before.setText("召开学习研讨");
            var mark = sentence.createRun();
            mark.setColor("FF0000");
            mark.setText("×");
            sentence.createRun().setText("次。");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private Outcome<UUID> add(
            Viewer viewer, OrganizationId organization, String name, String words) {
        return templates.add(viewer, Ids.next(), organization, name, Drafting.text(words));
    }

    private Viewer office(OrganizationId street) {
        var name = street.equals(drafting.district.firstStreet()) ? "office1" : "office2";
        return districts.viewer(drafting.district, name, Role.OFFICE, street);
    }
}
