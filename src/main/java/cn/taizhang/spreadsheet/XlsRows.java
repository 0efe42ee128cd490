package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.RecordInputStream;
import org.jspecify.annotations.Nullable;

/** 逐行读取 .xls: cells come one by one and say their row themselves; a row ends where a cell of a later one begins. */
final class XlsRows implements Workbook.Rows {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int TABLE = 0x0010;

    private final InputStream stream;
    private final RecordInputStream records;
    private final XlsCells cells;
    private final RowCells row;

    /** Charts lie within a sheet, with a beginning and an end of their own. */
    private int depth;

    private boolean ended;

    XlsRows(InputStream stream, XlsCells cells, SpreadsheetLimits limits) {
        this.stream = stream;
        this.cells = cells;
        records = new RecordInputStream(stream);
        row = new RowCells(limits);
    }

    @Override
    public @Nullable SheetRow next() {
        while (!ended) {
            if (!records.hasNextRecord()) {
                throw UnreadableSpreadsheet.broken();
            }
            records.nextRecord();
            var complete = take(records.getSid());
            records.readRemainder();
            if (complete != null) {
                return complete;
            }
        }
        return null;
    }

    private @Nullable SheetRow take(int kind) {
        if (kind == BOF) {
            records.readUShort();
            if (depth++ == 0 && records.readUShort() != TABLE) {
                throw UnreadableSpreadsheet.broken();
            }
        } else if (kind == EOF) {
            depth--;
            ended = depth <= 0;
            return ended ? row.end() : null;
        } else if (depth == 1 && XlsCells.isCell(kind)) {
            var complete = rowBefore(records.readUShort() + 1);
            cells.read(kind, records, row);
            return complete;
        } else if (depth == 1 && kind == XlsCells.STRING) {
            cells.readResult(records, row);
        } else if (depth < 1) {
            throw UnreadableSpreadsheet.broken();
        }
        return null;
    }

    /** Begins the row of the cell at hand; the one before it, if this is a new one, is complete. */
    private @Nullable SheetRow rowBefore(int number) {
        if (number == row.number()) {
            return null;
        }
        if (number < row.number()) {
            throw UnreadableSpreadsheet.saveAs("这个 .xls 里的行没有按顺序存放，读不了");
        }
        var complete = row.end();
        row.begin(number);
        return complete;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
