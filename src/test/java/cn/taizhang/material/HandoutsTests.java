package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("取走与收回")
class HandoutsTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;
    @Autowired private Rewordings rewordings;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_two_figures() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
    }

    @Test
    void changed_words_stay_and_figures_are_still_bound() throws IOException {
        var edited = edited(editor -> editor.replace("全区召开", "各街道共召开"));

        var back = takenBack(edited);

        assertThat(back.remarks()).isEmpty();
        assertThat(drafting.last(material).text().text()).contains("各街道共召开学习研讨1次");
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
    }

    @Test
    void a_figure_typed_over_is_shown_and_stays_as_it_was_typed() throws IOException {
        var edited = edited(editor -> editor.type("2:" + STUDY, "12"));

        var back = takenBack(edited);

        assertThat(back.remarks())
                .singleElement()
                .satisfies(one -> assertThat(one).contains("第 2 处", "「12」", "「1」"));
        assertThat(shown()).containsExactly("1", "12", "×");
        assertThat(drafting.drawn(material).blanks().get(1).filling().rule())
                .contains(drafting.office.name(), "收回的文件里改写");
    }

    @Test
    void a_deleted_figure_is_told_and_the_others_keep_what_they_ask() throws IOException {
        var edited = edited(HandoutsTests::deleteTheStudying);

        var back = takenBack(edited);

        assertThat(back.remarks())
                .singleElement()
                .satisfies(one -> assertThat(one).contains("第 1 处", "删去"));
        drafting.studied();
        assertThat(shown()).containsExactly("2", "×");
    }

    @Test
    void after_a_figure_was_deleted_the_file_goes_out_and_comes_back_again() throws IOException {
        takenBack(edited(HandoutsTests::deleteTheStudying));

        var again = takenBack(edited(editor -> editor.replace("印发", "共印发")));

        assertThat(again.remarks()).isEmpty();
        assertThat(drafting.last(material).text().text()).contains("共印发某某刊物1期");
        assertThat(shown()).containsExactly("1", "×");
    }

    @Test
    void where_only_the_number_was_deleted_the_hole_asks_again() throws IOException {
        var back = takenBack(edited(editor -> editor.delete("1:" + STUDY)));

        assertThat(back.remarks()).hasSize(1);
        assertThat(drafting.last(material).text().text()).contains("召开学习研讨次");
        assertThat(shown()).containsExactly("1", "1", "×");
    }

    @Test
    void taking_back_is_a_step_and_can_be_undone() throws IOException {
        takenBack(edited(editor -> editor.type("2:" + STUDY, "12")));

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(shown()).containsExactly("1", "1", "×");
        assertThat(fileText()).contains("学习研讨1次");
    }

    @Test
    void a_step_after_undoing_is_written_into_the_file_its_places_are_counted_in()
            throws IOException {
        takenBack(edited(editor -> editor.replace("召开", "上半年一共召开了")));
        materials.undo(drafting.office, material.id()).orThrow();

        materials
                .write(
                        drafting.office,
                        material.id(),
                        drafting.last(material).number(),
                        1,
                        "9",
                        "电话")
                .orThrow();

        assertThat(fileText()).contains("召开学习研讨9次").doesNotContain("上半年一共");
    }

    @Test
    void a_rounded_number_stays_rounded_on_its_way_out_and_back() throws IOException {
        for (int i = 0; i < 10; i++) {
            drafting.studied();
        }
        var id =
                product.getBean(Templates.class)
                        .add(
                                drafting.office,
                                Ids.next(),
                                drafting.district.district(),
                                "约数",
                                Drafting.text("学习汇报\n召开学习研讨×余次。"))
                        .orThrow();
        material =
                drafting.material(
                        materials
                                .start(
                                        drafting.office,
                                        Ids.next(),
                                        drafting.request(),
                                        id,
                                        "约数",
                                        null)
                                .orThrow());
        assertThat(shown()).containsExactly("10余");

        takenBack(edited(editor -> editor.replace("召开", "共召开")));

        assertThat(shown()).containsExactly("10余");
        assertThat(fileText()).contains("共召开学习研讨10余次");
    }

    @Test
    void words_changed_in_the_page_while_the_file_was_out_are_put_into_it() throws IOException {
        var out = edited(editor -> editor.replace("全区召开", "各街道共召开"));
        rewordings.reword(drafting.office, material.id(), 2, 3, "另有〔3 待补〕处待补，月底前补齐。").orThrow();

        var back = takenBack(out);

        assertThat(back.remarks()).containsExactly("取走以后页面上改过的 1 段，已经并进来。");
        assertThat(fileText()).contains("各街道共召开学习研讨1次", "另有×处待补，月底前补齐。");
        assertThat(shown()).containsExactly("1", "1", "×");
    }

    @Test
    void a_place_bound_in_the_page_while_the_file_was_out_stays_bound() throws IOException {
        var out = edited(editor -> editor.replace("全区召开", "各街道共召开"));
        materials.bind(drafting.office, material.id(), 2, 3, STUDY).orThrow();

        var back = takenBack(out);

        assertThat(back.remarks()).isEmpty();
        assertThat(shown()).containsExactly("1", "1", "1");
    }

    @Test
    void the_file_of_a_revision_is_the_same_every_time_and_tells_which_it_is() {
        var once = handouts.file(drafting.office, material.id());
        var again = handouts.file(drafting.office, material.id());

        assertThat(again).isEqualTo(once);
        assertThat(TextFile.read("材料.docx", once).orThrow().fields())
                .allSatisfy(one -> assertThat(one.tag()).endsWith("@2"));
    }

    @Test
    void a_file_from_elsewhere_is_refused() throws IOException {
        var foreign = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("别处来的汇报");
            document.write(foreign);
        }

        for (var file :
                List.of(
                        TextFile.read("别处.docx", foreign.toByteArray()).orThrow(),
                        Drafting.text("学习研讨1次"))) {
            assertThat(returns.takeBack(drafting.office, material.id(), file))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(drafting.last(material).number()).isEqualTo(2);
    }

    private static void deleteTheStudying(EditedFile editor) {
        editor.replace("全区召开学习研讨", "全区");
        editor.delete("1:" + STUDY);
        editor.replace("次，印发", "印发");
    }

    private Returns.TakenBack takenBack(byte[] content) {
        var file = TextFile.read("改过.docx", content).orThrow();
        return (Returns.TakenBack) returns.takeBack(drafting.office, material.id(), file).orThrow();
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    private String fileText() {
        return TextFile.read("材料.docx", handouts.file(drafting.office, material.id()))
                .orThrow()
                .text();
    }

    /** The file as it is handed out, after somebody worked on it. */
    private byte[] edited(Consumer<EditedFile> work) throws IOException {
        return EditedFile.of(handouts.file(drafting.office, material.id()), work);
    }
}
