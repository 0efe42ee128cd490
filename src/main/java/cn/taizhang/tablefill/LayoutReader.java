package cn.taizhang.tablefill;

import cn.taizhang.tablefill.Layout.Holder;
import cn.taizhang.tablefill.Layout.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 认表: finds the rows of organizations and the headings of a sheet, whichever way round it is laid out. */
final class LayoutReader {

    private static final int NAME_COLUMNS = 5;
    private static final int HEADING_ROWS = 8;

    private final Grid grid;
    private final OrganizationNames names;

    LayoutReader(Grid grid, OrganizationNames names) {
        this.grid = grid;
        this.names = names;
    }

    /** Empty where the sheet is no table of this kind. */
    Optional<Layout> read() {
        int column = nameColumn();
        int row = nameRow();
        if (row >= 0 && (column < 0 || namesIn(row) > namesBelow(column))) {
            return new AcrossReader(grid).sideBySide(row);
        }
        return column >= 0 ? below(column) : new AcrossReader(grid).ofOne();
    }

    /** The column of names: the rightmost of those that have many, for streets may stand before their communities. */
    private int nameColumn() {
        int width = Math.min(NAME_COLUMNS, grid.columns());
        int most = IntStream.range(0, width).map(this::namesBelow).max().orElse(0);
        if (most > 0) {
            return IntStream.range(0, width)
                    .filter(column -> namesBelow(column) * 2 >= most)
                    .max()
                    .orElse(-1);
        }
        for (int row = 0; row < Math.min(HEADING_ROWS, grid.rows()); row++) {
            for (int column = 0; column < width; column++) {
                boolean others = namesHeading(row, column);
                if (others && TableWords.headsNames(grid.text(row, column))) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** A heading of names has other headings beside it and no subjects: 项目|单位|数量 is laid out the other way. */
    private boolean namesHeading(int row, int column) {
        boolean subjects =
                IntStream.range(0, grid.columns())
                        .anyMatch(other -> TableWords.headsSubjects(grid.text(row, other)));
        return !subjects
                && IntStream.range(column + 1, grid.columns())
                        .anyMatch(other -> !grid.text(row, other).isEmpty());
    }

    private int nameRow() {
        int height = Math.min(HEADING_ROWS, grid.rows());
        int most = IntStream.range(0, height).map(this::namesIn).max().orElse(0);
        return most < 2
                ? -1
                : IntStream.range(0, height)
                        .filter(row -> namesIn(row) == most)
                        .findFirst()
                        .orElse(-1);
    }

    private int namesBelow(int column) {
        return (int)
                IntStream.range(0, grid.rows())
                        .filter(row -> names.knows(grid.text(row, column)))
                        .count();
    }

    private int namesIn(int row) {
        return (int)
                IntStream.range(0, grid.columns())
                        .filter(column -> names.knows(grid.text(row, column)))
                        .count();
    }

    private Optional<Layout> below(int nameColumn) {
        int first = firstRow(nameColumn);
        var headers = new Headers(grid, first);
        var holders = holders(nameColumn, first);
        var wanted = wanted(headers, nameColumn);
        return wanted.isEmpty() || holders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Layout(false, wanted, holders, headers.title(), headers.moneyUnit()));
    }

    private int firstRow(int nameColumn) {
        int first = grid.rows();
        for (int row = 0; row < grid.rows(); row++) {
            if (names.knows(grid.text(row, nameColumn)) || totalIn(row, nameColumn)) {
                first = row;
                break;
            }
        }
        if (first == grid.rows()) {
            return rowBelowHeading(nameColumn);
        }
        while (first > 0 && isOfNumbers(first - 1, nameColumn)) {
            first--;
        }
        return first;
    }

    private int rowBelowHeading(int nameColumn) {
        for (int row = 0; row < grid.rows(); row++) {
            if (TableWords.headsNames(grid.text(row, nameColumn))) {
                int heading = row;
                return grid.area(row, nameColumn)
                        .map(area -> Math.max(area.bottom(), heading) + 1)
                        .orElse(row + 1);
            }
        }
        return grid.rows();
    }

    /** A row of a name that nobody knows: numbered, or the name says what it is. */
    private boolean isOfNumbers(int row, int nameColumn) {
        var name = TableWords.bare(grid.text(row, nameColumn));
        boolean numbered =
                IntStream.range(0, nameColumn)
                        .anyMatch(column -> TableWords.isNumber(grid.text(row, column)));
        return !name.isEmpty()
                && !TableWords.isColumnMark(name)
                && !TableWords.headsNames(name)
                && (numbered || name.matches(".{2,}(?:街道|社区|镇|乡)"));
    }

    private boolean totalIn(int row, int nameColumn) {
        return IntStream.rangeClosed(0, nameColumn)
                .anyMatch(column -> TableWords.isTotal(grid.text(row, column)));
    }

    private List<Holder> holders(int nameColumn, int first) {
        var holders = new ArrayList<Holder>();
        var above = "";
        for (int row = first; row < grid.rows(); row++) {
            int at = row;
            var name = grid.read(row, nameColumn);
            var left =
                    IntStream.range(0, nameColumn)
                            .mapToObj(column -> grid.read(at, column))
                            .filter(names::knows)
                            .findFirst();
            above = left.orElse(above);
            boolean section = grid.area(row, nameColumn).map(one -> one.width() > 2).orElse(false);
            if (totalIn(row, nameColumn)) {
                holders.add(new Holder(row, "合计", "", Holder.Kind.TOTAL));
            } else if (section) {
                above = names.knows(name) ? name : above;
            } else if (isSubtotal(row, nameColumn)) {
                holders.add(new Holder(row, "小计", above, Holder.Kind.SUBTOTAL));
            } else if (!name.isEmpty() && !isNote(row, nameColumn)) {
                holders.add(new Holder(row, name, above, Holder.Kind.ORGANIZATION));
            }
        }
        return holders;
    }

    private boolean isSubtotal(int row, int nameColumn) {
        return IntStream.rangeClosed(0, nameColumn)
                .anyMatch(column -> TableWords.isSubtotal(grid.text(row, column)));
    }

    private boolean isNote(int row, int nameColumn) {
        return IntStream.rangeClosed(0, nameColumn)
                .anyMatch(column -> TableWords.isNote(grid.text(row, column)));
    }

    private List<Wanted> wanted(Headers headers, int nameColumn) {
        var wanted = new ArrayList<Wanted>();
        var whole = "";
        for (int column = nameColumn + 1; column < grid.columns(); column++) {
            var given = headers.of(column);
            if (given.isEmpty()) {
                continue;
            }
            boolean ofThem = given.contains("其中");
            wanted.add(new Wanted(column, given, ofThem ? whole + "、" + given : given));
            whole = ofThem ? whole : given;
        }
        return wanted;
    }
}
