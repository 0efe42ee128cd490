package cn.taizhang.report;

import static cn.taizhang.report.OfficialDocumentWriterTests.aDocumentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.taizhang.report.Block.AnnexTable;
import cn.taizhang.report.Block.Heading;
import cn.taizhang.report.Block.Paragraph;
import cn.taizhang.report.Span.RunIn;
import cn.taizhang.report.Span.Text;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公文")
class OfficialDocumentTests {

    @Test
    void refuses_a_title_without_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OfficialDocument(
                                List.of(new Text(" \n")), List.of(), List.of(), List.of()));
    }

    @Test
    void gives_a_title_of_several_lines_as_one() {
        var document =
                new OfficialDocument(
                        List.of(new Text("上半年工作\n情况"), new Text("汇报")),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(document.titleText()).isEqualTo("上半年工作情况汇报");
    }

    @Test
    void refuses_text_behind_an_annex() {
        assertThat(aDocumentOf(SampleReport.paragraph("正文。"), SampleReport.annex()).blocks())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aDocumentOf(SampleReport.annex(), SampleReport.paragraph("正文。")));
    }

    @ParameterizedTest(name = "{0}级标题：{1}")
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void knows_four_levels_of_headings(int level, boolean known) {
        var words = List.<Span>of(new Text("一、工作"));

        if (known) {
            assertThat(new Heading(level, words).level()).isEqualTo(level);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Heading(level, words));
        }
    }

    @Test
    void lets_a_run_in_heading_stand_first_only() {
        var heading = new RunIn("（一）抓学习。");
        var text = new Text("每月一次。");

        assertThat(new Paragraph(List.of(heading, text)).spans()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paragraph(List.of(text, heading)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(2, List.of(heading)));
    }

    @Test
    void refuses_a_row_with_more_or_fewer_cells_than_heads() {
        var heads = List.of("序号", "数值");

        assertThat(new AnnexTable("附表", heads, List.of(List.of("1", "2"))).rows()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnexTable("附表", heads, List.of(List.of("1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnnexTable("附表", heads, List.of(List.of("1", "2", "3"))));
    }
}
