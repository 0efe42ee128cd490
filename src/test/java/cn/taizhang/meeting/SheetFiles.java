package cn.taizhang.meeting;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real files for imports: .csv as typed, .xlsx as a spreadsheet saves them, and whole registers as they go out. */
final class SheetFiles {

    private SheetFiles() {}

    /** Headings and rows, cells separated by |. */
    static Path csv(Path folder, String... lines) throws IOException {
        var file = Files.createTempFile(folder, "rows", ".csv");
        Files.write(
                file,
                Stream.of(lines)
                        .map(line ->
                                String.join(
                                        ",",
                                        Arrays.stream(line.split("\\|", -1))
                                                .map(cell -> '"' + cell + '"')
                                                .toList()))
                        .toList());
        return file;
    }

    static Path xlsx(Path folder, String headings, List<List<Cell>> rows) throws IOException {
        var file = Files.createTempFile(folder, "rows", ".xlsx");
        var columns = Arrays.stream(headings.split("\\|")).map(SheetColumn::of).toList();
        try (var out = Files.newOutputStream(file);
                var writer = new SpreadsheetWriter(out, SheetPlan.of("会议", columns))) {
            for (var row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
        return file;
    }

    /** Everything of a register that the viewer reads, with the numbers of its records. */
    static Path exported(
            Path folder,
            Viewer viewer,
            Register<?> register,
            Records records,
            PlatformTransactionManager transactions)
            throws IOException {
        var headings = new StringBuilder("记录编号");
        register.columns().forEach(column -> headings.append('|').append(column.heading()));
        var rows = new ArrayList<List<Cell>>();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        records.each(
                                viewer,
                                register,
                                register.columns(),
                                RowQuestion.ALL,
                                entry -> rows.add(cells(register, entry))));
        try {
            return xlsx(folder, headings.toString(), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Cell> cells(Register<?> register, Entry entry) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Text(String.valueOf(entry.id())));
        register.columns().forEach(column -> cells.add(cell(column, entry)));
        return cells;
    }

    private static <T> Cell cell(Column<T> column, Entry entry) {
        T value = entry.get(column);
        return value == null ? Cell.EMPTY : column.type().cell(value);
    }
}
