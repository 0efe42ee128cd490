package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("上次的文稿作开头")
class FinishedTextTests {

    private static final String TEXT = "全区学习情况汇报\n今年以来，全区召开学习研讨37次，种植树木12棵。\n";
    private static final int STUDIED = TEXT.indexOf("37");
    private static final int PLANTED = TEXT.indexOf("12");

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Templates templates;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;

    private Drafting drafting;
    private UUID template;

    @BeforeEach
    void a_finished_text_is_dropped_in() {
        drafting = new Drafting(districts, product);
        template = dropped(Drafting.text(TEXT));
    }

    @Test
    void no_number_is_a_place_before_somebody_says_so() {
        assertThat(edition().text().places()).isEmpty();
        assertThat(edition().text().stated()).hasSize(2);
    }

    @Test
    void what_is_taken_asks_the_records_and_what_was_written_stays_beside_it() {
        assertThat(take(1, taken(STUDIED, STUDY), taken(PLANTED, null)).orThrow()).isEqualTo(2);

        assertThat(edition().text().places())
                .extracting(BoundPlace::said)
                .containsExactly("37", "12");
        var material = started();
        assertThat(drafting.shown(material, 1)).isEqualTo("1");
        assertThat(drafting.shown(material, 2)).isEqualTo("×");
        materials.write(drafting.office, material.id(), 1, 2, "15", "园林所提供").orThrow();
        assertThat(drafting.last(material).text().places())
                .extracting(BoundPlace::said)
                .containsExactly("37", "12");
    }

    @Test
    void numbers_of_a_material_in_work_are_taken_and_given_back_by_undoing() {
        var material = started();

        materials
                .take(
                        drafting.office,
                        material.id(),
                        1,
                        List.of(new Taken(STUDIED, STUDIED + 2, STUDY)))
                .orThrow();
        assertThat(drafting.shown(material, 1)).isEqualTo("1");
        assertThat(drafting.last(material).did()).isEqualTo("把文中 1 个数改为取数");

        materials.undo(drafting.office, material.id()).orThrow();
        assertThat(drafting.last(material).text().places()).isEmpty();
    }

    @Test
    void what_is_no_number_of_the_text_and_what_is_no_figure_are_refused_together() {
        var refused = take(1, new Taken(0, 2, STUDY), taken(STUDIED, "no.such-figure"));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.breaches().size()).isEqualTo(2));
        assertThat(take(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(edition().number()).isEqualTo(1);
    }

    @Test
    void two_people_take_different_numbers_and_the_same_one_only_once() {
        take(1, taken(PLANTED, null)).orThrow();
        take(1, taken(STUDIED, STUDY)).orThrow();

        assertThat(edition().text().places()).hasSize(2);
        assertThat(take(1, taken(PLANTED, null))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void
            a_place_looked_at_before_another_was_taken_in_front_of_it_is_still_the_one_that_is_bound() {
        take(1, taken(PLANTED, null)).orThrow();
        take(1, taken(STUDIED, null)).orThrow();

        templates.bind(drafting.office, template, 2, 1, STUDY).orThrow();

        assertThat(edition().text().places())
                .extracting(BoundPlace::said, BoundPlace::code)
                .containsExactly(tuple("37", null), tuple("12", STUDY));
    }

    @Test
    void the_trail_names_the_place_that_was_bound_not_its_number_in_what_was_looked_at() {
        take(1, taken(PLANTED, null)).orThrow();
        take(1, taken(STUDIED, null)).orThrow();

        assertThat(templates.placeNow(drafting.office, template, 2, 1)).isEqualTo(2);

        templates.bind(drafting.office, template, 2, 1, STUDY).orThrow();

        assertThat(
                        TestDatabase.owner()
                                .sql(
                                        """
                                        select detail ->> 'place' from audit.entry
                                         where action = '指定材料模板的空' and subject_id = :template
                                        """)
                                .param("template", template)
                                .query(String.class)
                                .single())
                .isEqualTo("2");
    }

    @Test
    void who_does_not_draft_there_takes_nothing() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        templates.take(
                                drafting.district.leader(),
                                template,
                                1,
                                List.of(taken(STUDIED, STUDY))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        templates.take(
                                districts.found().viewer("office"),
                                template,
                                1,
                                List.of(taken(STUDIED, STUDY))));
    }

    @Test
    void in_a_word_file_the_new_number_has_the_form_of_the_old_one() throws IOException {
        var file = TextFile.read("汇报.docx", written()).orThrow();
        template = dropped(file);
        int at = file.text().indexOf("37");
        take(1, new Taken(at, at + 2, STUDY)).orThrow();

        var drawn = handouts.file(drafting.office, started().id());

        try (var document = new XWPFDocument(new ByteArrayInputStream(drawn))) {
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("召开学习研讨1次，种植树木12棵。");
        }
        var field = TextFile.read("汇报.docx", drawn).orThrow().fields();
        assertThat(field).singleElement().extracting("tag").isEqualTo("1:" + STUDY + "@1");
    }

    @Test
    void a_file_that_comes_back_keeps_what_was_written_last_time() throws IOException {
        var file = TextFile.read("汇报.docx", written()).orThrow();
        template = dropped(file);
        int at = file.text().indexOf("37");
        take(1, new Taken(at, at + 2, STUDY)).orThrow();
        var material = started();

        var back = TextFile.read("改.docx", handouts.file(drafting.office, material.id())).orThrow();
        returns.takeBack(drafting.office, material.id(), back).orThrow();

        assertThat(drafting.last(material).text().places())
                .extracting(BoundPlace::said)
                .containsExactly("37");
    }

    @Test
    void a_file_that_was_out_while_a_number_before_it_was_taken_comes_back_to_its_own_place()
            throws IOException {
        var file = TextFile.read("汇报.docx", written()).orThrow();
        template = dropped(file);
        var material = started();
        take(material, 1, file.text().indexOf("12"), "document.supporting-systems");
        var out = handouts.file(drafting.office, material.id());
        take(material, 2, file.text().indexOf("37"), STUDY);

        returns.takeBack(drafting.office, material.id(), TextFile.read("改.docx", out).orThrow())
                .orThrow();

        assertThat(drafting.last(material).text().places())
                .extracting(BoundPlace::said, BoundPlace::code)
                .containsExactly(tuple("37", STUDY), tuple("12", "document.supporting-systems"));
    }

    private void take(Material material, int seen, int start, String code) {
        materials
                .take(
                        drafting.office,
                        material.id(),
                        seen,
                        List.of(new Taken(start, start + 2, code)))
                .orThrow();
    }

    private static byte[] written() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("工作汇报");
            var sentence = document.createParagraph();
            sentence.createRun().setText("召开学习研讨3");
            sentence.createRun().setText("7次，种植树木12棵。");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private UUID dropped(TextFile file) {
        return templates
                .add(drafting.office, Ids.next(), drafting.district.district(), "去年的汇报", file)
                .orThrow();
    }

    private Material started() {
        return drafting.material(
                materials
                        .start(
                                drafting.office,
                                Ids.next(),
                                drafting.request(),
                                template,
                                "学习情况汇报",
                                null)
                        .orThrow());
    }

    private Revision edition() {
        return templates.lastEdition(drafting.office, templates.get(drafting.office, template));
    }

    private Outcome<Integer> take(int seen, Taken... chosen) {
        return templates.take(drafting.office, template, seen, List.of(chosen));
    }

    private static Taken taken(int start, @Nullable String code) {
        return new Taken(start, start + 2, code);
    }
}
