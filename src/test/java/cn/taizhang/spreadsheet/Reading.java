package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 读出来看: everything of a sheet at once, for short files. */
final class Reading {

    private Reading() {}

    static List<SheetRow> rows(byte[] file) {
        return rows(file, "a.xlsx");
    }

    static List<SheetRow> rows(byte[] file, String name) {
        var found = new ArrayList<SheetRow>();
        try {
            Path path = Files.createTempFile("sheet", null);
            try {
                Files.write(path, file);
                try (var opened = SpreadsheetFile.open(path, name)) {
                    opened.read(opened.sheets().getFirst(), found::add);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    static List<List<String>> texts(byte[] file) {
        return rows(file).stream().map(Reading::texts).toList();
    }

    static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
