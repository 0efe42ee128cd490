package cn.taizhang.report;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.report.FormalDocument.Direction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 版头、署名和版记: what stands around the text of a formal document (GB/T 9704-2012, 7.2 to 7.4). Measures are twentieths of a point,
 * counted in characters of the grid: 28 to a line, 22 lines to a page.
 */
final class FormalDocumentXml {

    /** 一字: 15.8 pt, a 28th of the type area. */
    static final int CHARACTER = 316;

    /** 一行: 28.95 pt. */
    static final int LINE = 579;

    /** 发文机关标志 begins 35 mm below the upper edge of the type area (7.2.4). */
    private static final int MARK_TOP = 1984;

    /** How large the mark is set, in points: as large as one line holds, within what looks right. */
    private static final int LARGEST_MARK = 52;

    private static final int SMALLEST_MARK = 18;

    /** 成文日期右空四字 (7.3.5.1); a name much longer than the date stays two clear of the edge. */
    private static final int DATE_RIGHT = 4 * CHARACTER;

    private static final int NAME_RIGHT = 2 * CHARACTER;

    /** 全角: from the radicals on, characters take a whole cell. */
    private static final int FULL_WIDTH = 0x2E80;

    private static final String NUMBER_PLACE = "　　　〔　　　　〕　　号";
    private static final String DATE_PLACE = "　　　　年　　月　　日";
    private static final String PRINTER_PLACE = "　　　　　　　　";

    private final WordXml xml;
    private final TextXml text;
    private final FormalDocument formal;

    FormalDocumentXml(WordXml xml, TextXml text, FormalDocument formal) {
        this.xml = xml;
        this.text = text;
        this.formal = formal;
    }

