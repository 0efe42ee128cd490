package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * 旧版工作簿 (.xls): the records of POI's stream, one after another. POI's own listener would first put every text of the file
 * into objects; here they go where those of an .xlsx go.
 */
final class XlsWorkbook implements Workbook {

    private static final Set<String> ENCRYPTED =
            Set.of("EncryptedPackage", "EncryptionInfo", "\u0006DataSpaces");

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int DATE_MODE = 0x0022;
    private static final int BOUND_SHEET = 0x0085;
    private static final int FORMAT = 0x041E;
    private static final int STYLE = 0x00E0;
    private static final int STRINGS = 0x00FC;
    private static final int VERSION_97 = 0x0600;

    private final POIFSFileSystem system;
    private final DirectoryNode root;
    private final SpreadsheetLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();
    private final StringTable strings;
    private boolean from1904;

    private XlsWorkbook(POIFSFileSystem system, SpreadsheetLimits limits) throws IOException {
        this.system = system;
        this.limits = limits;
        root = system.getRoot();
        strings = new StringTable(new Budget(limits.unpacked()));
        refuseOtherKinds();
        readGlobals();
        if (sheets.isEmpty()) {
            throw UnreadableSpreadsheet.noSheets();
        }
    }

    static XlsWorkbook open(Path file, SpreadsheetLimits limits) throws IOException {
        var system = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsWorkbook(system, limits);
        } catch (IOException | RuntimeException | Error failed) {
            system.close();
            throw failed;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) throws IOException {
        InputStream stream = root.createDocumentInputStream("Workbook");
        stream.skipNBytes(begins.get(sheet.position()));
        strings.renewBudget();
        var cells = new XlsCells(limits, formats, strings, from1904);
        return new XlsRows(stream, cells, limits);
    }

    @Override
    public void close() throws IOException {
        try (system) {
            strings.close();
        }
    }

    private void refuseOtherKinds() {
        var names = root.getEntryNames();
        if (names.stream().anyMatch(ENCRYPTED::contains)) {
            throw UnreadableSpreadsheet.locked();
        }
        if (names.contains("WordDocument")) {
            throw UnreadableSpreadsheet.otherKind("这是 Word 文档");
        }
        if (names.contains("Book") && !names.contains("Workbook")) {
            throw UnreadableSpreadsheet.saveAs("这是 Excel 95 以前的文件，太旧，读不了");
        }
        if (!names.contains("Workbook")) {
            throw UnreadableSpreadsheet.otherKind("这个文件里没有工作簿");
        }
    }

    private void readGlobals() throws IOException {
        try (InputStream stream = root.createDocumentInputStream("Workbook")) {
            var records = new RecordInputStream(stream);
            boolean first = true;
            while (records.hasNextRecord()) {
                records.nextRecord();
                int kind = records.getSid();
                if (first && (kind != BOF || records.readUShort() != VERSION_97)) {
                    throw UnreadableSpreadsheet.saveAs("这个 .xls 不是 Excel 97 以后的格式，读不了");
                }
                first = false;
                if (kind == EOF) {
                    return;
                }
                readGlobal(kind, records);
                records.readRemainder();
            }
            throw UnreadableSpreadsheet.broken();
        }
    }

    private void readGlobal(int kind, RecordInputStream records) {
        switch (kind) {
            case FILE_PASS -> throw UnreadableSpreadsheet.locked();
            case DATE_MODE -> from1904 = records.readUShort() == 1;
            case BOUND_SHEET -> addSheet(records);
            case FORMAT -> formats.define(records.readUShort(), records.readString());
            case STYLE -> {
                records.readUShort();
                formats.addStyle(records.readUShort());
            }
            case STRINGS -> readStrings(records);
            default -> {}
        }
    }

    /** Charts, and the sheets on which Excel 4 kept its macros, are left out. */
    private void addSheet(RecordInputStream records) {
        int begin = records.readInt();
        boolean hidden = (records.readUByte() & 3) != 0;
        boolean table = records.readUByte() == 0;
        int length = records.readUByte();
        boolean wide = (records.readUByte() & 1) != 0;
        String name =
                wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
        if (!table) {
            return;
        }
        if (begin < 0) {
            throw UnreadableSpreadsheet.broken();
        }
        if (sheets.size() == limits.sheets()) {
            throw UnreadableSpreadsheet.tooManySheets(limits.sheets());
        }
        sheets.add(new Sheet(sheets.size(), name, hidden));
        begins.add(begin);
    }

    /** The count in the file is what its maker says; the records end where they end. */
    private void readStrings(RecordInputStream records) {
        records.readInt();
        int different = records.readInt();
        for (int i = 0; i < different; i++) {
            strings.add(new UnicodeString(records).getString());
        }
    }
}
