package cn.taizhang.tablefill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** 表头: the rows of headings above the first row of numbers, and what they say of a column. */
final class Headers {

    private static final int MOST_ROWS = 4;

    private final Grid grid;
    private final List<Integer> rows = new ArrayList<>();
    private final StringBuilder above = new StringBuilder();
    private String moneyUnit = "";

    /** @param first the first row of numbers */
    Headers(Grid grid, int first) {
        this.grid = grid;
        boolean headings = true;
        for (int row = first - 1; row >= 0; row--) {
            var said = said(row);
            if (said.isEmpty()) {
                continue;
            }
            said.stream()
                    .flatMap(text -> TableWords.moneyUnit(text).stream())
                    .forEach(unit -> moneyUnit = unit);
            if (headings && isOfHeadings(said)) {
                rows.addFirst(row);
                headings = rows.size() < MOST_ROWS;
            } else if (!said.stream().allMatch(TableWords::isColumnMark)) {
                headings &= rows.isEmpty();
                above.insert(0, String.join("　", said) + (above.isEmpty() ? "" : "　"));
            }
        }
    }

    /** The heading of a column, its rows from above, parted by 、; empty where nothing stands. */
    String of(int column) {
        var parts = new LinkedHashSet<String>();
        for (int row : rows) {
            var text = TableWords.bare(read(row, column));
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join("、", parts);
    }

    String title() {
        return above.toString();
    }

    String moneyUnit() {
        return moneyUnit;
    }

    List<Integer> rows() {
        return rows;
    }

    /** Where the file does not tell which squares are merged, a group's name stands over those to its right as well. */
    private String read(int row, int column) {
        var text = grid.read(row, column);
        boolean mayBeOfGroup = text.isEmpty() && !grid.merged() && row != rows.getLast();
        if (!mayBeOfGroup || grid.text(rows.getLast(), column).isEmpty()) {
            return text;
        }
        for (int left = column - 1; left >= 0; left--) {
            var group = grid.text(row, left);
            if (!group.isEmpty()) {
                boolean groups = !grid.text(rows.getLast(), left).isEmpty();
                return groups ? group : "";
            }
        }
        return "";
    }

    private List<String> said(int row) {
        return IntStream.range(0, grid.columns())
                .mapToObj(column -> grid.read(row, column).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isOfHeadings(List<String> said) {
        return said.size() > 1
                && said.stream().noneMatch(TableWords::isUnitRow)
                && !said.stream().allMatch(TableWords::isColumnMark);
    }
}
