package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读写 .csv")
class CsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void the_encoding_is_found_out_by_reading(String charset) {
        byte[] file = "姓名,单位\r\n王芳,天祥社区党支部\r\n".getBytes(Charset.forName(charset));

        assertThat(texts(file)).containsExactly(List.of("姓名", "单位"), List.of("王芳", "天祥社区党支部"));
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_heading() {
        assertThat(texts("\uFEFF姓名,性别\n")).containsExactly(List.of("姓名", "性别"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void the_separator_is_found_out_by_counting(String separator) {
        String text =
                "姓名|备注\n王芳|\"a,b;c\td\"\n李强|学习1,2；3\n"
                        .replace("|", separator)
                        .replace("学习1,2", "学习");

        assertThat(texts(text).get(1)).containsExactly("王芳", "a,b;c\td");
    }

    @Test
    void a_quoted_field_may_hold_lines_and_quotes_and_a_row_is_one_however_many_lines_it_takes() {
        var rows =
                Reading.rows(
                        "a,\"一\n\"\"二\"\"\r\n三\"\n\n,,\nb,c\n".getBytes(StandardCharsets.UTF_8),
                        "a.csv");

        assertThat(rows)
                .containsExactly(
                        new SheetRow(
                                1, List.of(new Cell.Text("a"), new Cell.Text("一\n\"二\"\r\n三"))),
                        new SheetRow(4, List.of(new Cell.Text("b"), new Cell.Text("c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"没有完\n2,3\n", "\"", "a,b\n\"x", "a,\"b\nc\nd"})
    void a_quote_that_is_never_closed_is_refused_with_its_row(String text) {
        assertThatThrownBy(() -> texts(text))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("双引号没有配对");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2",
                "a,\"b\"",
                "a,\"b\"\n",
                "a,\"b\"\r\n\r\n",
                "5\" 管,b",
                "\"\"",
                "x,\"\"\n"
            })
    void a_file_that_ends_as_it_should_is_read(String text) {
        assertThat(texts(text)).hasSizeBetween(0, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "@SUM(1)",
                "-2",
                "\tx",
                "\rx",
                "\nx",
                "'=1",
                "''=1",
                "'abc",
                "'",
                "007",
                "410325199001011234",
                "＝1",
                " x ",
                "a\"b",
                "a,b",
                "第一行\r\n第二行",
                "=\"1\",2",
                "\u0001"
            })
    void a_text_is_read_back_as_it_was(String text) throws IOException {
        byte[] file = written(List.of(List.of(new Cell.Text("表头"), new Cell.Text(text))));

        assertThat(Reading.rows(file, "a.csv").getFirst().cells())
                .containsExactly(new Cell.Text("表头"), new Cell.Text(text));
    }

    @Test
    void a_program_finds_no_formula_in_it() throws IOException {
        var row =
                List.<Cell>of(
                        new Cell.Text("=1+1"),
                        new Cell.Text("-2"),
                        new Cell.Number(BigDecimal.valueOf(-2)));

        assertThat(new String(written(List.of(row)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+1,'-2,-2\r\n");
    }

    @Test
    void every_kind_of_cell_is_written_as_a_person_reads_it() throws IOException {
        List<Cell> row =
                List.of(
                        new Cell.Number(new BigDecimal("1E+3")),
                        new Cell.Day(LocalDate.of(2026, 2, 28)),
                        new Cell.Moment(LocalDate.of(2026, 2, 28).atTime(8, 30)),
                        new Cell.Truth(true),
                        Cell.EMPTY,
                        new Cell.Fault("#REF!"));

        assertThat(Reading.texts(Reading.rows(written(List.of(row)), "a.csv").getFirst()))
                .containsExactly("1000", "2026-02-28", "2026-02-28 08:30", "TRUE", "", "#REF!");
    }

    @Test
    void a_field_in_the_last_column_allowed_is_read_and_one_beyond_refused() {
        assertThat(texts(",".repeat(255) + "x" + ",".repeat(20_000)).getFirst()).hasSize(256);
        assertThatThrownBy(() -> texts(",".repeat(256) + "x")).hasMessageContaining("第 256 列以后");
    }

    private static List<List<String>> texts(String text) {
        return texts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(byte[] file) {
        return Reading.rows(file, "a.csv").stream().map(Reading::texts).toList();
    }

    static byte[] written(List<List<Cell>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvFileWriter(out)) {
            rows.forEach(csv::write);
        }
        return out.toByteArray();
    }
}
