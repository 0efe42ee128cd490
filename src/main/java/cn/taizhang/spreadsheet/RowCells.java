package cn.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 收集一行: puts cells where they stand and keeps to the bounds; empty ones cost nothing, however many. */
final class RowCells {

    private final SpreadsheetLimits limits;
    private final List<Cell> cells = new ArrayList<>();
    private int number;
    private boolean filled;
    private int filledCells;

    RowCells(SpreadsheetLimits limits) {
        this.limits = limits;
    }

    void begin(int row) {
        if (row > limits.rows()) {
            throw UnreadableSpreadsheet.tooManyRows(limits.rows());
        }
        number = row;
        cells.clear();
        filled = false;
    }

    int number() {
        return number;
    }

    void put(int column, Cell cell) {
        if (cell instanceof Cell.Empty(boolean formula) && !formula) {
            return;
        }
        if (column >= limits.columns()) {
            throw UnreadableSpreadsheet.tooManyColumns(number, limits.columns());
        }
        if (++filledCells > limits.filledCells()) {
            throw UnreadableSpreadsheet.tooManyCells(limits.filledCells());
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
        // a formula without a saved value shows nothing, and alone it makes no row
        filled |= !(cell instanceof Cell.Empty);
    }

    /** The row, or null when nothing stands in it. */
    @Nullable SheetRow end() {
        return filled ? new SheetRow(number, cells) : null;
    }

    /** A text within the bounds; the empty text is an empty cell, as 「=""」 shows one. */
    Cell text(String text, boolean formula) {
        if (text.length() > limits.cellLength()) {
            throw UnreadableSpreadsheet.cellTooLong(limits.cellLength());
        }
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text, formula);
    }
}
