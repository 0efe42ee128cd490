package cn.taizhang.spreadsheet;

public final class SpreadsheetFile implements AutoCloseable {
    public static SpreadsheetFile open(java.nio.file.Path p, String n) {
        throw new UnsupportedOperationException();
    }

    public java.util.List<Sheet> sheets() {
        return java.util.List.of();
    }

    public void read(Sheet s, RowReader r) {}

    public void close() {}
}
