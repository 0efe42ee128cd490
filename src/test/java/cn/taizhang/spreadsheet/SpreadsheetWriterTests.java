package cn.taizhang.spreadsheet;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("写出 .xlsx")
class SpreadsheetWriterTests {

    private static final SheetPlan PLAN =
            SheetPlan.of("名册", List.of(SheetColumn.text("姓名"), SheetColumn.of("值")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "@SUM(1)",
                "-2",
                "\tx",
                "\rx",
                "\r\n",
                "\n",
                " x ",
                "'=1",
                "007",
                "410325199001011234",
                "_x000D_",
                "a_x0041_b",
                "\u0000\u0001\u001F",
                "\uD800",
                "\uFFFE",
                "𠮷",
                "<a>&\"'",
                "第一行\n第二行",
                "%s",
                "\uFEFF"
            })
    void a_text_is_read_back_as_it_was_and_never_as_a_formula(String text) throws IOException {
        byte[] file = written(PLAN, List.of(List.of(new Cell.Text(text))));

        assertThat(Reading.rows(file).get(1).cells()).containsExactly(new Cell.Text(text));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void every_kind_of_cell_is_read_back_as_it_was() throws IOException {
        List<Cell> cells =
                List.of(
                        new Cell.Number(new BigDecimal("13812345678")),
                        new Cell.Number(new BigDecimal("-3.14")),
                        new Cell.Number(new BigDecimal("0.1")),
                        new Cell.Number(new BigDecimal("100000000000000")),
                        new Cell.Day(LocalDate.of(1949, 10, 1)),
                        new Cell.Day(LocalDate.of(1900, 1, 1)),
                        new Cell.Day(LocalDate.of(1900, 2, 28)),
                        new Cell.Day(LocalDate.of(1900, 3, 1)),
                        new Cell.Day(LocalDate.of(9999, 12, 31)),
                        new Cell.Moment(LocalDateTime.of(2026, 2, 28, 23, 59, 59)),
                        new Cell.Truth(true),
                        Cell.EMPTY,
                        new Cell.Truth(false));

        byte[] file = written(PLAN, List.of(cells));

        assertThat(Reading.rows(file).get(1).cells()).isEqualTo(cells);
    }

    @Test
    void what_no_spreadsheet_can_hold_is_written_out() throws IOException {
        List<Cell> cells =
                List.of(
                        new Cell.Day(LocalDate.of(1899, 5, 4)),
                        new Cell.Number(new BigDecimal("410325199001011234")),
                        new Cell.Fault("#REF!"));

        byte[] file = written(PLAN, List.of(cells));

        assertThat(Reading.texts(file).get(1))
                .containsExactly("1899-05-04", "410325199001011234", "#REF!");
        assertThat(Reading.rows(file).get(1).cells()).allMatch(Cell.Text.class::isInstance);
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        var plan = PLAN.titled("党员名册").explained(List.of("按身份证填写")).withFilter();
        var rows = List.<List<Cell>>of(List.of(new Cell.Text("王芳"), new Cell.Day(LocalDate.EPOCH)));

        byte[] first = written(plan, rows);
        waitForTheNextMoment();

        assertThat(written(plan, rows)).isEqualTo(first);
    }

    @Test
    void a_title_stands_merged_above_frozen_headings_with_a_filter() throws IOException {
        byte[] file =
                written(PLAN.titled("党员名册").withFilter(), List.of(List.of(new Cell.Text("王芳"))));

        assertThat(Reading.texts(file))
                .containsExactly(List.of("党员名册"), List.of("姓名", "值"), List.of("王芳"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getMergedRegions().getFirst().formatAsString()).isEqualTo("A1:B1");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:B3");
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFontIndex()).isPositive();
        }
    }

    @Test
    void a_short_list_of_words_stands_in_the_rule_and_a_long_one_on_a_hidden_sheet()
            throws IOException {
        var longList = IntStream.range(0, 300).mapToObj(i -> "第%d支部".formatted(i)).toList();
        var plan =
                SheetPlan.of(
                        "名册",
                        List.of(
                                SheetColumn.of("性别").choosing(List.of("男", "女")),
                                SheetColumn.of("支部").choosing(longList),
                                SheetColumn.of("带逗号").choosing(List.of("甲,乙", "<丙>&"))));

        byte[] file = written(plan, List.of());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .containsExactly("\"男,女\"", "'选项'!$A$1:$A$300", "'选项'!$B$1:$B$2");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("选项"))).isTrue();
            var words = workbook.getSheet("选项");
            assertThat(words.getRow(299).getCell(0).getStringCellValue()).isEqualTo("第299支部");
            assertThat(words.getRow(1).getCell(1).getStringCellValue()).isEqualTo("<丙>&");
        }
    }

    @Test
    void a_list_at_the_bound_stands_in_the_rule_and_one_character_more_does_not() {
        assertThat(ruleFor("甲".repeat(255))).startsWith("\"");
        assertThat(ruleFor("甲".repeat(256))).startsWith("'选项'");
    }

    @Test
    void notes_stand_on_a_sheet_of_their_own() throws IOException {
        byte[] file = written(PLAN.explained(List.of("一、姓名必填", "=不是公式")), List.of());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var notes = workbook.getSheet("填写说明");
            assertThat(notes.getRow(0).getCell(0).getStringCellValue()).isEqualTo("一、姓名必填");
            assertThat(notes.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void rows_beyond_those_kept_in_memory_arrive_in_order() throws IOException {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < 1_234; i++) {
            rows.add(Collections.nCopies(3, new Cell.Text("第%d行".formatted(i))));
        }

        var read = Reading.rows(written(PLAN, rows));

        assertThat(read).hasSize(1_235);
        assertThat(read.getLast().number()).isEqualTo(1_235);
        assertThat(read.getLast().cell(2).text()).isEqualTo("第1233行");
    }

    @Test
    void a_text_is_as_long_as_a_cell_or_one_character_too_long() throws IOException {
        String longest =
                IntStream.range(0, 32_767)
                        .mapToObj(i -> Character.toString(0x4E00 + i % 20_000))
                        .collect(joining());

        assertThat(Reading.texts(written(PLAN, List.of(List.of(new Cell.Text(longest))))).get(1))
                .containsExactly(longest);
        assertThatThrownBy(() -> written(PLAN, List.of(List.of(new Cell.Text(longest + "长")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "'x", "选项"})
    void a_name_that_no_sheet_may_have_is_refused(String name) {
        assertThatThrownBy(() -> SheetPlan.of(name, PLAN.columns()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static byte[] written(SheetPlan plan, List<List<Cell>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new SpreadsheetWriter(out, plan)) {
            for (var row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static String ruleFor(String word) {
        var plan = SheetPlan.of("名册", List.of(SheetColumn.of("支部").choosing(List.of(word))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(plan, List.of())))) {
            return workbook.getSheetAt(0)
                    .getDataValidations()
                    .getFirst()
                    .getValidationConstraint()
                    .getFormula1();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A ZIP keeps times in steps of two seconds. */
    private static void waitForTheNextMoment() {
        try {
            Thread.sleep(2_100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
