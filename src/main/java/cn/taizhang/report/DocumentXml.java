package cn.taizhang.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * 文档正文部件: the text of the file (document.xml). Looks come from the named styles of styles.xml, so that whoever
 * finishes the document in WPS changes a style once; the page is described at its end.
 */
final class DocumentXml {

    /** 版心 156 mm wide, in twentieths of a point: A4 less 28 mm on the binding side and 26 mm on the other. */
    static final int TYPE_AREA_WIDTH = 11906 - 1587 - 1470;

    /** Word refuses a file with a control's title of more than 64 characters. */
    private static final int LONGEST_TITLE = 64;

    private final WordXml xml;
    private final List<String> tags = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    /**
     * What the other parts need to know of the text.
     *
     * @param tags of the controls, the first being in bookmark 1
     * @param reasons of open blanks, the first being comment 0
     */
    record Marks(List<String> tags, List<String> reasons) {}

    DocumentXml(WordXml xml) {
        this.xml = xml;
    }

    /** 数据书签: the hidden bookmark around the control of a figure, numbered from 1 in reading order. */
    static String bookmark(int number) {
        return "_figure_" + number;
    }

    /** Writes the whole part. */
    Marks write(OfficialDocument document) throws IOException {
        xml.openRoot("document");
        xml.open("body");
        writeHead(document);
        long annexes =
                document.blocks().stream().filter(Block.AnnexTable.class::isInstance).count();
        int annex = 0;
        for (var block : document.blocks()) {
            switch (block) {
                case Block.Heading heading ->
                        paragraph("Heading" + heading.level(), heading.spans());
                case Block.Paragraph paragraph -> paragraph("BodyText", paragraph.spans());
                case Block.AnnexTable table ->
                        writeAnnex(table, annexes == 1 ? "附件" : "附件" + ++annex);
            }
        }
        writePage();
        xml.close("body");
        xml.close("document");
        xml.flush();
        return new Marks(List.copyOf(tags), List.copyOf(reasons));
    }

    private void writeHead(OfficialDocument document) throws IOException {
        var subtitle = document.subtitleLines();
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "Title");
        if (!subtitle.isEmpty()) {
            xml.empty("spacing", "afterLines", "0", "after", "0"); // the empty line follows them
        }
        xml.close("pPr");
        spans(document.title());
        xml.close("p");
        if (!subtitle.isEmpty()) {
            openParagraph("Subtitle");
            for (int line = 0; line < subtitle.size(); line++) {
                if (line > 0) {
                    run("", "\n");
                }
                spans(subtitle.get(line));
            }
            xml.close("p");
        }
        if (!document.salutation().isEmpty()) {
            paragraph("Addressee", document.salutation());
        }
    }

    private void paragraph(String style, List<Span> spans) throws IOException {
        openParagraph(style);
        spans(spans);
        xml.close("p");
    }

    private void openParagraph(String style) throws IOException {
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", style);
        xml.close("pPr");
    }

    private void spans(List<Span> spans) throws IOException {
        for (var span : spans) {
            switch (span) {
                case Span.Text text -> run("", text.text());
                case Span.Strong strong -> run("Strong", strong.text());
                case Span.RunIn heading -> run("Heading2Char", heading.text());
                case Span.FigureText figure -> control(figure.text(), figure.tag(), figure.title());
                case Span.OpenBlank blank -> openBlank(blank);
            }
        }
    }

    private void openBlank(Span.OpenBlank blank) throws IOException {
        String id = Integer.toString(reasons.size());
        reasons.add(blank.reason());
        xml.empty("commentRangeStart", "id", id);
        control(blank.text(), blank.tag(), "待填：" + blank.reason());
        xml.empty("commentRangeEnd", "id", id);
        xml.open("r");
        xml.open("rPr");
        xml.empty("rStyle", "val", "CommentReference");
        xml.close("rPr");
        xml.empty("commentReference", "id", id);
        xml.close("r");
    }

    /**
     * A content control, within a bookmark of its own: LibreOffice 7.4 keeps the control but loses its tag, and the
     * bookmark leads back to it. It is a rich-text control, because that version writes the text of a plain one
     * three times when digits and characters mix.
     */
    private void control(String text, String tag, String title) throws IOException {
        tags.add(tag);
        String id = Integer.toString(tags.size());
        xml.empty("bookmarkStart", "id", id, "name", bookmark(tags.size()));
        xml.open("sdt");
        xml.open("sdtPr");
        xml.empty("alias", "val", shortened(title));
        xml.empty("tag", "val", tag);
        xml.empty("id", "val", id);
        xml.close("sdtPr");
        xml.open("sdtContent");
        run("", text);
        xml.close("sdtContent");
        xml.close("sdt");
        xml.empty("bookmarkEnd", "id", id);
    }

    private static String shortened(String title) {
        String line = title.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = LONGEST_TITLE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /**
     * One run. The hint makes Word take “ ” … — × from the Chinese face; without it they come out half as wide,
     * in the face of the digits.
     */
    private void run(String characterStyle, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        xml.open("r");
        xml.open("rPr");
        if (!characterStyle.isEmpty()) {
            xml.empty("rStyle", "val", characterStyle);
        }
        xml.empty("rFonts", "hint", "eastAsia");
        xml.close("rPr");
        xml.runText(text.replace("\r\n", "\n"));
        xml.close("r");
    }

    private void writeAnnex(Block.AnnexTable annex, String label) throws IOException {
        paragraph("AnnexLabel", List.of(new Span.Text(label)));
        paragraph("AnnexTitle", List.of(new Span.Text(annex.title())));
        writeTable(annex);
        openParagraph(
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

    private void cell(int width, String style, String text) throws IOException {
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("tcW", "w", Integer.toString(width), "type", "dxa");
        xml.empty("vAlign", "val", "center");
        xml.close("tcPr");
        paragraph(style, List.of(new Span.Text(text)));
        xml.close("tc");
    }

    /**
     * 页面: A4; 天头 37 mm, 订口 28 mm, hence 26 mm right and 35 mm below, the right edge rounded so that 28 characters
     * of 15.8 pt just fit. 22 lines of 28.95 pt fill the height.
     */
    private void writePage() throws IOException {
        xml.open("sectPr");
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
