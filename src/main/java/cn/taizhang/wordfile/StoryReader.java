package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Control;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 逐段读取: walks the elements of one story in reading order. A text box within becomes a story of its own. */
final class StoryReader {

    /** Properties, codes of fields, what was struck out: no text of theirs is read. */
    private static final Set<String> PASSED_OVER =
            Set.of(
                    "rPr",
                    "tblPr",
                    "tblGrid",
                    "trPr",
                    "tcPr",
                    "sdtPr",
                    "sdtEndPr",
                    "del",
                    "moveFrom",
                    "delText",
                    "instrText",
                    "rt",
                    "mc:Fallback");

    private final Reading reading;
    private final Story story;
    private final FieldCodes codes = new FieldCodes();
    private final SequencedMap<String, String> bookmarks = new LinkedHashMap<>();
    private List<Element> copies;
    private @Nullable Control control;
    private @Nullable Element run;
    private boolean inParagraph;
    private boolean hiddenByParagraph;
    private boolean hiddenByRun;

    /** How deep in tables; what parts paragraphs and cells depends on it. */
    private int cells;

    private boolean beforeFirstCell;
    private boolean atBeginOfCell;

    StoryReader(Reading reading, Part part, List<Element> copies) {
        this.reading = reading;
        this.story = new Story(part);
        this.copies = copies;
    }

    Story read(Element root) {
        children(root);
        return story;
    }

    private void children(Element element) {
        for (var child : element.children()) {
            read(child, element);
        }
    }

    private void read(Element element, Element parent) {
        if (PASSED_OVER.contains(element.name)) {
            return;
        }
        switch (element.name) {
            case "p" -> paragraph(element);
            case "pPr" -> sections(element.find("sectPr"));
            case "sectPr" -> sections(element);
            case "tr" -> row(element);
            case "tc" -> cell(element);
            case "r" -> run(element);
            case "sdt" -> control(element);
            case "bookmarkStart", "bookmarkEnd" -> bookmark(element);
            case "mc:AlternateContent" -> alternatives(element);
            case "txbxContent" -> textBox(element);
            case "fldChar" -> codes.meet(element.attribute("fldCharType"));
            case "footnoteReference", "endnoteReference" -> note(element);
            default -> leafOrChildren(element, parent);
        }
    }

    private void leafOrChildren(Element element, Element parent) {
        String text = Characters.of(element);
        if (text == null) {
            children(element);
        } else if (!isHidden() && inParagraph && !text.isEmpty()) {
            int start = story.text.length();
            story.text.append(cells > 0 ? text.replaceAll("[\n\t]", " ") : text);
            boolean replaceable = parent == run && !element.is("m:t");
            story.pieces.add(
                    new Story.Piece(
                            start,
                            story.text.length(),
                            element,
                            replaceable ? run : null,
                            control,
                            copies));
            reading.lengthened(text.length());
        }
    }

    private boolean isHidden() {
        return hiddenByRun || codes.isOpen();
    }

    private void paragraph(Element element) {
        boolean wasInParagraph = inParagraph;
        boolean wasHidden = hiddenByParagraph;
        if (cells > 0 && !atBeginOfCell) {
            story.text.append(' ');
        }
        atBeginOfCell = false;
        inParagraph = true;
        hiddenByParagraph = reading.hidden().hides(element.find("pPr", "pStyle"));
        int start = story.text.length();
        children(element);
        story.paragraphs.add(
                new Story.Paragraph(start, story.text.length(), element, control, copies));
        reading.paragraphRead();
        codes.endOfParagraph();
        inParagraph = wasInParagraph;
        hiddenByParagraph = wasHidden;
        // where the end of the paragraph was struck out, the next goes on in the same line
        if (cells == 0 && element.find("pPr", "rPr", "del") == null) {
            story.text.append('\n');
        }
    }

