package cn.taizhang.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 写出 .csv, in UTF-8 with the mark by which Excel knows it. Text that a program would run as a formula is written with 「'」 before
 * it, and read without ({@link SafeText}).
 */
public final class CsvFileWriter implements Closeable {

    private static final String MARK = "\uFEFF";

    private final OutputStream out;
    private final CsvWriter csv;

    /** Leaves the stream open. */
    public CsvFileWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
    }

    public void write(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvFileWriter::written).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }

    /** A number cannot be a formula, though it may begin like one. */
    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> SafeText.written(text.text());
            case Cell.Fault fault -> SafeText.written(fault.text());
            case Cell.Number number -> number.text();
            case Cell.Day day -> SafeText.written(day.text());
            case Cell.Moment moment -> SafeText.written(moment.text());
            case Cell.Truth truth -> truth.text();
            case Cell.Empty empty -> empty.text();
        };
    }
}
