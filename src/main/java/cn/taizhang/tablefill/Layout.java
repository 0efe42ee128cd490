package cn.taizhang.tablefill;

import java.util.List;

/**
 * 表的读法: which line of the table asks for what, and which is whose.
 *
 * @param across whether the organizations stand side by side in the columns, and what is wanted below each other
 * @param wanted what is wanted, in the order of the table
 * @param holders whose numbers are wanted
 * @param title what stands above the headings, in one line
 * @param moneyUnit 元, 万元 or 亿元 where the table says so for all of it, else empty
 */
record Layout(
        boolean across, List<Wanted> wanted, List<Holder> holders, String title, String moneyUnit) {

    /**
     * 要的一项.
     *
     * @param line its column, or its row in a table across
     * @param given the heading as it stands there, several rows of it parted by 、
     * @param read the same, with what 其中 refers to
     */
    record Wanted(int line, String given, String read) {}

    /**
     * 谁的一行.
     *
     * @param line its row, or its column in a table across
     * @param name as it stands there; empty for the one organization that a table of one value column is about
     * @param above the street whose part of the table it stands in, as it stands there; else empty
     */
    record Holder(int line, String name, String above, Kind kind) {

        /** 行的种类. */
        enum Kind {
            ORGANIZATION,
            /** 合计: of everything below the organization the table is filled for. */
            TOTAL,
            /** 小计: of a part that the table does not name. */
            SUBTOTAL
        }
    }

    Layout {
        wanted = List.copyOf(wanted);
        holders = List.copyOf(holders);
    }

    int row(Wanted asked, Holder holder) {
        return across ? asked.line() : holder.line();
    }

    int column(Wanted asked, Holder holder) {
        return across ? holder.line() : asked.line();
    }
}
