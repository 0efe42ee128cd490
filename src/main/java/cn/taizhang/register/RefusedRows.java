package cn.taizhang.register;

import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 退回的行: as they came in, under the headings they came with, each with the number of its row and all reasons. Mended in
 * place, the file can be brought in again: the two columns that were added are not taken over.
 */
final class RefusedRows implements AutoCloseable {

    static final String ROW = "原行号";
    static final String REASONS = "退回原因";

    private final @Nullable Path file;
    private final Headings.Recognised headings;
    private @Nullable OutputStream out;
    private @Nullable SpreadsheetWriter writer;

    /** @param file where they go; it is made with the first of them. Null where nobody wants them */
    RefusedRows(@Nullable Path file, Headings.Recognised headings) {
        this.file = file;
        this.headings = headings;
    }

    void add(Line line, List<ImportResult.Refusal> told) {
        if (file == null) {
            return;
        }
        try {
            if (writer == null) {
                out = Files.newOutputStream(file);
                writer = new SpreadsheetWriter(out, plan());
            }
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < headings.texts().size(); i++) {
                cells.add(line.row().cell(i));
            }
            cells.add(new Cell.Number(BigDecimal.valueOf(line.number())));
            cells.add(
                    new Cell.Text(
                            told.stream()
                                    .map(RefusedRows::reason)
                                    .collect(Collectors.joining("\n"))));
            writer.write(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SheetPlan plan() {
        var columns =
                Stream.concat(headings.texts().stream(), Stream.of(ROW, REASONS))
                        .map(SheetColumn::of)
                        .toList();
        return SheetPlan.of(headings.register().name(), columns);
    }

    private static String reason(ImportResult.Refusal told) {
        return told.heading().isEmpty()
                ? told.message()
                : "【" + told.column() + " " + told.heading() + "】" + told.message();
    }

    /** The file, or null where no row was refused. */
    @Nullable String written() {
        return writer == null || file == null ? null : file.toString();
    }

    @Override
    public void close() {
        try (var _ = out;
                var _ = writer) {
            if (writer != null) {
                writer.finish();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
