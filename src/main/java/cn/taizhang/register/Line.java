package cn.taizhang.register;

import cn.taizhang.kernel.Breach;
import cn.taizhang.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.List;

/**
 * 表格的一行, read: its values, and everything in it that could not be read.
 *
 * @param row as it stood in the file
 */
record Line(SheetRow row, Entry entry, List<Breach> unreadable) {

    static Line of(SheetRow row, Headings.Recognised headings, References references) {
        var entry = new Entry(null, 0);
        var breaches = new ArrayList<Breach>();
        for (int i = 0; i < headings.columns().size(); i++) {
            var column = headings.columns().get(i);
            if (column != null) {
                column.readInto(entry, row.cell(i), references, breaches);
            }
        }
        return new Line(row, numbered(entry), breaches);
    }

    private static Entry numbered(Entry entry) {
        var number = entry.get(RecordNumber.COLUMN);
        return number == null ? entry : entry.under(number);
    }

    int number() {
        return row.number();
    }
}
