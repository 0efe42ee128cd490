package cn.taizhang.wordfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** 手工拼成的 .docx: every part as the test wants it, sound ones where it wants nothing. */
final class MadeDocx {

    static final String DOCUMENT = "word/document.xml";
    static final String CONTENTS = "[Content_Types].xml";
    static final String RELATIONS = "_rels/.rels";
    static final String DOCUMENT_RELATIONS = "word/_rels/document.xml.rels";
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SPACES =
            " xmlns:w=\"%s\" xmlns:r=\"%s\"".formatted(WORD, OFFICE)
                    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                    + " xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    private MadeDocx() {
        part(
                CONTENTS,
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part(RELATIONS, relations(relation("r1", "officeDocument", DOCUMENT)));
    }

    static MadeDocx of(String body) {
        return new MadeDocx().part(DOCUMENT, document(body));
    }

    static String document(String body) {
        return root("document", "<w:body>" + body + "</w:body>");
    }

    /** A part's outermost element with every prefix that a test uses. */
    static String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:%s%s>%s</w:%s>"
                .formatted(name, SPACES, content, name);
    }

    static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
                .formatted(tag, content);
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String... paragraphs) {
        return "<w:tc><w:tcPr/>" + String.join("", paragraphs) + "</w:tc>";
    }

    static String field(String code, String result) {
        return fieldMark("begin")
                + "<w:r><w:instrText>"
                + code
                + "</w:instrText></w:r>"
                + fieldMark("separate")
                + result
                + fieldMark("end");
    }

    static String fieldMark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    /** A shape as Word 2010 and later write it: the new edition, and the old one with the same text. */
    static String textBox(String content) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                + "<w:txbxContent>%s</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
                        .formatted(content)
                + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict>"
                        .formatted(content)
                + "</mc:Fallback></mc:AlternateContent></w:r>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, type, target);
    }

    static String relations(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + content + "</Relationships>";
    }

    MadeDocx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    MadeDocx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** A part beside the document, with its relationship. */
    MadeDocx beside(String id, String type, String file, String content) {
        relations.append(relation(id, type, file));
        part(DOCUMENT_RELATIONS, relations(relations.toString()));
        return part("word/" + file, content);
    }

    MadeDocx without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        return zip(parts);
    }

    TextFile read() {
        return TextFile.read("文稿.docx", bytes()).orThrow();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2020, 6, 30, 12, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> unzipped(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    /** What stands in one part of a file. */
    static String xml(byte[] file, String part) {
        return new String(unzipped(file).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }
}
