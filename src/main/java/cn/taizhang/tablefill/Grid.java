package cn.taizhang.tablefill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 表格: one sheet as squares of text, counted from 0.
 *
 * @param sheet its place in the workbook
 * @param merged whether the file says which squares are merged; else it is guessed from what is empty
 */
record Grid(
        int sheet,
        String name,
        int rows,
        int columns,
        Map<Place, Square> squares,
        List<Area> areas,
        boolean merged) {

    /** 位置. */
    record Place(int row, int column) {}

    /** 单元格: what stands in it, and whether a formula does. */
    record Square(String text, boolean formula) {

        private static final Square EMPTY = new Square("", false);
    }

    /** 合并区域, ends included. */
    record Area(int top, int left, int bottom, int right) {

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }

        int width() {
            return right - left + 1;
        }
    }

    Grid {
        squares = Map.copyOf(squares);
        areas = List.copyOf(areas);
    }

    /** Reads the squares from what was found; empty ones without a formula may be left out. */
    static Grid of(
            int sheet, String name, Map<Place, Square> found, List<Area> areas, boolean merged) {
        var kept = new HashMap<Place, Square>();
        int rows = 0;
        int columns = 0;
        for (var one : found.entrySet()) {
            rows = Math.max(rows, one.getKey().row() + 1);
            columns = Math.max(columns, one.getKey().column() + 1);
            if (!one.getValue().text().isEmpty() || one.getValue().formula()) {
                kept.put(one.getKey(), one.getValue());
            }
        }
        return new Grid(sheet, name, rows, columns, kept, areas, merged);
    }

    /** What stands in the square itself. */
    String text(int row, int column) {
        return square(row, column).text();
    }

    boolean formula(int row, int column) {
        return square(row, column).formula();
    }

    /** What one reads there: a merged area says the same all over. */
    String read(int row, int column) {
        return area(row, column)
                .map(area -> text(area.top(), area.left()))
                .orElseGet(() -> text(row, column));
    }

    Optional<Area> area(int row, int column) {
        return areas.stream().filter(area -> area.holds(row, column)).findFirst();
    }

    /** Whether a square lies under another one of a merged area, where nothing can be written. */
    boolean covered(int row, int column) {
        return area(row, column)
                .map(area -> area.top() != row || area.left() != column)
                .orElse(false);
    }

    private Square square(int row, int column) {
        return squares.getOrDefault(new Place(row, column), Square.EMPTY);
    }
}
