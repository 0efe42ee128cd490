package cn.taizhang.report;

import java.io.IOException;
import java.util.List;

/**
 * 文档正文部件: the text of the file (document.xml). Looks come from the named styles of styles.xml, so that whoever
 * finishes the document in WPS changes a style once; the page is described at its end.
 */
final class DocumentXml {

    /** 版心 156 mm wide, in twentieths of a point: A4 less 28 mm on the binding side and 26 mm on the other. */
    static final int TYPE_AREA_WIDTH = 11906 - 1587 - 1470;

    private final WordXml xml;
    private final TextXml text;

    DocumentXml(WordXml xml) {
        this.xml = xml;
        this.text = new TextXml(xml);
    }

    /** Writes the whole part. */
    TextXml.Marks write(OfficialDocument document) throws IOException {
        xml.openRoot("document");
        xml.open("body");
        var frame = document.frame();
        if (frame == null) {
            writeHead(document);
            writeBlocks(document.blocks(), "BodyText");
            writePage(false);
        } else {
            var around = new FormalDocumentXml(xml, text, frame.document());
            around.writeHead(document);
            writeBlocks(document.blocks(), "BodyTextBeforeSignature");
            around.writeEnd();
            writePage(frame.underReview());
        }
        xml.close("body");
        xml.close("document");
        xml.flush();
        return text.marks();
    }

    /**
     * The text.
     *
     * @param lastStyle of its last paragraph: one that is signed takes the signature with it to the next page
     */
    private void writeBlocks(List<Block> blocks, String lastStyle) throws IOException {
        long annexes = blocks.stream().filter(Block.AnnexTable.class::isInstance).count();
        int annex = 0;
        for (int at = 0; at < blocks.size(); at++) {
            String style = at == blocks.size() - 1 ? lastStyle : "BodyText";
            switch (blocks.get(at)) {
                case Block.Heading heading ->
                        text.paragraph("Heading" + heading.level(), heading.spans());
                case Block.Paragraph paragraph -> text.paragraph(style, paragraph.spans());
                case Block.AnnexTable table ->
                        writeAnnex(table, annexes == 1 ? "附件" : "附件" + ++annex);
            }
        }
    }

    private void writeHead(OfficialDocument document) throws IOException {
        var subtitle = document.subtitleLines();
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "Title");
        if (!subtitle.isEmpty()) {
            xml.empty("spacing", "afterLines", "0", "after", "0"); // the empty line follows them
        }
        int indent = TitleLines.indent(document.titleAsSet());
        if (indent > 0) {
            String sides = Integer.toString(indent);
            xml.empty("ind", "left", sides, "right", sides);
        }
        xml.close("pPr");
        text.spans(document.title());
        xml.close("p");
        if (!subtitle.isEmpty()) {
            text.openParagraph("Subtitle");
            for (int line = 0; line < subtitle.size(); line++) {
                if (line > 0) {
                    text.run("", "\n");
                }
                text.spans(subtitle.get(line));
            }
            xml.close("p");
        }
        if (!document.salutation().isEmpty()) {
            text.paragraph("Addressee", document.salutation());
        }
    }

    private void writeAnnex(Block.AnnexTable annex, String label) throws IOException {
        text.paragraph("AnnexLabel", List.of(new Span.Text(label)));
        text.paragraph("AnnexTitle", List.of(new Span.Text(annex.title())));
        writeTable(annex);
        text.openParagraph(
                "AfterTable"); // Word wants one behind a table: a point high, it moves nothing
        xml.close("p");
    }

    private void writeTable(Block.AnnexTable annex) throws IOException {
        var columns = new AnnexColumns(annex);
        var widths = columns.widthsWithin(TYPE_AREA_WIDTH);
        xml.open("tbl");
        xml.open("tblPr");
        xml.empty("tblStyle", "val", "OfficialTable");
        xml.empty("tblW", "w", Integer.toString(TYPE_AREA_WIDTH), "type", "dxa");
        xml.empty("jc", "val", "center");
        xml.empty("tblLayout", "type", "fixed");
        xml.close("tblPr");
        xml.open("tblGrid");
        for (int width : widths) {
            xml.empty("gridCol", "w", Integer.toString(width));
        }
        xml.close("tblGrid");
        openRow();
        xml.empty("tblHeader");
        xml.close("trPr");
        for (int column = 0; column < widths.length; column++) {
            cell(widths[column], "TableHead", annex.headers().get(column));
        }
        xml.close("tr");
        for (var row : annex.rows()) {
            openRow();
            xml.close("trPr");
            for (int column = 0; column < widths.length; column++) {
                String style = columns.isShort(column) ? "TableTextCentred" : "TableText";
                cell(widths[column], style, row.get(column));
            }
            xml.close("tr");
        }
        xml.close("tbl");
    }

    /** Opens a row that is not broken across pages; its properties stay open for more. */
    private void openRow() throws IOException {
        xml.open("tr");
        xml.open("trPr");
        xml.empty("cantSplit");
    }

    private void cell(int width, String style, String words) throws IOException {
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("tcW", "w", Integer.toString(width), "type", "dxa");
        xml.empty("vAlign", "val", "center");
        xml.close("tcPr");
        text.paragraph(style, List.of(new Span.Text(words)));
        xml.close("tc");
    }

    /**
     * 页面: A4; 天头 37 mm, 订口 28 mm, hence 26 mm right and 35 mm below, the right edge rounded so that 28 characters
     * of 15.8 pt just fit. 22 lines of 28.95 pt fill the height.
     */
    private void writePage(boolean underReview) throws IOException {
        xml.open("sectPr");
        if (underReview) {
            xml.empty("headerReference", "type", "even", "r:id", "headerEven");
            xml.empty("headerReference", "type", "default", "r:id", "headerOdd");
        }
        xml.empty("footerReference", "type", "even", "r:id", "footerEven");
        xml.empty("footerReference", "type", "default", "r:id", "footerOdd");
        xml.empty("pgSz", "w", "11906", "h", "16838");
        xml.empty(
                "pgMar", "top", "2098", "right", "1470", "bottom", "1984", "left", "1587", "header",
                "851", "footer", "1410", "gutter", "0");
        xml.empty("docGrid", "type", "lines", "linePitch", "579");
        xml.close("sectPr");
    }
}
