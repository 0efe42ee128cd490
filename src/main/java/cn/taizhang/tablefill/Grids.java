package cn.taizhang.tablefill;

import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SmallWorkbook;
import cn.taizhang.spreadsheet.SpreadsheetFile;
import cn.taizhang.tablefill.Grid.Area;
import cn.taizhang.tablefill.Grid.Place;
import cn.taizhang.tablefill.Grid.Square;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 读表: the visible sheets of a file, in the order of the file. */
final class Grids {

    private Grids() {}

    static List<Grid> of(Path file, String name) throws IOException {
        var merged = merges(file);
        var grids = new ArrayList<Grid>();
        try (var sheets = SpreadsheetFile.open(file, name, SmallWorkbook.LIMITS)) {
            for (var sheet : sheets.sheets()) {
                if (sheet.hidden()) {
                    continue;
                }
                var squares = new HashMap<Place, Square>();
                sheets.read(
                        sheet,
                        row -> {
                            for (int column = 0; column < row.cells().size(); column++) {
                                squares.put(
                                        new Place(row.number() - 1, column),
                                        square(row.cell(column)));
                            }
                            return true;
                        });
                var areas = merged.getOrDefault(sheet.name(), List.of());
                grids.add(
                        Grid.of(
                                sheet.position(),
                                sheet.name(),
                                squares,
                                areas,
                                SmallWorkbook.isPackage(file)));
            }
        }
        return grids;
    }

    private static Square square(Cell cell) {
        return new Square(cell.text().strip(), cell.formula());
    }

    /** By the name of the sheet; empty for a file that does not say. */
    private static Map<String, List<Area>> merges(Path file) throws IOException {
        if (!SmallWorkbook.isPackage(file)) {
            return Map.of();
        }
        var areas = new HashMap<String, List<Area>>();
        try (XSSFWorkbook workbook = SmallWorkbook.open(file)) {
            for (var sheet : workbook) {
                areas.put(
                        sheet.getSheetName(),
                        sheet.getMergedRegions().stream()
                                .map(one ->
                                        new Area(
                                                one.getFirstRow(),
                                                one.getFirstColumn(),
                                                one.getLastRow(),
                                                one.getLastColumn()))
                                .toList());
            }
        }
        return areas;
    }
}
