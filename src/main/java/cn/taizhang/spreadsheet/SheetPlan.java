package cn.taizhang.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 表样: what a sheet looks like before its rows. */
public record SheetPlan(
        String name,
        @Nullable String title,
        List<SheetColumn> columns,
        boolean filtered,
        List<String> notes) {

    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = "[]:*?/\\";

    public SheetPlan {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs columns");
        }
        boolean odd = name.isBlank() || name.startsWith("'") || name.endsWith("'");
        if (odd
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("no name for a sheet: " + name);
        }
        if (name.equals(SpreadsheetWriter.NOTES) || name.equals(SpreadsheetWriter.CHOICES)) {
            throw new IllegalArgumentException("a sheet of our own is called so: " + name);
        }
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    public static SheetPlan of(String name, List<SheetColumn> columns) {
        return new SheetPlan(name, null, columns, false, List.of());
    }

    /** A merged row above the headings. */
    public SheetPlan titled(String heading) {
        return new SheetPlan(name, heading, columns, filtered, notes);
    }

    /** With the arrows that filter, at the headings. */
    public SheetPlan withFilter() {
        return new SheetPlan(name, title, columns, true, notes);
    }

    /** A second sheet, 「填写说明」, a line each. */
    public SheetPlan explained(List<String> lines) {
        return new SheetPlan(name, title, columns, filtered, lines);
    }
}
