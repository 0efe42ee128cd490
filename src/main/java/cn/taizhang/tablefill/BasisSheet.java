package cn.taizhang.tablefill;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.FilledTable.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 数据口径: the sheet that is added: of each filled column how it was counted, of each empty place why. */
final class BasisSheet {

    static final String NAME = "数据口径";

    private static final List<String> FILLED =
            List.of("位置", "栏目（原文）", "数据", "统计口径", "单位", "计数时段", "截至日", "计数方式", "说明");
    private static final List<String> EMPTY = List.of("位置", "栏目或者行（原文）", "为什么没有填");
    private static final int[] WIDTHS = {10, 28, 30, 60, 8, 26, 14, 26, 60};
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST = 32_000;

    private final FilledTable table;
    private int next;

    BasisSheet(FilledTable table) {
        this.table = table;
    }

    void add(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(freeName(workbook));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * WIDTH_UNIT);
        }
        var plain = style(workbook, false);
        var bold = style(workbook, true);
        row(
                sheet,
                bold,
                List.of(
                        "数据口径　%s　%s　截至%s"
                                .formatted(
                                        table.organization().name(),
                                        table.request().period().label(),
                                        ChineseDates.full(table.request().asOf()))));
        table.remarks().forEach(said -> row(sheet, plain, List.of(said)));
        next++;
        row(sheet, bold, FILLED);
        table.columns().stream()
                .filter(column -> column.figure() != null)
                .forEach(column -> row(sheet, plain, filled(column)));
        var empty = empty();
        if (!empty.isEmpty()) {
            next++;
            row(sheet, bold, EMPTY);
            empty.forEach(line -> row(sheet, plain, line));
        }
    }

    private List<String> filled(Column column) {
        var figure = Objects.requireNonNull(column.figure());
        var span =
                table.lines().stream()
                        .map(line -> line.cells().get(column.number()).value())
                        .filter(Objects::nonNull)
                        .map(value -> value.span().text())
                        .findFirst()
                        .orElse("");
        return List.of(
                column.place(),
                column.heading(),
                figure.label(),
                figure.rule(),
                column.unit(),
                span,
                table.request().asOf().toString(),
                figure.scope().label() + "，" + figure.kind().label(),
                String.join("\n", column.notes()));
    }

    private List<List<String>> empty() {
        var lines = new ArrayList<List<String>>();
        for (var column : table.columns()) {
            if (column.figure() == null) {
                lines.add(List.of(column.place(), column.heading(), column.why()));
            }
        }
        for (var line : table.lines()) {
            if (!line.why().isEmpty()) {
                lines.add(List.of(line.place(), line.name(), line.why()));
            } else {
                lines.addAll(emptyIn(line));
            }
        }
        return lines;
    }

    private List<List<String>> emptyIn(Line line) {
        var lines = new ArrayList<List<String>>();
        for (var column : table.columns()) {
            var cell = line.cells().get(column.number());
            if (column.figure() != null && cell.entry() == null) {
                lines.add(List.of(line.place(), line.name() + "　" + column.heading(), cell.why()));
            }
        }
        return lines;
    }

    private void row(Sheet sheet, CellStyle style, List<String> texts) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            var text = texts.get(i);
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            if (texts.size() > 1) {
                cell.setCellStyle(style);
            }
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        // a text that looks like a formula stays text also where somebody edits it
        style.setQuotePrefixed(true);
        if (bold) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static String freeName(XSSFWorkbook workbook) {
        var name = NAME;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = NAME + i;
        }
        return name;
    }
}
