package cn.taizhang.report;

import static cn.taizhang.report.OfficialDocumentWriterTests.aDocumentOf;
import static cn.taizhang.report.OfficialDocumentWriterTests.read;
import static cn.taizhang.report.OfficialDocumentWriterTests.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.taizhang.report.Block.Paragraph;
import cn.taizhang.report.Span.FigureText;
import cn.taizhang.report.Span.OpenBlank;
import cn.taizhang.report.Span.Text;
import cn.taizhang.testing.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("公文中的数据")
class OfficialDocumentFiguresTests {

    private static final List<String> EVERY_FIGURE =
            List.of(
                    "programme.start.month@1=1",
                    "study.sessions@2=128",
                    "special.activities@3=37",
                    "document.democratic-systems@4=9",
                    "document.supporting-systems@5=×",
                    "leading-group.meetings@6=30余");

    @Test
    void wraps_a_figure_in_a_control_with_its_tag_and_title() throws IOException {
        var document =
                read(
                        aDocumentOf(
                                new Paragraph(
                                        List.of(
                                                new Text("共"),
                                                new FigureText("128", "study@9", "学习研讨次数"),
                                                new Text("次")))));

        var controls =
                document.getParagraphs().get(1).getIRuns().stream()
                        .filter(XWPFSDT.class::isInstance)
                        .map(XWPFSDT.class::cast)
                        .toList();

        assertThat(controls).hasSize(1);
        assertThat(controls.getFirst().getTag()).isEqualTo("study@9");
        assertThat(controls.getFirst().getTitle()).isEqualTo("学习研讨次数");
        assertThat(controls.getFirst().getContent().getText()).isEqualTo("128");
        assertThat(document.getParagraphs().get(1).getText()).isEqualTo("共128次");
    }

    @Test
    void prints_an_open_blank_as_a_tagged_mask_and_says_why_in_a_comment() throws IOException {
        var blank = new OpenBlank("×", "document.supporting-systems@5", "台账尚未启用，请问组织科。");

        var document = read(aDocumentOf(new Paragraph(List.of(blank))));

        assertThat(BoundFigures.in(document)).containsEntry("document.supporting-systems@5", "×");
        assertThat(document.getDocComments().getComments())
                .extracting(comment -> comment.getAuthor() + " " + comment.getText())
                .containsExactly("台账 台账尚未启用，请问组织科。");
    }

    @Test
    void writes_no_comments_where_nothing_is_open() throws IOException {
        var document = read(aDocumentOf(SampleReport.paragraph("已填齐。")));

        assertThat(document.getDocComments()).isNull();
    }

    @Test
    void binds_figures_in_title_salutation_and_headings_too() throws IOException {
        var name = new FigureText("青禾区", "district.name@1", "区名");
        var again = new FigureText("青禾区", "district.name@2", "区名");
        var third = new FigureText("青禾区", "district.name@3", "区名");
        var document =
                read(
                        new OfficialDocument(
                                List.of(name, new Text("汇报")),
                                List.of(),
                                List.of(again, new Text("同志们：")),
                                List.of(new Block.Heading(1, List.of(third)))));

        assertThat(BoundFigures.in(document).keySet())
                .containsExactly("district.name@1", "district.name@2", "district.name@3");
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("青禾区汇报");
    }

    @Test
    @DisplayName("Word 容不下64字以上的标记")
    void takes_a_tag_of_64_characters_and_refuses_one_of_65() {
        assertThat(new FigureText("1", "t".repeat(64), "").tag()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureText("1", "t".repeat(65), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenBlank("×", "t".repeat(65), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new FigureText("1", " ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new FigureText("", "t", ""));
    }

    @Test
    void shortens_the_title_of_a_control_beyond_64_characters() throws IOException {
        assertThat(titleWritten("题".repeat(64))).isEqualTo("题".repeat(64));
        assertThat(titleWritten("题".repeat(65))).isEqualTo("题".repeat(63) + "…");
        assertThat(titleWritten("题".repeat(62) + "𬭚𬭚")).isEqualTo("题".repeat(62) + "…");
    }

    @Test
    void binds_every_figure_of_the_sample() throws IOException {
        assertThat(tagged(read(SampleReport.document()))).isEqualTo(EVERY_FIGURE);
    }

    @Test
    @DisplayName("经 LibreOffice 两次另存，数据仍认得出")
    void keeps_the_figures_bound_through_libreoffice_twice(@TempDir Path folder)
            throws IOException, InterruptedException {
        LibreOffice.assume();
        var file = folder.resolve("report.docx");
        Files.write(file, written(SampleReport.document()));

        var once = LibreOffice.saved(file, folder.resolve("once"));
        var twice = LibreOffice.saved(once, folder.resolve("twice"));

        try (var document = new XWPFDocument(Files.newInputStream(twice))) {
            assertThat(tagged(document)).isEqualTo(EVERY_FIGURE);
        }
    }

    private static List<String> tagged(XWPFDocument document) throws IOException {
        return BoundFigures.in(document).entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .toList();
    }

    private static String titleWritten(String title) throws IOException {
        var figure = new FigureText("1", "tag", title);
        var paragraph = read(aDocumentOf(new Paragraph(List.of(figure)))).getParagraphs().get(1);
        return ((XWPFSDT) paragraph.getIRuns().getFirst()).getTitle();
    }
}
