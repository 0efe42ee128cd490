package cn.taizhang.tablefill;

import cn.taizhang.spreadsheet.SmallWorkbook;
import cn.taizhang.tablefill.FilledTable.Column;
import cn.taizhang.tablefill.FilledTable.Filled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 写回: the numbers into the file that was sent, which keeps its layout; nothing that stands in it is written over. */
final class FilledWorkbook {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FilledTable table;

    FilledWorkbook(FilledTable table) {
        this.table = table;
    }

    byte[] write(Path file) throws IOException {
        try (var workbook = table.keepsLayout() ? SmallWorkbook.open(file) : copied(file)) {
            var sheet = Objects.requireNonNull(workbook.getSheet(sheetName(table.sheet())));
            for (var line : table.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    put(sheet, table.columns().get(i), line.cells().get(i));
                }
            }
            // sums of the sheet's own are counted anew by whoever opens it
            workbook.setForceFormulaRecalculation(true);
            new BasisSheet(table).add(workbook);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void put(Sheet sheet, Column column, Filled filled) {
        var entry = filled.entry();
        if (entry == null) {
            return;
        }
        var cell = cell(sheet, filled.row(), filled.column());
        if (cell.getCellType() != CellType.BLANK) {
            return;
        }
        var number = entry.number();
        if (number == null) {
            cell.setCellValue(entry.text());
        } else if (!column.unit().equals("%")) {
            cell.setCellValue(number.doubleValue());
        } else if (cell.getCellStyle().getDataFormatString().contains("%")) {
            cell.setCellValue(number.divide(HUNDRED).doubleValue());
        } else if (column.heading().contains("%") || column.heading().contains("％")) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(entry.text() + "%");
        }
    }

    /** A square that the file does not have yet looks like its row or column. */
    private static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var there = line.getCell(column);
        if (there != null) {
            return there;
        }
        var made = line.createCell(column);
        var style = line.getRowStyle() == null ? sheet.getColumnStyle(column) : line.getRowStyle();
        if (style != null) {
            made.setCellStyle(style);
        }
        return made;
    }

    /** A text is a sheet that is called like its file, which may be no name for a sheet. */
    private String sheetName(String name) {
        return table.keepsLayout() ? name : WorkbookUtil.createSafeSheetName(name);
    }

    /** An older workbook or a text: its squares as they read, in a new file. */
    private XSSFWorkbook copied(Path file) throws IOException {
        var workbook = new XSSFWorkbook();
        for (var grid : Grids.of(file, table.file())) {
            var sheet = workbook.createSheet(sheetName(grid.name()));
            grid.squares()
                    .forEach((place, square) -> {
                        var cell = cell(sheet, place.row(), place.column());
                        if (square.text().matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?")) {
                            cell.setCellValue(Double.parseDouble(square.text()));
                        } else {
                            cell.setCellValue(square.text());
                        }
                    });
        }
        return workbook;
    }
}