    /** 版头, 标题, 主送机关. */
    void writeHead(OfficialDocument document) throws IOException {
        // where the copies of a classified document are numbered, and its 密级: places that stay
        // empty here
        text.paragraph("Normal", List.of());
        text.paragraph("Classification", List.of());
        writeMark();
        writeNumber();
        text.paragraph("RedRule", List.of());
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "Title");
        // two lines below the red rule (7.3.1)
        xml.empty("spacing", "beforeLines", "200", "before", twips(2 * LINE));
        xml.close("pPr");
        text.spans(document.title());
        xml.close("p");
        if (!document.salutation().isEmpty()) {
            text.paragraph("Addressee", document.salutation());
        }
    }

    /** 附件说明, 署名和成文日期, 附件, 版记. */
    void writeEnd() throws IOException {
        writeAnnexNote();
        writeSignature();
        writeAnnexPages();
        writeImprint();
    }

    private void writeMark() throws IOException {
        String mark = markLines(formal.issuer() + "文件");
        int size = markSize(mark);
        int line = size * 20 * 6 / 5;
        int before = MARK_TOP - 2 * LINE - (line - size * 20) / 2;
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "IssuerMark");
        xml.empty("spacing", "before", twips(before), "line", twips(line), "lineRule", "exact");
        xml.close("pPr");
        xml.open("r");
        xml.open("rPr");
        xml.empty("rFonts", "hint", "eastAsia");
        xml.empty("sz", "val", Integer.toString(2 * size));
        xml.empty("szCs", "val", Integer.toString(2 * size));
        xml.close("rPr");
        xml.runText(mark);
        xml.close("r");
        xml.close("p");
    }

    /** In points: so that the longest of its lines fits with a character free on both sides. */
    static int markSize(String mark) {
        int longest = markLines(mark).lines().mapToInt(String::length).max().orElse(1);
        return Math.clamp(fitting(longest), SMALLEST_MARK, LARGEST_MARK);
    }

    /** On one line as long as it can be read there, else on two of a like length; a name has no more characters than these hold. */
    static String markLines(String mark) {
        if (mark.contains("\n") || fitting(mark.length()) >= SMALLEST_MARK) {
            return mark;
        }
        int half = (mark.length() + 1) / 2;
        return mark.substring(0, half) + "\n" + mark.substring(half);
    }

    private static int fitting(int characters) {
        return (DocumentXml.TYPE_AREA_WIDTH - 2 * CHARACTER) / 20 / characters;
    }

    /** 发文字号 centred, or on the left with 签发人 on the right of an upward document (7.2.5, 7.2.6). */
    private void writeNumber() throws IOException {
        boolean upward = formal.direction() == Direction.UPWARD;
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "DocumentNumber");
        if (upward) {
            xml.open("tabs");
            int right = DocumentXml.TYPE_AREA_WIDTH - CHARACTER;
            xml.empty("tab", "val", "right", "pos", twips(right));
            xml.close("tabs");
            xml.empty("ind", "left", twips(CHARACTER));
            xml.empty("jc", "val", "left");
        }
        xml.close("pPr");
        String number = formal.number().isEmpty() ? NUMBER_PLACE : formal.number();
        text.control(number, FormalDocument.NUMBER_TAG, "发文字号");
        if (upward) {
            text.run("", "\t签发人：");
            text.run("SignerName", formal.signer());
        }
        xml.close("p");
    }

    /** 附件说明 one line below the text, names that run on standing under their first character (7.3.4). */
    private void writeAnnexNote() throws IOException {
        var annexes = formal.annexes();
        int label = 3 * CHARACTER;
        int number = annexes.size() == 1 ? 0 : 3 * CHARACTER / 2;
        int left = 2 * CHARACTER + label + number;
        for (int at = 0; at < annexes.size(); at++) {
            boolean first = at == 0;
            xml.open("p");
            xml.open("pPr");
            xml.empty("pStyle", "val", "AnnexNote");
            if (first) {
                xml.empty("spacing", "beforeLines", "100", "before", twips(LINE));
            }
            int hanging = first ? label + number : number;
            xml.empty("ind", "left", twips(left), "hanging", twips(hanging));
            xml.close("pPr");
            String order = annexes.size() == 1 ? "" : (at + 1) + ".\t";
            text.run("", (first ? "附件：" : "") + order + annexes.get(at));
            xml.close("p");
        }
    }

    /** 加盖印章的公文 (7.3.5.1): the name centred above the date, free of seal, with room for it. */
    private void writeSignature() throws IOException {
        String date = dateOr(formal.date(), DATE_PLACE);
        int name = width(formal.issuer());
        int overhang = (width(date) - name) / 2;
        int right = Math.max(NAME_RIGHT, DATE_RIGHT + overhang);
        signed("SignatureName", formal.issuer(), right);
        signed("SignatureDate", date, right - overhang);
    }

    private void signed(String style, String words, int right) throws IOException {
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", style);
        xml.empty("ind", "right", twips(right));
        xml.close("pPr");
        text.run("", words);
        xml.close("p");
    }

    /** What a text takes on the grid: a full-width character one, a Latin letter or digit half. */
    private static int width(String words) {
        return words.codePoints().map(one -> one < FULL_WIDTH ? CHARACTER / 2 : CHARACTER).sum();
    }

    /** 附件 each on a page of its own before the imprint, its text to be put there (7.3.7). */
    private void writeAnnexPages() throws IOException {
        var annexes = formal.annexes();
        for (int at = 0; at < annexes.size(); at++) {
            String label = annexes.size() == 1 ? "附件" : "附件" + (at + 1);
            text.paragraph("AnnexLabel", words(label));
            text.paragraph("AnnexTitle", words(annexes.get(at)));
            text.paragraph("BodyText", List.of());
        }
    }

    private void writeImprint() throws IOException {
        new ImprintXml(xml, text)
                .write(
                        new ImprintXml.Imprint(
                                formal.copies(),
                                formal.printer().isEmpty() ? PRINTER_PLACE : formal.printer(),
                                dateOr(formal.printedOn(), DATE_PLACE)));
    }

    private static List<Span> words(String words) {
        return List.of(new Span.Text(words));
    }

    private static String dateOr(@Nullable LocalDate date, String place) {
        return date == null ? place : ChineseDates.full(date);
    }

    private static String twips(int measure) {
        return Integer.toString(measure);
    }
}
