package cn.taizhang.spreadsheet;

import java.util.List;

/** 一行. The number is the one at the left edge of the window; cells after the last filled one are left out. */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in this column, counted from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
