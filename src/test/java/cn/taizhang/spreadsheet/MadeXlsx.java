package cn.taizhang.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 手工拼成的 .xlsx: every part as the test wants it, sound ones where it wants nothing. */
final class MadeXlsx {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String CONTENTS = "[Content_Types].xml";
    static final String RELATIONS = "_rels/.rels";
    static final String BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private MadeXlsx() {
        part(CONTENTS, contents());
        part(RELATIONS, relations(relation("r", "officeDocument", WORKBOOK)));
        part(BOOK_RELATIONS, relations(usualRelations()));
        part(WORKBOOK, book("", sheet("名册", "s1", "")));
        part(SHEET, rows(""));
        strings();
        formats("0");
    }

    private static String contents() {
        String office = "application/vnd.openxmlformats-";
        String sheets = office + "officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"%spackage.relationships+xml\"/>"
                        .formatted(office)
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override(WORKBOOK, sheets + "sheet.main")
                + override(SHEET, sheets + "worksheet")
                + override(STRINGS, sheets + "sharedStrings")
                + override(STYLES, sheets + "styles")
                + "</Types>";
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/%s\" ContentType=\"%s+xml\"/>".formatted(part, kind);
    }

    /** A workbook of one sheet with these rows. */
    static MadeXlsx of(String rows) {
        return new MadeXlsx().part(SHEET, rows(rows));
    }

    /** One row of these cells. */
    static MadeXlsx ofCells(String cells) {
        return of("<row r=\"1\">" + cells + "</row>");
    }

    MadeXlsx part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    MadeXlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    MadeXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    MadeXlsx strings(String... items) {
        var xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (String item : items) {
            xml.append("<si>").append(item).append("</si>");
        }
        return part(STRINGS, xml.append("</sst>").toString());
    }

    /** Styles 0, 1, 2 … with these formats: a number is one built in, anything else a code. */
    MadeXlsx formats(String... formats) {
        var codes = new StringBuilder();
        var styles = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d+");
            String id = builtIn ? formats[i] : Integer.toString(200 + i);
            if (!builtIn) {
                codes.append(
                        "<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
                                .formatted(id, escaped(formats[i])));
            }
            styles.append("<xf numFmtId=\"%s\"/>".formatted(id));
        }
        return part(
                STYLES,
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, codes, styles));
    }

    byte[] bytes() {
        return zip(parts);
    }

    Map<String, byte[]> parts() {
        return new LinkedHashMap<>(parts);
    }

    static String rows(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String book(String before, String sheets) {
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                .formatted(MAIN, OFFICE, before, sheets);
    }

    static String sheet(String name, String id, String more) {
        return "<sheet name=\"%s\" sheetId=\"1\" %s r:id=\"%s\"/>".formatted(name, more, id);
    }

    static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, type, target);
    }

    static String usualRelations() {
        return relation("s1", "worksheet", "worksheets/sheet1.xml")
                + relation("t", "sharedStrings", "sharedStrings.xml")
                + relation("f", "styles", "styles.xml");
    }

    /** A cell with a text in itself. */
    static String inline(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Without the time of day, so that a file is always the same. */
    static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
