package cn.taizhang.tablefill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 做一张上级的表: rows of texts parted by |; a number becomes one, 「=」 a formula. */
public final class MadeTable {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFCellStyle head = workbook.createCellStyle();
    private XSSFSheet sheet;

    private MadeTable(String name) {
        sheet = workbook.createSheet(name);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    public static MadeTable of(String... rows) {
        return new MadeTable("附件1").rows(rows);
    }

    /** A further sheet. */
    public MadeTable sheet(String name, String... rows) {
        sheet = workbook.createSheet(name);
        return rows(rows);
    }

    /** The part of the table in these rows and columns is one square. */
    public MadeTable merged(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    public MadeTable wide(int column, int characters) {
        sheet.setColumnWidth(column, characters * 256);
        return this;
    }

    public Path write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
        return file;
    }

    private MadeTable rows(String... rows) {
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            var texts = rows[i].split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                var cell = row.createCell(column);
                cell.setCellStyle(head);
                var text = texts[column].strip();
                if (text.startsWith("=")) {
                    cell.setCellFormula(text.substring(1));
                } else if (text.matches("\\d+")) {
                    cell.setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    cell.setCellValue(text);
                }
            }
        }
        return this;
    }
}
