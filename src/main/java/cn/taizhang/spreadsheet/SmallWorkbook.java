package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * 小工作簿: an .xlsx that is opened as a whole, to be changed and keep its layout. POI builds trees of all its parts, so every part
 * is passed through within small bounds first; what has macros or controls is refused. One thread at a time.
 */
public final class SmallWorkbook {

    /** What a table to be filled by hand ever has, many times over. */
    public static final SpreadsheetLimits LIMITS =
            new SpreadsheetLimits(
                    5L * 1024 * 1024, 24L * 1024 * 1024, 2_000, 200, 100_000, 32_767, 30);

    /** Over all parts: what the trees of POI may take up. */
    private static final int MOST_ELEMENTS = 500_000;

    private SmallWorkbook() {}

    /** Whether this is a package and not an older workbook or text; what it is says its content. */
    public static boolean isPackage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** Opened to be changed; whoever opens it closes it. */
    public static XSSFWorkbook open(Path file) {
        return Border.reading(() -> {
            passThrough(file);
            // a package of another kind is named for what it is
            XlsxWorkbook.open(file, LIMITS).close();
            try (InputStream in = Files.newInputStream(file)) {
                return new XSSFWorkbook(in);
            } catch (OpenXML4JRuntimeException odd) {
                throw UnreadableSpreadsheet.broken(odd);
            }
        });
    }

    private static void passThrough(Path file) throws IOException, XMLStreamException {
        if (Files.size(file) > LIMITS.fileSize()) {
            throw UnreadableSpreadsheet.tooLarge(Files.size(file), LIMITS.fileSize());
        }
        try (var parts = new XlsxPackage(file, LIMITS)) {
            var elements = new Budget(MOST_ELEMENTS);
            for (var part : parts.names()) {
                var name = part.toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
                    throw UnreadableSpreadsheet.macros();
                }
                boolean markup =
                        name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
                if (markup) {
                    read(parts, part, elements);
                } else {
                    parts.unpack(part);
                }
            }
        }
    }

    private static void read(XlsxPackage parts, String part, Budget elements)
            throws IOException, XMLStreamException {
        try (var xml = parts.read(part)) {
            for (var name = xml.nextElement(); name != null; name = xml.nextElement()) {
                elements.spend(1);
            }
        }
    }
}
