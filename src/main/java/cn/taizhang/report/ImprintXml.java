package cn.taizhang.report;

import java.io.IOException;
import java.util.List;

/**
 * 版记: at the foot of the type area of the last page, as wide as that (GB/T 9704-2012, 7.4). It stands in a box that is aligned with
 * the margin, so that a line more in the text moves nothing.
 *
 * <p>Looked at in LibreOffice 7.4: a floating table as wide as the text does not float there, and a frame of paragraphs falls apart
 * where their borders differ. Its rules are paragraphs of their own, because those of a text would be as narrow as the text.
 */
final class ImprintXml {

    /** Rules of 0.35 mm, 1 pt, first and last, and 0.25 mm, 0.75 pt, between (7.4.1), in eighths of a point. */
    private static final String THICK = "8";

    private static final String THIN = "6";

    /** As in the styles, in twentieths of a point. */
    private static final int LINE = 480;

    /** A line of a point, and the rule under it. */
    private static final int RULE = 40;

    /** 4号, in half characters: what a line holds with a character free on both sides. */
    private static final int HALVES_A_LINE = 58;

    /** 4号: what a line of 抄送 holds beside its label and a free character on both sides, with one to spare. */
    private static final int CHARACTERS_A_LINE = 25;

    /** English metric units to a twentieth of a point. */
    private static final int EMU = 635;

    private static final String BOX =
            """
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps">\
            <w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" \
            allowOverlap="0"><wp:simplePos x="0" y="0"/>\
            <wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>\
            <wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>\
            <wp:extent cx="%1$d" cy="%2$d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>\
            <wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>\
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
            <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
            <wps:txbx><w:txbxContent>\
            """;

    private static final String END_OF_BOX =
            """
            </w:txbxContent></wps:txbx>\
            <wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/></wps:wsp>\
            </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>\
            """;

    private final WordXml xml;
    private final TextXml text;

    ImprintXml(WordXml xml, TextXml text) {
        this.xml = xml;
        this.text = text;
    }

    /**
     * 版记的内容.
     *
     * @param copies 抄送机关, empty for none
     */
    record Imprint(String copies, String printer, String printedOn) {

        /** 印发机关 and 印发日期 on one line, or the date alone on the right below a printer that leaves it no room. */
        List<String> printed() {
            String date = "\t" + printedOn + "印发";
            return halves(printer) + 2 + halves(printedOn + "印发") <= HALVES_A_LINE
                    ? List.of(printer + date)
                    : List.of(printer, date);
        }

        /** What it takes, in twentieths of a point. */
        int height() {
            int lines = copies.isEmpty() ? 0 : Math.ceilDiv(copies.length() + 1, CHARACTERS_A_LINE);
            // one character to spare, as a mark of punctuation may not begin a line
            int printing =
                    printed().size() == 1
                            ? 1
                            : 1 + Math.ceilDiv(halves(printer), HALVES_A_LINE - 2);
            int rules = copies.isEmpty() ? 2 : 3;
            return (lines + printing) * LINE + rules * RULE;
        }

        private static int halves(String words) {
            return words.chars().map(one -> one < 0x80 ? 1 : 2).sum();
        }
    }

    /** Writes the last paragraph, on which the box hangs. */
    void write(Imprint imprint) throws IOException {
        text.openParagraph("AfterTable");
        xml.open("r");
        int width = DocumentXml.TYPE_AREA_WIDTH * EMU;
        xml.markup(BOX.formatted(width, imprint.height() * EMU));
        rule(THICK);
        if (!imprint.copies().isEmpty()) {
            line("ImprintCopies", "抄送：" + imprint.copies() + "。");
            rule(THIN);
        }
        for (var words : imprint.printed()) {
            line("Imprint", words);
        }
        rule(THICK);
        xml.markup(END_OF_BOX);
        xml.close("r");
        xml.close("p");
    }

    private void line(String style, String words) throws IOException {
        text.openParagraph(style);
        text.run("", words);
        xml.close("p");
    }

    private void rule(String eighths) throws IOException {
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "ImprintRule");
        xml.open("pBdr");
        xml.empty("bottom", "val", "single", "sz", eighths, "space", "0", "color", "000000");
        xml.close("pBdr");
        xml.close("pPr");
        xml.close("p");
    }
}
