package cn.taizhang.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 文字和数据位: paragraphs and what stands in them, figures as tagged controls that are counted in reading order. */
final class TextXml {

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

    TextXml(WordXml xml) {
        this.xml = xml;
    }

    Marks marks() {
        return new Marks(List.copyOf(tags), List.copyOf(reasons));
    }

    /** 数据书签: the hidden bookmark around the control of a figure, numbered from 1 in reading order. */
    static String bookmark(int number) {
        return "_figure_" + number;
    }

    /** A paragraph of a named style. */
    void paragraph(String style, List<Span> spans) throws IOException {
        openParagraph(style);
        spans(spans);
        xml.close("p");
    }

    /** Opens a paragraph of a named style. */
    void openParagraph(String style) throws IOException {
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", style);
        xml.close("pPr");
    }

    /** What stands in a paragraph. */
    void spans(List<Span> spans) throws IOException {
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
    void control(String text, String tag, String title) throws IOException {
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
    void run(String characterStyle, String text) throws IOException {
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
}
