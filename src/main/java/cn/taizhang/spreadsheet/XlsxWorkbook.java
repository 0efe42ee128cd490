package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** 工作簿 (.xlsx, .xlsm): sheets, formats and shared strings of a package. Macros lie in a part of their own that nobody opens. */
final class XlsxWorkbook implements Workbook {

    private final XlsxPackage parts;
    private final SpreadsheetLimits limits;
    private final Map<String, XlsxPackage.Relation> relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private boolean from1904;
    private @Nullable NumberFormats formats;
    private @Nullable StringTable strings;

    private XlsxWorkbook(XlsxPackage parts, SpreadsheetLimits limits)
            throws IOException, XMLStreamException {
        this.parts = parts;
        this.limits = limits;
        String main = XlsxPackage.partOfType(parts.relationsOf(""), "officeDocument");
        refuseOtherKinds(main);
        if (main == null) {
            throw UnreadableSpreadsheet.broken();
        }
        relations = parts.relationsOf(main);
        readSheets(main);
        if (sheets.isEmpty()) {
            throw UnreadableSpreadsheet.noSheets();
        }
    }

    static XlsxWorkbook open(Path file, SpreadsheetLimits limits)
            throws IOException, XMLStreamException {
        var parts = new XlsxPackage(file, limits);
        try {
            return new XlsxWorkbook(parts, limits);
        } catch (IOException | XMLStreamException | RuntimeException | Error failed) {
            parts.close();
            throw failed;
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) throws IOException, XMLStreamException {
        parts.renewBudgets();
        if (formats == null) {
            formats = readFormats();
        }
        if (strings == null) {
            strings = readStrings();
        }
        strings.renewBudget();
        var cells = new XlsxCells(limits, formats, strings, from1904);
        return new XlsxRows(parts.read(sheetParts.get(sheet.position())), cells, limits);
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (strings != null) {
                strings.close();
            }
        }
    }

    private void refuseOtherKinds(@Nullable String main) {
        if (parts.has("word/document.xml")) {
            throw UnreadableSpreadsheet.otherKind("这是 Word 文档");
        }
        if (parts.has("ppt/presentation.xml")) {
            throw UnreadableSpreadsheet.otherKind("这是 PPT 演示文稿");
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw UnreadableSpreadsheet.saveAs("这是 OpenDocument 文件（.ods）");
        }
        if (main != null && main.endsWith(".bin")) {
            throw UnreadableSpreadsheet.saveAs("这是二进制工作簿（.xlsb）");
        }
        if (!parts.has("[Content_Types].xml")) {
            throw UnreadableSpreadsheet.otherKind("这是压缩包，请解压后导入里面的文件；压缩包本身");
        }
    }

    private void readSheets(String main) throws IOException, XMLStreamException {
        try (var xml = parts.read(main)) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                switch (name) {
                    case "workbookPr" -> from1904 = isTrue(xml.attribute("date1904"));
                    case "sheet" -> addSheet(xml);
                    default -> {}
                }
            }
        }
    }

    /** Sheets that are no tables, such as a chart that fills one, are left out. */
    private void addSheet(Markup xml) {
        String id = xml.prefixed("id");
        var relation = id == null ? null : relations.get(id);
        String name = xml.attribute("name");
        if (relation == null || name == null || !relation.type().endsWith("/worksheet")) {
            return;
        }
        if (sheets.size() == limits.sheets()) {
            throw UnreadableSpreadsheet.tooManySheets(limits.sheets());
        }
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        sheets.add(new Sheet(sheets.size(), name, hidden));
        sheetParts.add(relation.target());
    }

    private NumberFormats readFormats() throws IOException, XMLStreamException {
        String part = XlsxPackage.partOfType(relations, "styles");
        var found = new NumberFormats();
        if (part == null) {
            return found;
        }
        try (var xml = parts.read(part)) {
            boolean inCells = false;
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                switch (name) {
                    case "numFmt" ->
                            found.define(
                                    number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            found.addStyle(number(xml.attribute("numFmtId")));
                        }
                    }
                    default -> {}
                }
            }
        }
        return found;
    }

    private StringTable readStrings() throws IOException, XMLStreamException {
        String part = XlsxPackage.partOfType(relations, "sharedStrings");
        var table = new StringTable(new Budget(limits.unpacked()));
        if (part == null) {
            return table;
        }
        try (var xml = parts.read(part)) {
            var text = new RichText(xml, limits);
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                if (name.equals("si")) {
                    table.add(text.untilEndOf("si"));
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException | Error failed) {
            table.close();
            throw failed;
        }
        return table;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int number(@Nullable String value) {
        return value == null ? 0 : Integer.parseInt(value);
    }
}
