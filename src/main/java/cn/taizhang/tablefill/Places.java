package cn.taizhang.tablefill;

import cn.taizhang.spreadsheet.Columns;
import cn.taizhang.tablefill.Layout.Holder;
import cn.taizhang.tablefill.Layout.Wanted;

/** 位置的叫法: as it stands at the edge of the window, 「C 列」 or 「第 5 行」. */
final class Places {

    private Places() {}

    static String of(Layout layout, Wanted wanted) {
        return layout.across() ? row(wanted.line()) : column(wanted.line());
    }

    static String of(Layout layout, Holder holder) {
        return layout.across() ? column(holder.line()) : row(holder.line());
    }

    private static String row(int row) {
        return "第 " + (row + 1) + " 行";
    }

    private static String column(int column) {
        return Columns.letter(column) + " 列";
    }
}
