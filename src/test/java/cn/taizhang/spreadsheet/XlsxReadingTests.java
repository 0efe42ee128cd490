package cn.taizhang.spreadsheet;

import static cn.taizhang.spreadsheet.MadeXlsx.inline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读取 .xlsx")
class XlsxReadingTests {

    @TempDir Path folder;

    @Test
    void a_cell_is_read_by_its_type_with_its_saved_value() {
        var file =
                MadeXlsx.ofCells(
                                "<c r='A1' t='s'><v>1</v></c><c r='B1'><v>3.1400000000000001</v></c>"
                                        + "<c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#REF!</v></c>"
                                        + "<c r='E1' t='str'><f>A1&amp;\"x\"</f><v>甲x</v></c>"
                                        + "<c r='F1'><f>SUM(B1)</f><v>2</v></c><c r='G1' t='d'><v>2026-02-28</v></c>"
                                        + "<c r='H1' t='d'><v>2026-02-28T08:30:00Z</v></c><c r='J1' s='0'><v>1E3</v></c>")
                        .strings("<t>甲</t>", "<t>乙</t>");

        assertThat(only(file).cells())
                .containsExactly(
                        new Cell.Text("乙"),
                        new Cell.Number(new BigDecimal("3.14")),
                        new Cell.Truth(true),
                        new Cell.Fault("#REF!"),
                        new Cell.Text("甲x", true),
                        new Cell.Number(BigDecimal.TWO, true),
                        new Cell.Day(LocalDate.of(2026, 2, 28)),
                        new Cell.Moment(LocalDateTime.of(2026, 2, 28, 8, 30)),
                        Cell.EMPTY,
                        new Cell.Number(new BigDecimal("1000")));
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678, false",
        "1.3812345678E10, 13812345678, false",
        "999999999999999, 999999999999999, false",
        "1000000000000000, 1000000000000000, true",
        "4.10325199001011E+17, 410325199001011000, true",
        "410325199001011234, 410325199001011234, true",
        "-4.1E+17, -410000000000000000, true",
        "0.30000000000000004, 0.3, false",
        "1E-3, 0.001, false",
        "-0, 0, false",
        "100, 100, false"
    })
    void a_number_reads_as_it_was_typed_and_tells_when_it_has_lost_digits(
            String saved, String read, boolean lost) {
        var number =
                (Cell.Number)
                        only(MadeXlsx.ofCells("<c r='A1'><v>%s</v></c>".formatted(saved))).cell(0);

        assertThat(number.text()).isEqualTo(read);
        assertThat(number.lostDigits()).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "14|46000|2025-12-09",
                "31|46000|2025-12-09",
                "57|46000|2025-12-09",
                "58|46000|2025-12-09",
                "22|46000.5|2025-12-09 12:00",
                "yyyy\"年\"m\"月\"d\"日\"|46000|2025-12-09",
                "yyyy年m月|46000|2025-12-09",
                "[$-804]yyyy.mm|46000|2025-12-09",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"|46000|2025-12-09",
                "m/d;@|46000|2025-12-09",
                "[$-F800]dddd, mmmm dd|46000|2025-12-09",
                "e\"年\"|46000|2025-12-09",
                "h:mm|0.5|12:00",
                "32|0.75|18:00",
                "mm:ss|0.01|00:14:24",
                "[h]:mm|1.5|36:00",
                "h:mm|46000.25|2025-12-09 06:00",
                "14|0|0",
                "14|1|1900-01-01",
                "14|59|1900-02-28",
                "14|60|1900-02-29",
                "14|61|1900-03-01",
                "14|-1|-1",
                "14|2958465|9999-12-31",
                "14|2958466|2958466",
                "14|1E300|1" + ZEROS,
                "General|46000|46000",
                "G/通用格式|46000|46000",
                "0.00E+00|46000|46000",
                "#,##0\"元\"|46000|46000",
                "[Red]0.00|46000|46000",
                "0%|0.5|0.5",
                "@|46000|46000",
                "\"day\"0|46000|46000",
                "\\d0|46000|46000",
                "14|46000.999999|2025-12-10"
            })
    void a_number_is_a_date_where_its_format_shows_one(String format, String saved, String read) {
        var file =
                MadeXlsx.ofCells("<c r='A1' s='1'><v>%s</v></c>".formatted(saved))
                        .formats("0", format);

        assertThat(only(file).cell(0).text()).isEqualTo(read);
    }

    private static final String ZEROS =
            "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000";

    @Test
    void a_file_that_counts_from_1904_says_so() {
        var file =
                MadeXlsx.ofCells("<c r='A1' s='1'><v>0</v></c><c r='B1' s='1'><v>44538</v></c>")
                        .formats("0", "14")
                        .part(
                                MadeXlsx.WORKBOOK,
                                MadeXlsx.book(
                                        "<workbookPr date1904='1'/>",
                                        MadeXlsx.sheet("名册", "s1", "")));

        assertThat(Reading.texts(only(file))).containsExactly("1904-01-01", "2025-12-09");
    }

    @Test
    void the_runs_of_a_text_are_joined_and_its_pronunciation_is_left_out() {
        var file =
                MadeXlsx.ofCells(
                                "<c r='A1' t='s'><v>0</v></c>"
                                        + inline("B1", "行 </t><t>内<![CDATA[<1>]]>"))
                        .strings(
                                "<r><rPr><b/></rPr><t>党</t></r><r><t xml:space='preserve'>员 </t></r>"
                                        + "<rPh sb='0' eb='1'><t>dangyuan</t></rPh><phoneticPr fontId='1'/>");

        assertThat(Reading.texts(only(file))).containsExactly("党员 ", "行 内<1>");
    }

    @Test
    void empty_rows_and_cells_cost_nothing_and_trailing_ones_are_left_out() {
        var rows = new StringBuilder("<row r='3'><c r='A3'/>" + inline("B3", "王芳"));
        for (int i = 2; i < 16_384; i++) {
            rows.append("<c r='%s3' s='1'/>".formatted(Columns.letter(i)));
        }
        rows.append("</row>");
        for (int i = 4; i <= 1_048_576; i++) {
            rows.append("<row r='").append(i).append("' s='1' customFormat='1'/>");
        }

        var read = Reading.rows(MadeXlsx.of(rows.toString()).bytes());

        assertThat(read).containsExactly(new SheetRow(3, List.of(Cell.EMPTY, new Cell.Text("王芳"))));
    }

    @Test
    void a_formula_without_a_saved_value_is_told_but_alone_makes_no_row() {
        var rows =
                Reading.rows(
                        MadeXlsx.of(
                                        "<row r='1'><c r='A1'><f>1</f></c></row><row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>1</f></c></row>"
                                                + "<row r='3'><c r='A3' t='str'><f>\"\"</f><v></v></c></row>")
                                .bytes());

        assertThat(rows)
                .containsExactly(
                        new SheetRow(
                                2, List.of(new Cell.Number(BigDecimal.ONE), new Cell.Empty(true))));
    }

    @Test
    void rows_and_cells_that_do_not_say_where_they_stand_follow_one_another() {
        var rows =
                Reading.rows(
                        MadeXlsx.of(
                                        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5'><c r='B5'><v>2</v></c></row><row><c><v>6</v></c></row>")
                                .bytes());

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 5, 6);
        assertThat(Reading.texts(rows.getFirst())).containsExactly("1", "", "3");
    }

    @Test
    void sheets_are_told_in_order_hidden_ones_too_and_charts_not() throws IOException {
        var file =
                MadeXlsx.of("")
                        .part(
                                MadeXlsx.BOOK_RELATIONS,
                                MadeXlsx.relations(
                                        MadeXlsx.usualRelations()
                                                + MadeXlsx.relation(
                                                        "s2", "worksheet", "/xl/worksheets/two.xml")
                                                + MadeXlsx.relation(
                                                        "c", "chartsheet", "chartsheets/c.xml")))
                        .part(
                                "xl/worksheets/two.xml",
                                MadeXlsx.rows("<row r='1'><c r='A1'><v>2</v></c></row>"))
                        .part(
                                MadeXlsx.WORKBOOK,
                                MadeXlsx.book(
                                        "",
                                        MadeXlsx.sheet("图", "c", "")
                                                + MadeXlsx.sheet("二", "s2", "state='veryHidden'")
                                                + MadeXlsx.sheet("一", "s1", "state='visible'")));

        try (var opened = open(file.bytes())) {
            assertThat(opened.sheets())
                    .containsExactly(new Sheet(0, "二", true), new Sheet(1, "一", false));
            var rows = new ArrayList<SheetRow>();
            opened.read(opened.sheets().getFirst(), rows::add);
            opened.read(opened.sheets().getFirst(), rows::add);
            assertThat(rows).extracting(row -> row.cell(0).text()).containsExactly("2", "2");
        }
    }

    @Test
    void the_reader_may_stop_early_and_what_it_throws_is_its_own() throws IOException {
        byte[] file =
                MadeXlsx.of(
                                "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>x</v></c></row>")
                        .bytes();

        try (var opened = open(file)) {
            var sheet = opened.sheets().getFirst();
            opened.read(sheet, _ -> false);
            assertThatThrownBy(() ->
                            opened.read(
                                    sheet,
                                    _ -> {
                                        throw new IllegalStateException("mine");
                                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
        }
    }

    @Test
    void a_cell_stands_in_the_last_column_allowed_or_one_beyond() {
        assertThat(only(MadeXlsx.ofCells(inline("IV1", "x"))).cells()).hasSize(256);
        assertRefused(MadeXlsx.ofCells(inline("IW1", "x")), "第 256 列以后");
    }

    @Test
    void a_row_is_the_last_allowed_or_one_beyond() {
        assertThat(
                        only(MadeXlsx.of("<row r='1048576'>" + inline("A1048576", "x") + "</row>"))
                                .number())
                .isEqualTo(1_048_576);
        assertRefused(
                MadeXlsx.of("<row r='1048577'>" + inline("A1048577", "x") + "</row>"),
                "1,048,576 行");
    }

    @Test
    void a_text_is_the_longest_allowed_or_one_character_too_long() {
        String longest = MalformedFiles.unlike(32_767);

        assertThat(only(MadeXlsx.ofCells(inline("A1", longest))).cell(0).text()).hasSize(32_767);
        assertRefused(MadeXlsx.ofCells(inline("A1", longest + "长")), "32,767 个字");
        assertRefused(
                MadeXlsx.ofCells("<c r='A1' t='s'><v>0</v></c>").strings("<t>" + longest + "长</t>"),
                "32,767 个字");
    }

    @Test
    void a_workbook_has_as_many_sheets_as_allowed_or_one_too_many() throws IOException {
        try (var opened = open(withSheets(50))) {
            assertThat(opened.sheets()).hasSize(50);
        }
        assertThatThrownBy(() -> open(withSheets(51)))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("50 张以上");
    }

    @Test
    void a_file_is_as_large_as_allowed_or_one_byte_too_large() throws IOException {
        byte[] file = MadeXlsx.ofCells(inline("A1", "x")).bytes();
        Path path = Files.write(folder.resolve("a.xlsx"), file);

        try (var opened = SpreadsheetFile.open(path, "a.xlsx", upTo(file.length))) {
            assertThat(opened.sheets()).hasSize(1);
        }
        assertThatThrownBy(() -> SpreadsheetFile.open(path, "a.xlsx", upTo(file.length - 1)))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining("最大");
    }

    @Test
    @DisplayName("压缩比的界限与 POI 的缺省值相同，且没有人把它关掉")
    void the_guard_against_bombs_is_that_of_poi_and_nobody_has_switched_it_off() {
        assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(SpreadsheetLimits.LEAST_RATIO);
        assertThat(ZipSecureFile.getGraceEntrySize()).isEqualTo(SpreadsheetLimits.GRACE);
        assertThat(SpreadsheetLimits.DEFAULT.unpacked()).isEqualTo(1024L * 1024 * 1024);
    }

    @Test
    void a_table_has_as_many_filled_cells_as_allowed_or_one_too_many() throws IOException {
        byte[] file = MadeXlsx.ofCells(inline("A1", "x") + "<c/>" + inline("C1", "x")).bytes();
        Path path = Files.write(folder.resolve("a.xlsx"), file);

        try (var two = SpreadsheetFile.open(path, "a.xlsx", filledUpTo(2));
                var one = SpreadsheetFile.open(path, "a.xlsx", filledUpTo(1))) {
            two.read(two.sheets().getFirst(), _ -> true);
            assertThatThrownBy(() -> one.read(one.sheets().getFirst(), _ -> true))
                    .isInstanceOf(UnreadableSpreadsheet.class)
                    .hasMessageContaining("填了字的单元格超过 1 个");
        }
    }

    @Test
    void a_sheet_may_be_read_as_often_as_one_likes() throws IOException {
        byte[] file =
                MadeXlsx.ofCells("<c t='s'><v>0</v></c>")
                        .strings("<t>" + MalformedFiles.unlike(9_000) + "</t>")
                        .bytes();
        var usual = SpreadsheetLimits.DEFAULT;
        var limits =
                new SpreadsheetLimits(usual.fileSize(), 40_000, 9, 9, 9, usual.cellLength(), 9);

        try (var opened =
                SpreadsheetFile.open(
                        Files.write(folder.resolve("a.xlsx"), file), "a.xlsx", limits)) {
            for (int i = 0; i < 20; i++) {
                opened.read(opened.sheets().getFirst(), _ -> true);
            }
        }
    }

    private static SpreadsheetLimits filledUpTo(int cells) {
        var usual = SpreadsheetLimits.DEFAULT;
        return new SpreadsheetLimits(
                usual.fileSize(),
                usual.unpacked(),
                usual.rows(),
                usual.columns(),
                cells,
                usual.cellLength(),
                usual.sheets());
    }

    private SpreadsheetFile open(byte[] file) throws IOException {
        return SpreadsheetFile.open(
                Files.write(Files.createTempFile(folder, "a", ".xlsx"), file), "a.xlsx");
    }

    private static SpreadsheetLimits upTo(int size) {
        var usual = SpreadsheetLimits.DEFAULT;
        return new SpreadsheetLimits(
                size,
                usual.unpacked(),
                usual.rows(),
                usual.columns(),
                usual.filledCells(),
                usual.cellLength(),
                usual.sheets());
    }

    private static byte[] withSheets(int count) {
        return MadeXlsx.of("")
                .part(
                        MadeXlsx.WORKBOOK,
                        MadeXlsx.book("", MadeXlsx.sheet("名册", "s1", "").repeat(count)))
                .bytes();
    }

    private static SheetRow only(MadeXlsx file) {
        var rows = Reading.rows(file.bytes());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static void assertRefused(MadeXlsx file, String because) {
        assertThatThrownBy(() -> Reading.rows(file.bytes()))
                .isInstanceOf(UnreadableSpreadsheet.class)
                .hasMessageContaining(because);
    }
}
