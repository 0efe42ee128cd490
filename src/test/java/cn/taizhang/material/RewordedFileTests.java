package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Proofread.Noted;
import cn.taizhang.proofreading.Rule;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("改 Word 文件里的字句")
class RewordedFileTests {

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;
    @Autowired private Rewordings rewordings;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_from_a_word_file() throws IOException {
        drafting = new Drafting(districts, product);
        material = drafting.started("学习情况", madeFile());
    }

    private static TextFile madeFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("全区学习情况汇报");
            var paragraph = document.createParagraph();
            var lead = paragraph.createRun();
            lead.setBold(true);
            lead.setText("一是抓好学习。");
            paragraph.createRun().setText("截止6月底，全区召开学习研讨×次。");
            document.createParagraph().createRun().setText("×项工作之外，另有×处待补。");
            var cells = document.createTable(1, 2).getRow(0);
            cells.getCell(0).setText("学习研讨");
            cells.getCell(1).setText("见上");
            document.write(bytes);
        }
        return TextFile.read("汇报.docx", bytes.toByteArray()).orThrow();
    }

    @Test
    void new_words_look_as_those_they_stand_for() {
        reword(2, "一是抓紧学习。截至6月底，各街道召开学习研讨〔1 学习〕次。").orThrow();

        assertThat(fileText()).contains("一是抓紧学习。截至6月底，各街道召开学习研讨1次。").isEqualTo(expected());
        assertThat(boldWords()).isEqualTo("一是抓紧学习。");
    }

    @Test
    void figures_are_bound_after_the_file_has_gone_out_and_come_back() {
        reword(2, "一是抓紧学习。各街道召开学习研讨〔1 学习〕次。").orThrow();
        reword(3, "〔2 待补〕项工作以外，还有〔3 待补〕处、×件待补。").orThrow();

        takeBack();

        assertThat(handed().fields())
                .extracting(Field::tag)
                .containsExactly("1:" + STUDY + "@4", "2:-@4", "3:-@4", "4:-@4");
        drafting.studied();
        assertThat(shown()).containsExactly("2", "×", "×", "×");
    }

    @Test
    void a_file_that_came_back_takes_other_words_around_its_fields() {
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
        takeBack();

        reword(3, "今年，〔2 学习〕项工作之外，另有〔3 待补〕处。").orThrow();

        assertThat(fileText()).contains("\n今年，1项工作之外，另有×处。\n").isEqualTo(expected());
        takeBack();
        drafting.studied();
        assertThat(shown()).containsExactly("2", "2", "×");
        assertThat(fileText()).contains("\n今年，2项工作之外");
    }

    @Test
    void a_remark_is_mended_in_the_file() {
        var last = drafting.last(material);
        var spot =
                Proofread.of(last.text(), drafting.drawn(material)).remarks().stream()
                        .filter(one -> one.remark().rule() == Rule.CUT_OFF)
                        .map(Noted::spot)
                        .findFirst()
                        .orElseThrow();

        rewordings.mend(drafting.office, material.id(), spot).orThrow();

        assertThat(fileText()).contains("一是抓好学习。截至6月底，");
        assertThat(boldWords()).isEqualTo("一是抓好学习。");
    }

    @Test
    void undoing_takes_up_the_file_as_it_was() {
        String before = fileText();
        reword(2, "研讨〔1 学习〕次。").orThrow();

        materials.undo(drafting.office, material.id()).orThrow();

        assertThat(fileText()).isEqualTo(before);
        reword(2, "学习研讨〔1 学习〕次。").orThrow();
        assertThat(fileText()).contains("\n学习研讨1次。\n");
    }

    @Test
    void a_new_paragraph_is_left_to_the_word_processor() {
        assertThat(reword(2, "研讨〔1 学习〕次。\n再一段。")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_cells_of_a_row_stay_cells() {
        assertThat(reword(4, "学习研讨见上")).isInstanceOf(Outcome.Refused.class);

        reword(4, "学习研讨\t见第一段").orThrow();

        assertThat(fileText()).contains("学习研讨\t见第一段");
    }

    private Outcome<Integer> reword(int number, String words) {
        int seen = drafting.last(material).number();
        return rewordings.reword(drafting.office, material.id(), seen, number, words);
    }

    private void takeBack() {
        returns.takeBack(drafting.office, material.id(), handed()).orThrow();
    }

    private TextFile handed() {
        return TextFile.read("材料.docx", file()).orThrow();
    }

    private byte[] file() {
        return handouts.file(drafting.office, material.id());
    }

    private String fileText() {
        return handed().text();
    }

    /** The text that is kept, with what is printed in each place. */
    private String expected() {
        var last = drafting.last(material).text();
        var text = new StringBuilder(last.text());
        var blanks = drafting.drawn(material).blanks();
        for (int i = last.places().size() - 1; i >= 0; i--) {
            var place = last.places().get(i);
            text.replace(place.start(), place.end(), blanks.get(i).text());
        }
        return text.toString();
    }

    private List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    private String boldWords() {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file()))) {
            var bold = new StringBuilder();
            document.getParagraphs().stream()
                    .flatMap(one -> one.getRuns().stream())
                    .filter(XWPFRun::isBold)
                    .forEach(bold::append);
            return bold.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
