package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读取 .xls")
class XlsReadingTests {

    private static final List<String> PAYLOADS =
            List.of("=1+1", "+cmd", "@SUM", "-2", "\tx", "\rx", "007", "410325199001011234");

    @Test
    void every_kind_of_cell_is_read() {
        var row =
                row(made -> {
                    made.createCell(0).setCellValue("王芳");
                    made.createCell(1).setCellValue(13812345678d);
                    made.createCell(2).setCellValue(LocalDate.of(2026, 2, 28));
                    made.getCell(2).setCellStyle(style(made, "yyyy\"年\"m\"月\"d\"日\""));
                    made.createCell(3).setCellValue(LocalDateTime.of(2026, 2, 28, 8, 30));
                    made.getCell(3).setCellStyle(style(made, "yyyy-mm-dd hh:mm"));
                    made.createCell(4).setCellValue(true);
                    made.createCell(5).setCellErrorValue((byte) 0x17);
                    made.createCell(7).setCellFormula("1+1");
                    made.createCell(8).setCellFormula("A5&\"x\"");
                    made.createCell(9).setCellFormula("1=1");
                    made.createCell(10).setCellFormula("1/0");
                    var values =
                            made.getSheet()
                                    .getWorkbook()
                                    .getCreationHelper()
                                    .createFormulaEvaluator();
                    values.evaluateAll();
                    made.createCell(11).setBlank();
                });

        assertThat(row.cells())
                .containsExactly(
                        new Cell.Text("王芳"),
                        new Cell.Number(new BigDecimal("13812345678")),
                        new Cell.Day(LocalDate.of(2026, 2, 28)),
                        new Cell.Moment(LocalDateTime.of(2026, 2, 28, 8, 30)),
                        new Cell.Truth(true),
                        new Cell.Fault("#REF!"),
                        Cell.EMPTY,
                        new Cell.Number(BigDecimal.TWO, true),
                        new Cell.Text("王芳x", true),
                        new Cell.Truth(true, true),
                        new Cell.Fault("#DIV/0!", true));
    }

    @Test
    void texts_that_look_like_formulas_numbers_or_nothing_are_texts() {
        var row =
                row(made -> {
                    for (int i = 0; i < PAYLOADS.size(); i++) {
                        made.createCell(i).setCellValue(PAYLOADS.get(i));
                    }
                });

        assertThat(Reading.texts(row)).isEqualTo(PAYLOADS);
        assertThat(row.cells()).allMatch(Cell.Text.class::isInstance);
    }

    @Test
    void numbers_in_their_short_forms_are_read() {
        var row =
                row(made -> {
                    double[] values = {
                        1,
                        -1,
                        0.01,
                        12.34,
                        536_870_911,
                        -536_870_912,
                        0.5,
                        1e-7,
                        4.10325199001011E17
                    };
                    for (int i = 0; i < values.length; i++) {
                        made.createCell(i).setCellValue(values[i]);
                    }
                });

        assertThat(Reading.texts(row))
                .containsExactly(
                        "1",
                        "-1",
                        "0.01",
                        "12.34",
                        "536870911",
                        "-536870912",
                        "0.5",
                        "0.0000001",
                        "410325199001011000");
    }

    @Test
    void a_long_text_that_runs_over_records_and_a_formatted_one_are_whole() {
        String longText = "长文".repeat(16_000);
        var row =
                row(made -> {
                    made.createCell(0).setCellValue(longText);
                    var rich = new HSSFRichTextString("党员名册");
                    rich.applyFont(0, 2, (short) 1);
                    made.createCell(1).setCellValue(rich);
                });

        assertThat(Reading.texts(row)).containsExactly(longText, "党员名册");
    }

    @Test
    void many_rows_with_gaps_keep_their_numbers() {
        byte[] file =
                made(workbook -> {
                    var sheet = workbook.createSheet("一");
                    for (int i = 0; i < 65_536; i += 3) {
                        sheet.createRow(i).createCell(i % 256).setCellValue(i);
                    }
                });

        var rows = Reading.rows(file);

        assertThat(rows).hasSize(21_846);
        assertThat(rows.getLast().number()).isEqualTo(65_536);
        assertThat(rows.getLast().cell(255).text()).isEqualTo("65535");
    }

    @Test
    void a_workbook_with_a_password_is_refused() {
        assertThatThrownBy(() -> Reading.rows(MalformedFiles.encryptedXls()))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("密码");
    }

    @Test
    void hidden_sheets_are_told() throws IOException {
        byte[] file =
                made(workbook -> {
                    workbook.createSheet("一");
                    workbook.createSheet("二");
                    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                });
        var path = Files.createTempFile("a", ".xls");
        Files.write(path, file);

        try (var opened = SpreadsheetFile.open(path, "a.xls")) {
            assertThat(opened.sheets())
                    .containsExactly(new Sheet(0, "一", false), new Sheet(1, "二", true));
        } finally {
            Files.delete(path);
        }
    }

    static byte[] made(Consumer<HSSFWorkbook> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static SheetRow row(Consumer<Row> content) {
        var rows =
                Reading.rows(
                        made(workbook -> content.accept(workbook.createSheet("一").createRow(4))));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(5);
        return rows.getFirst();
    }

    private static CellStyle style(Row row, String format) {
        var workbook = row.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
