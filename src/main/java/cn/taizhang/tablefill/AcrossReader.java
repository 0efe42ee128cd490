package cn.taizhang.tablefill;

import cn.taizhang.tablefill.Layout.Holder;
import cn.taizhang.tablefill.Layout.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 横表: what is wanted stands below each other; beside it the organizations, or one column for the one that the table is about. */
final class AcrossReader {

    private static final int SUBJECT_COLUMNS = 4;

    private final Grid grid;

    AcrossReader(Grid grid) {
        this.grid = grid;
    }

    /** @param row where the names stand */
    Optional<Layout> sideBySide(int row) {
        int subjects = subjects(row + 1);
        if (subjects < 0) {
            return Optional.empty();
        }
        var holders = new ArrayList<Holder>();
        for (int column = subjects + 1; column < grid.columns(); column++) {
            var name = grid.text(row, column);
            if (name.isEmpty() || TableWords.headsRemarks(name) || TableWords.headsUnits(name)) {
                continue;
            }
            holders.add(
                    TableWords.isTotal(name)
                            ? new Holder(column, "合计", "", Holder.Kind.TOTAL)
                            : new Holder(
                                    column,
                                    name,
                                    "",
                                    TableWords.isSubtotal(name)
                                            ? Holder.Kind.SUBTOTAL
                                            : Holder.Kind.ORGANIZATION));
        }
        return layout(row, subjects, holders);
    }

    /** One value column: the first that is empty beside the subjects, or whose heading says so. */
    Optional<Layout> ofOne() {
        int head = headingRow();
        int subjects = head < 0 ? subjects(0) : headedBy(head);
        if (subjects < 0) {
            return Optional.empty();
        }
        int value = valueColumn(head, subjects);
        return value < 0
                ? Optional.empty()
                : layout(head, subjects, List.of(new Holder(value, "", "", Holder.Kind.TOTAL)));
    }

    private Optional<Layout> layout(int head, int subjects, List<Holder> holders) {
        var wanted = wanted(head, subjects);
        if (wanted.isEmpty() || holders.isEmpty()) {
            return Optional.empty();
        }
        var above =
                IntStream.range(0, Math.max(0, head))
                        .boxed()
                        .flatMap(row -> said(row).stream())
                        .collect(Collectors.joining("　"));
        return Optional.of(
                new Layout(true, wanted, holders, above, TableWords.moneyUnit(above).orElse("")));
    }

    private List<Wanted> wanted(int head, int subjects) {
        var wanted = new ArrayList<Wanted>();
        int units = head < 0 ? -1 : unitColumn(head);
        var whole = "";
        for (int row = head + 1; row < grid.rows(); row++) {
            var subject = TableWords.bare(grid.text(row, subjects));
            if (subject.isEmpty() || TableWords.isNote(subject) || isWide(row, subjects)) {
                continue;
            }
            var given = withGroup(row, subjects, subject) + unit(row, units);
            boolean ofThem = given.contains("其中");
            wanted.add(new Wanted(row, given, ofThem ? whole + "、" + given : given));
            whole = ofThem ? whole : given;
        }
        return wanted;
    }

    private boolean isWide(int row, int column) {
        return grid.area(row, column).map(area -> area.width() > 2).orElse(false);
    }

    private String withGroup(int row, int subjects, String subject) {
        if (subjects == 0) {
            return subject;
        }
        var group = TableWords.bare(grid.read(row, subjects - 1));
        boolean says = !group.isEmpty() && !TableWords.isNumber(group) && !group.equals(subject);
        return says && !TableWords.isColumnMark(group) ? group + "、" + subject : subject;
    }

    private String unit(int row, int units) {
        var unit = units < 0 ? "" : TableWords.bare(grid.read(row, units));
        return unit.isEmpty() ? "" : "（" + unit + "）";
    }

    private int headingRow() {
        return IntStream.range(0, grid.rows())
                .filter(row -> headedBy(row) >= 0 && said(row).size() > 1)
                .findFirst()
                .orElse(-1);
    }

    private int headedBy(int row) {
        return IntStream.range(0, Math.min(SUBJECT_COLUMNS, grid.columns()))
                .filter(column -> TableWords.headsSubjects(grid.text(row, column)))
                .max()
                .orElse(-1);
    }

    private int unitColumn(int head) {
        return IntStream.range(0, grid.columns())
                .filter(column -> TableWords.headsUnits(grid.text(head, column)))
                .findFirst()
                .orElse(-1);
    }

    private int valueColumn(int head, int subjects) {
        var right =
                IntStream.range(subjects + 1, Math.max(grid.columns(), subjects + 2))
                        .filter(column -> head < 0 || !isBeside(grid.text(head, column)))
                        .boxed()
                        .toList();
        return right.stream()
                .filter(column -> head >= 0 && TableWords.headsValues(grid.text(head, column)))
                .filter(column -> filled(column, head + 1) == 0)
                .findFirst()
                .or(() -> right.stream().filter(one -> filled(one, head + 1) == 0).findFirst())
                .or(() -> right.stream().findFirst())
                .orElse(-1);
    }

    private static boolean isBeside(String heading) {
        return TableWords.headsUnits(heading) || TableWords.headsRemarks(heading);
    }

    /** The column with the most words; what stands left of it groups them. */
    private int subjects(int from) {
        return IntStream.range(0, Math.min(SUBJECT_COLUMNS, grid.columns()))
                .boxed()
                .filter(column -> words(column, from) > 0)
                .max((a, b) -> Long.compare(words(a, from), words(b, from)))
                .orElse(-1);
    }

    private long words(int column, int from) {
        return IntStream.range(from, grid.rows())
                .mapToObj(row -> TableWords.bare(grid.text(row, column)))
                .filter(text -> text.length() > 2 && !TableWords.isNumber(text))
                .count();
    }

    private long filled(int column, int from) {
        return IntStream.range(from, grid.rows())
                .filter(row -> !grid.text(row, column).isEmpty())
                .count();
    }

    private List<String> said(int row) {
        return IntStream.range(0, grid.columns())
                .mapToObj(column -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