    /** A row is one line. */
    private void row(Element row) {
        if (row.find("trPr", "del") != null) {
            return;
        }
        if (cells > 0) {
            children(row);
            return;
        }
        beforeFirstCell = true;
        children(row);
        story.text.append('\n');
    }

    /** Tabs part the cells of a row and nothing else: within a cell, of a table within it too, a blank stands for every break. */
    private void cell(Element cell) {
        if (cells == 0) {
            if (!beforeFirstCell) {
                story.text.append('\t');
            }
            beforeFirstCell = false;
            atBeginOfCell = true;
        }
        cells++;
        children(cell);
        cells--;
    }

    private void run(Element element) {
        var outer = run;
        boolean wasHidden = hiddenByRun;
        run = element;
        hiddenByRun = isHidden(element);
        children(element);
        run = outer;
        hiddenByRun = wasHidden;
    }

    private boolean isHidden(Element element) {
        var properties = element.find("rPr");
        var vanish = properties == null ? null : properties.find("vanish");
        if (vanish != null) {
            return vanish.isOn();
        }
        return hiddenByParagraph
                || properties != null && reading.hidden().hides(properties.find("rStyle"));
    }

    private void control(Element element) {
        var outer = control;
        var own = new Control(element, tagOf(element), outer, inParagraph, story.text.length());
        int paragraphs = story.paragraphs.size();
        story.controls.add(own);
        control = own;
        children(element);
        control = outer;
        own.end = story.text.length();
        if (!own.inline && story.paragraphs.size() > paragraphs) {
            own.start = story.paragraphs.get(paragraphs).start();
            own.end = story.paragraphs.getLast().end();
        }
    }

    /** A word processor that loses tags keeps the bookmark around the control, and the file's properties tell whose it is. */
    private @Nullable String tagOf(Element element) {
        var tag = element.find("sdtPr", "tag");
        String value = tag == null ? null : tag.attribute("val");
        if (value != null && !value.isBlank()) {
            return value;
        }
        String within = tagWithin(element);
        if (within != null || bookmarks.isEmpty()) {
            return within;
        }
        return bookmarks.lastEntry().getValue();
    }

    /** LibreOffice moves the begin of the bookmark into the control. */
    private @Nullable String tagWithin(Element element) {
        for (var child : element.children()) {
            String tag =
                    child.is("bookmarkStart")
                            ? reading.tagOfBookmark(child.attribute("name"))
                            : tagWithin(child);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    private void bookmark(Element element) {
        String id = String.valueOf(element.attribute("id"));
        if (element.is("bookmarkEnd")) {
            bookmarks.remove(id);
            return;
        }
        String tag = reading.tagOfBookmark(element.attribute("name"));
        if (tag != null) {
            bookmarks.putLast(id, tag);
        }
    }

    /** The first edition whose shapes are understood; what the others say is the same once more. */
    private void alternatives(Element element) {
        var fallback = element.find("mc:Fallback");
        for (var choice : element.children()) {
            if (choice.is("mc:Choice") && "true".equals(choice.attribute("understood"))) {
                var outer = copies;
                if (fallback != null) {
                    copies = new ArrayList<>(outer);
                    copies.add(fallback);
                }
                children(choice);
                copies = outer;
                return;
            }
        }
        if (fallback != null) {
            children(fallback);
        }
    }

    private void textBox(Element element) {
        if (!isHidden()) {
            var box = new StoryReader(reading, story.part, copies);
            reading.addTextBox(box.read(element));
        }
    }

    private void note(Element reference) {
        String id = reference.attribute("id");
        if (id != null && !isHidden()) {
            reading.addNote(reference.is("footnoteReference"), id);
        }
    }

    private void sections(@Nullable Element section) {
        if (section == null) {
            return;
        }
        for (var child : section.children()) {
            String id = child.attribute("r:id");
            if (id != null) {
                reading.addMargin(child.is("headerReference"), id);
            }
        }
    }
}
