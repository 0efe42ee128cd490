package cn.taizhang.method.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Matrix;
import cn.taizhang.method.Standing;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 运行情况导出: what the page lists, and before anything else that parts are not confirmed where they are not. */
final class MatrixSheet {

    private static final int NAME = 24;

    private MatrixSheet() {}

    static void write(Matrix matrix, Asked asked, OutputStream out) throws IOException {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("组织").wide(NAME));
        columns.add(SheetColumn.text("代码"));
        for (var column : matrix.columns()) {
            String part = column.part().group() + "：" + column.part().written();
            columns.add(SheetColumn.of(part).wide(NAME));
            columns.add(SheetColumn.text("状态"));
        }
        var plan =
                SheetPlan.of("运行情况", columns)
                        .titled(title(matrix, asked))
                        .explained(notes(matrix, asked));
        try (var writer = new SpreadsheetWriter(out, plan)) {
            for (var line : matrix.lines()) {
                writer.write(row(line, line.name()));
            }
            writer.write(row(matrix.whole(), matrix.whole().name() + "（本级及所属）"));
            writer.finish();
        }
    }

    private static String title(Matrix matrix, Asked asked) {
        long open = matrix.revision().unconfirmed();
        return "%s　“%s”运行情况　%s　截至%s%s"
                .formatted(
                        asked.organization().name(),
                        matrix.revision().name(),
                        asked.period().label(),
                        ChineseDates.full(asked.asOf()),
                        open == 0 ? "" : "　注意：有 " + open + " 项待确认，不得作为正式表述");
    }

    private static List<String> notes(Matrix matrix, Asked asked) {
        var notes = new ArrayList<String>();
        notes.add("“×”是算不出来的数，不是 0，既不算正常也不算未达到。组织按代码排列，不作排名。");
        notes.addAll(MatrixPage.notes(matrix, asked));
        for (var column : matrix.columns()) {
            notes.add(
                    "%s：%s　%s"
                            .formatted(
                                    column.part().group(),
                                    column.part().written(),
                                    column.measure()));
        }
        return notes;
    }

    private static List<Cell> row(Matrix.Line line, String name) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(name));
        cells.add(new Cell.Text(line.code()));
        for (var cell : line.cells()) {
            cells.add(number(cell));
            cells.add(new Cell.Text(cell.standing().label()));
        }
        return cells;
    }

    /** Counts as numbers; rates and tasks with what they are out of. */
    private static Cell number(Matrix.Cell cell) {
        if (cell.text().isEmpty()) {
            return Cell.EMPTY;
        }
        boolean counted =
                cell.standing() != Standing.UNKNOWN
                        && cell.outOf().isEmpty()
                        && cell.text().matches("[0-9]+(\\.[0-9]+)?");
        return counted
                ? new Cell.Number(new BigDecimal(cell.text()))
                : new Cell.Text(
                        cell.outOf().isEmpty()
                                ? cell.text()
                                : cell.text() + "（" + cell.outOf() + "）");
    }
}
