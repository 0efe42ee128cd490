package cn.taizhang.wordfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一段文字: the main text, one note, one header or one text box, read from one part; indices are its own until it is placed. */
final class Story {

    final Part part;
    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Control> controls = new ArrayList<>();
    private int base;

    Story(Part part) {
        this.part = part;
    }

    /**
     * 字块: what one element adds to the text.
     *
     * @param run in which it lies, or null where nothing can be put in its place
     * @param control the innermost around it within the story, or null
     * @param copies older editions of the same shape, which would go on showing what stood there
     */
    record Piece(
            int start,
            int end,
            Element element,
            @Nullable Element run,
            @Nullable Control control,
            List<Element> copies) {}

    /** 段落. */
    record Paragraph(
            int start, int end, Element element, @Nullable Control control, List<Element> copies) {}

    /** 内容控件, with or without a tag. */
    static final class Control {

        final Element element;
        final @Nullable String tag;
        final @Nullable Control around;
        final boolean inline;
        int start;
        int end;

        Control(
                Element element,
                @Nullable String tag,
                @Nullable Control around,
                boolean inline,
                int start) {
            this.element = element;
            this.tag = tag;
            this.around = around;
            this.inline = inline;
            this.start = start;
            this.end = start;
        }

        boolean holds(int from, int to) {
            return start <= from && to <= end;
        }
    }

    void placeAt(int index) {
        base = index;
    }

    int base() {
        return base;
    }

    int end() {
        return base + text.length();
    }
}
