package cn.taizhang.spreadsheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** 带格式的文字: the runs of a text joined; how it is pronounced ({@code rPh}) is not part of it. */
final class RichText {

    private final Markup xml;
    private final SpreadsheetLimits limits;
    private final StringBuilder text = new StringBuilder();

    RichText(Markup xml, SpreadsheetLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    String untilEndOf(String element) throws XMLStreamException {
        text.setLength(0);
        boolean inText = false;
        int spoken = 0;
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.name().equals("t");
                spoken += xml.name().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                spoken -= xml.name().equals("rPh") ? 1 : 0;
                if (xml.name().equals(element)) {
                    return EscapedText.read(text, limits.cellLength());
                }
            } else if (inText && spoken == 0 && isText(event)) {
                xml.appendTo(text, limits);
            }
        }
        throw UnreadableSpreadsheet.broken();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }
}
