package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.Replacement;
import cn.taizhang.wordfile.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("写出的材料读得回来")
class ReportReadBackTests {

    private static TextFile report() throws IOException {
        var text =
                List.<Span>of(
                        new Span.Text("上半年共召开党员大会"),
                        new Span.FigureText("12", "3:MEETINGS", "党员大会次数"),
                        new Span.Text("次，开展志愿服务"),
                        new Span.OpenBlank("×", "4:SERVICES", "还没有记录"),
                        new Span.Text("次。"));
        var document =
                new OfficialDocument(
                        List.of(new Span.Text("半年汇报")),
                        List.of(),
                        List.of(),
                        List.of(new Block.Paragraph(text)));
        var bytes = new ByteArrayOutputStream();
        new OfficialDocumentWriter().write(document, Instant.parse("2020-07-05T01:00:00Z"), bytes);
        return TextFile.read("半年汇报.docx", bytes.toByteArray()).orThrow();
    }

    @Test
    void each_figure_and_each_open_blank_is_found_by_its_tag() throws IOException {
        var report = report();

        assertThat(report.text().substring(0, report.endOfMainText()))
                .isEqualTo("半年汇报\n上半年共召开党员大会12次，开展志愿服务×次。\n");
        assertThat(report.fields())
                .extracting(Field::tag)
                .containsExactly("3:MEETINGS", "4:SERVICES");
        assertThat(report.fields())
                .extracting(field -> report.text().substring(field.start(), field.end()))
                .containsExactly("12", "×");
    }

    @Test
    void an_open_blank_is_filled_and_the_file_still_opens() throws IOException {
        var report = report();
        var blank = report.fields().getLast();

        byte[] filled =
                report.replaced(
                        List.of(
                                new Replacement(blank.start(), blank.end(), "35", null),
                                new Replacement(0, 2, "全年", "9:PERIOD")));

        var again = TextFile.read("半年汇报.docx", filled).orThrow();
        assertThat(again.fields())
                .extracting(field -> again.text().substring(field.start(), field.end()))
                .containsExactly("全年", "12", "35");
        try (var document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(BoundFigures.in(document)).containsKeys("3:MEETINGS", "4:SERVICES");
        }
    }
}
