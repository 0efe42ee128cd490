package cn.taizhang.testing;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.Imports;
import cn.taizhang.register.UnfitImport;
import cn.taizhang.spreadsheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** 一行一表: brings rows into a register as a sheet has them, by their headings. */
@TestComponent
public class SheetRows {

    private final Imports imports;

    SheetRows(Imports imports) {
        this.imports = imports;
    }

    /** One row; what stands after a heading is its cell, null or "" for none. It must come in. */
    public void bring(Viewer viewer, String register, @Nullable String... headingsAndCells) {
        var sheet = imports.bring(viewer, register, rows(headingsAndCells));
        if (sheet.added() != 1) {
            throw new AssertionError(register + " did not take " + List.of(headingsAndCells));
        }
    }

    /** Why the row is refused; empty where it came in. */
    public String refusal(Viewer viewer, String register, @Nullable String... headingsAndCells) {
        try {
            imports.bring(viewer, register, rows(headingsAndCells));
            return "";
        } catch (UnfitImport refused) {
            return Objects.requireNonNullElse(refused.getMessage(), "");
        }
    }

    private static List<List<Cell>> rows(@Nullable String... headingsAndCells) {
        var headings = new ArrayList<Cell>();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < headingsAndCells.length; i += 2) {
            headings.add(new Cell.Text(String.valueOf(headingsAndCells[i])));
            var cell = headingsAndCells[i + 1];
            cells.add(cell == null || cell.isEmpty() ? Cell.EMPTY : new Cell.Text(cell));
        }
        return List.of(headings, cells);
    }
}
