package cn.taizhang.shell;

import cn.taizhang.register.ExportedForm;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.CsvFileWriter;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 只供查阅的一张表: its headings, and its rows as they were gathered. It is begun when its first row is there, so that nothing is
 * written where nothing is on record.
 */
final class ReadOnlyFile {

    private static final int WIDE = 30;

    private final String name;
    private final String title;
    private final List<String> headings;
    private final List<List<Cell>> rows = new ArrayList<>();

    ReadOnlyFile(String name, String title, String... headings) {
        this.name = name;
        this.title = title;
        this.headings = List.of(headings);
    }

    String title() {
        return title;
    }

    int rows() {
        return rows.size();
    }

    /** Numbers, days and texts as they are; nothing for null. */
    void add(@Nullable Object... values) {
        var cells = new ArrayList<Cell>();
        for (var value : values) {
            cells.add(
                    switch (value) {
                        case null -> Cell.EMPTY;
                        case Integer number -> new Cell.Number(BigDecimal.valueOf(number));
                        case LocalDate day -> new Cell.Day(day);
                        case Object text -> new Cell.Text(text.toString());
                    });
        }
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(name + " has other columns");
        }
        rows.add(cells);
    }

    /** Writes it into the folder; where there is no row, nothing. */
    void write(Path folder, ExportedForm form) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        var file = folder.resolve(name + "." + form.extension());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (form) {
                case SHEET -> {
                    var columns =
                            headings.stream()
                                    .map(heading -> SheetColumn.of(heading).wide(WIDE))
                                    .toList();
                    try (var writer =
                            new SpreadsheetWriter(
                                    out,
                                    SheetPlan.of(title, columns).titled(title + "（只供查阅，不能导入）"))) {
                        for (var row : rows) {
                            writer.write(row);
                        }
                        writer.finish();
                    }
                }
                case TEXT -> {
                    try (var writer = new CsvFileWriter(out)) {
                        writer.write(headings.stream().<Cell>map(Cell.Text::new).toList());
                        rows.forEach(writer::write);
                    }
                }
            }
        }
    }
}
