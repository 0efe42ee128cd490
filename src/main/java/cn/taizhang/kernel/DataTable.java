package cn.taizhang.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 数据表: a table of facts that comes with the product as a .csv resource. Plain on purpose: UTF-8, a
 * line of column names, cells parted by commas, no quotes and no comma inside a cell (Chinese text
 * has its own 「，」). A table that breaks this is a fault of the product and stops it at the start;
 * what users hand in is read elsewhere.
 *
 * @param name where it comes from, for messages
 * @param rows its rows in order
 */
public record DataTable(String name, List<Row> rows) {

    public DataTable {
        rows = List.copyOf(rows);
    }

    /**
     * 行.
     *
     * @param table name of the table, for messages
     * @param line its line in the file, the line of names being 1
     * @param cells cell by column name
     */
    public record Row(String table, int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of a column that every row has; it may be an empty text. */
        public String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw fault("no column " + column);
            }
            return cell;
        }

        /** What to throw when a cell makes no sense: says where. */
        public IllegalStateException fault(String what) {
            return new IllegalStateException(table + " line " + line + ": " + what);
        }
    }

    /**
     * Reads the resource at an absolute path of the class path, for example {@code
     * /kernel/holidays.csv}.
     */
    public static DataTable resource(String path) {
        try (InputStream in = DataTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Reads a text that is already at hand. */
    public static DataTable parse(String name, String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException(name + " is empty");
        }
        var columns = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(name, i + 1, columns, lines.get(i)));
            }
        }
        return new DataTable(name, rows);
    }

    private static Row row(String table, int line, String[] columns, String text) {
        var values = text.split(",", -1);
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.length, values.length); i++) {
            cells.put(columns[i].strip(), values[i].strip());
        }
        var row = new Row(table, line, cells);
        if (values.length != columns.length || text.contains("\"")) {
            throw row.fault(columns.length + " cells without quotes are expected");
        }
        return row;
    }
}
