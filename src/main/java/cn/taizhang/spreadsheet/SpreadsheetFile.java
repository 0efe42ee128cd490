package cn.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * 表格文件. Opens .xlsx, .xlsm, .xls and .csv by what is in them, whatever they are called, and hands out rows one at a time;
 * how many there are makes no difference to the memory. Macros are never run, links never followed. What cannot be read is
 * an {@link UnreadableSpreadsheet}, nothing else. One thread at a time.
 */
public final class SpreadsheetFile implements Closeable {

    private static final int ZIP = 0x504B;
    private static final int COMPOUND = 0xD0CF;
    private static final int PDF = 0x2550;

    private final Workbook workbook;

    private SpreadsheetFile(Workbook workbook) {
        this.workbook = workbook;
    }

    public static SpreadsheetFile open(Path file, String originalName) {
        return open(file, originalName, SpreadsheetLimits.DEFAULT);
    }

    public static SpreadsheetFile open(Path file, String originalName, SpreadsheetLimits limits) {
        return new SpreadsheetFile(Border.reading(() -> workbook(file, originalName, limits)));
    }

    /** All sheets that are tables, hidden ones too, in the order of the file. */
    public List<Sheet> sheets() {
        return workbook.sheets();
    }

    /** Hands over every row that is not empty, until there are no more or the reader wants none. */
    public void read(Sheet sheet, RowReader reader) {
        var rows = Border.reading(() -> workbook.rows(sheet));
        try {
            // what the reader throws is the reader's own and passes by the border
            var row = next(rows);
            while (row != null && reader.take(row)) {
                row = next(rows);
            }
        } finally {
            Border.reading(() -> closed(rows));
        }
    }

    @Override
    public void close() {
        Border.reading(() -> closed(workbook));
    }

    private static @Nullable SheetRow next(Workbook.Rows rows) {
        return Border.reading(() -> Optional.ofNullable(rows.next())).orElse(null);
    }

    private static boolean closed(Closeable opened) throws IOException {
        opened.close();
        return true;
    }

    private static Workbook workbook(Path file, String name, SpreadsheetLimits limits)
            throws IOException, XMLStreamException {
        long size = Files.size(file);
        if (size == 0) {
            throw UnreadableSpreadsheet.empty();
        }
        if (size > limits.fileSize()) {
            throw UnreadableSpreadsheet.tooLarge(size, limits.fileSize());
        }
        return switch (firstBytes(file)) {
            case ZIP -> XlsxWorkbook.open(file, limits);
            case COMPOUND -> XlsWorkbook.open(file, limits);
            case PDF -> throw UnreadableSpreadsheet.otherKind("这是 PDF 文件");
            default -> new CsvWorkbook(file, name, limits);
        };
    }

    private static int firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            boolean pdf = head.length == 4 && head[1] == 'P' && head[2] == 'D' && head[3] == 'F';
            boolean zip = head.length == 4 && head[2] < 9 && head[3] < 9;
            int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
            return first == PDF && !pdf || first == ZIP && !zip ? 0 : first;
        }
    }
}
