package cn.taizhang.report;

import cn.taizhang.wordfile.PackageWriter;
import cn.taizhang.wordfile.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * 公文排版: writes an official document as .docx in the layout of GB/T 9704-2012 (A4, type area 156 × 225 mm, 22 lines,
 * 3号仿宋, title 2号小标宋, page numbers outside), as used for 发言材料, and with letterhead and imprint where it is framed as a formal document.
 *
 * <p>Digits in the text are set in Times New Roman, as most offices do: the digits of 仿宋_GB2312 are thin and
 * loosely spaced. The standard names no face for them. Headings keep their own face throughout.
 *
 * <p>The same document and instant give the same bytes. The styles, fonts and footers stand as files under
 * {@code report/docx}.
 */
final class OfficialDocumentWriter {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Where the parts lie that are the same for every document. */
    private static final String FIXED = "/report/docx/";

    private static final List<Part> PARTS =
            List.of(
                    new Part("styles", "styles.xml", WORD + "styles+xml", "styles"),
                    new Part("settings", "settings.xml", WORD + "settings+xml", "settings"),
                    new Part("fontTable", "font-table.xml", WORD + "fontTable+xml", "fontTable"),
                    new Part("footerOdd", "footer-odd.xml", WORD + "footer+xml", "footer"),
                    new Part("footerEven", "footer-even.xml", WORD + "footer+xml", "footer"));

    /** 送审稿 at the head of every page. */
    private static final List<Part> REVIEW_PARTS =
            List.of(
                    new Part("headerOdd", "header-review-odd.xml", WORD + "header+xml", "header"),
                    new Part(
                            "headerEven", "header-review-even.xml", WORD + "header+xml", "header"));

    private static final Part COMMENTS =
            new Part("comments", "comments.xml", WORD + "comments+xml", "comments");

    /** A part beside document.xml: its relationship id, file name, content type and kind of relationship. */
    private record Part(String id, String file, String contentType, String kind) {}

    /**
     * Writes the document; the stream stays open.
     *
     * @param writtenAt the time the file's properties give for its making
     */
    void write(OfficialDocument document, Instant writtenAt, OutputStream out) throws IOException {
        var text = new ByteArrayOutputStream();
        var marks = new DocumentXml(new WordXml(text)).write(document);
        var fixed = new ArrayList<>(PARTS);
        var frame = document.frame();
        if (frame != null && frame.underReview()) {
            fixed.addAll(REVIEW_PARTS);
        }
        var parts = new ArrayList<>(fixed);
        if (!marks.reasons().isEmpty()) {
            parts.add(COMMENTS);
        }

        var file = new PackageWriter(out);
        file.part("[Content_Types].xml", contentTypes(parts));
        file.part("_rels/.rels", fileRelationships());
        file.part("docProps/core.xml", properties(document.titleText(), writtenAt));
        file.part("docProps/app.xml", application());
        file.part("docProps/custom.xml", figures(marks.tags()));
        file.part("word/_rels/document.xml.rels", documentRelationships(parts));
        file.part("word/document.xml", text.toByteArray());
        for (var part : fixed) {
            file.part("word/" + part.file(), FIXED + part.file());
        }
        if (!marks.reasons().isEmpty()) {
            file.part("word/" + COMMENTS.file(), comments(marks.reasons()));
        }
        file.finish();
    }

    private static byte[] contentTypes(List<Part> parts) {
        var xml = new StringBuilder();
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append("<Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "/word/document.xml", WORD + "document.main+xml");
        for (var part : parts) {
            override(xml, "/word/" + part.file(), part.contentType());
        }
        override(
                xml,
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml");
        override(
                xml,
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        override(
                xml,
                "/docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        return xml(xml.append("</Types>").toString());
    }

    private static void override(StringBuilder xml, String name, String contentType) {
        xml.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, contentType));
    }

    private static byte[] fileRelationships() {
        var xml = new StringBuilder();
        relationship(xml, "document", OFFICE + "officeDocument", "word/document.xml");
        relationship(
                xml,
                "core",
                PACKAGE + "relationships/metadata/core-properties",
                "docProps/core.xml");
        relationship(xml, "app", OFFICE + "extended-properties", "docProps/app.xml");
        relationship(xml, "custom", OFFICE + "custom-properties", "docProps/custom.xml");
        return relationships(xml);
    }

    private static byte[] documentRelationships(List<Part> parts) {
        var xml = new StringBuilder();
        for (var part : parts) {
            relationship(xml, part.id(), OFFICE + part.kind(), part.file());
        }
        return relationships(xml);
    }

    private static void relationship(StringBuilder xml, String id, String type, String target) {
        xml.append(
                "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target));
    }

    private static byte[] relationships(CharSequence content) {
        return xml(
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "relationships\">"
                        + content
                        + "</Relationships>");
    }

    /** The file's properties name the product and nobody else. */
    private static byte[] properties(String title, Instant writtenAt) {
        return xml(
                """
                <cp:coreProperties \
                xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%1$s</dc:title><dc:creator>台账</dc:creator><dc:language>zh-CN</dc:language>\
                <cp:lastModifiedBy>台账</cp:lastModifiedBy>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%2$s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%2$s</dcterms:modified>\
                </cp:coreProperties>\
                """
                        .formatted(
                                XmlText.escaped(title), writtenAt.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static byte[] application() {
        return xml(
                """
                <Properties \
                xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>台账</Application></Properties>\
                """);
    }

    /** 数据书签对照: which bookmark stands for which tag, where every word processor keeps it. */
    private static byte[] figures(List<String> tags) {
        var xml = new StringBuilder();
        for (int number = 1; number <= tags.size(); number++) {
            xml.append(
                    """
                    <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s">\
                    <vt:lpwstr>%s</vt:lpwstr></property>\
                    """
                            .formatted(
                                    number + 1, // the first that the format leaves free is 2
                                    TextXml.bookmark(number),
                                    XmlText.escaped(tags.get(number - 1))));
        }
        return xml(
                """
                <Properties \
                xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
                xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
                %s</Properties>\
                """
                        .formatted(xml));
    }

    private static byte[] comments(List<String> reasons) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var xml = new WordXml(bytes);
        xml.openRoot("comments");
        for (int id = 0; id < reasons.size(); id++) {
            xml.open("comment", "id", Integer.toString(id), "author", "台账", "initials", "台");
            xml.open("p");
            xml.open("pPr");
            xml.empty("pStyle", "val", "CommentText");
            xml.close("pPr");
            xml.open("r");
            xml.runText(reasons.get(id));
            xml.close("r");
            xml.close("p");
            xml.close("comment");
        }
        xml.close("comments");
        xml.flush();
        return bytes.toByteArray();
    }

    private static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
                .getBytes(StandardCharsets.UTF_8);
    }
}
