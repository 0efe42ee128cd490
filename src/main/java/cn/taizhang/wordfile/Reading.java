package cn.taizhang.wordfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * 通读: a .docx from begin to end: the main text; footnotes and endnotes in the order in which the text refers to them;
 * headers, footers, in the order in which sections do; text boxes of all these, in that order. Each once.
 */
final class Reading {

    private final WordPackage parts;
    private final List<WordPackage.Relation> relations;
    private final HiddenStyles hidden = new HiddenStyles();
    private final Map<String, String> bookmarks = new HashMap<>();
    private final List<Story> stories = new ArrayList<>();
    private final List<Story> textBoxes = new ArrayList<>();
    private final Set<String> footnotes = new LinkedHashSet<>();
    private final Set<String> endnotes = new LinkedHashSet<>();
    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<String> footers = new LinkedHashSet<>();
    private int paragraphs;
    private int length;

    private Reading(WordPackage parts, List<WordPackage.Relation> relations) {
        this.parts = parts;
        this.relations = relations;
    }

    /** Every story with its place in the whole text; the first is the main text. */
    static List<Story> of(WordPackage parts) throws IOException, XMLStreamException {
        var root = parts.relationsOf("");
        String main = WordPackage.partOfType(root, "officeDocument");
        refuseOtherKinds(parts, main);
        if (main == null || !parts.has(main)) {
            throw UnreadableTextFile.broken();
        }
        var reading = new Reading(parts, parts.relationsOf(main));
        reading.readBookmarks(WordPackage.partOfType(root, "custom-properties"));
        reading.readAll(main);
        return reading.placed();
    }

    HiddenStyles hidden() {
        return hidden;
    }

    @Nullable String tagOfBookmark(@Nullable String name) {
        return name == null ? null : bookmarks.get(name);
    }

    void addTextBox(Story box) {
        textBoxes.add(box);
    }

    void addNote(boolean footnote, String id) {
        (footnote ? footnotes : endnotes).add(id);
    }

    void addMargin(boolean header, String id) {
        (header ? headers : footers).add(id);
    }

    void paragraphRead() {
        if (++paragraphs > Limits.PARAGRAPHS) {
            throw UnreadableTextFile.tooLong();
        }
    }

    void lengthened(int characters) {
        length += characters;
        if (length > Limits.CHARACTERS) {
            throw UnreadableTextFile.tooLong();
        }
    }

    private static void refuseOtherKinds(WordPackage parts, @Nullable String main) {
        if (parts.has("xl/workbook.xml") || parts.has("xl/workbook.bin")) {
            throw UnreadableTextFile.otherKind("这是 Excel 表格");
        }
        if (parts.has("ppt/presentation.xml")) {
            throw UnreadableTextFile.otherKind("这是 PPT 演示文稿");
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw UnreadableTextFile.saveAs("这是 OpenDocument 文件（.odt）");
        }
        if (parts.has("OFD.xml")) {
            throw UnreadableTextFile.saveAs("这是 OFD 版式文件");
        }
        if (main == null && !parts.has("[Content_Types].xml")) {
            throw UnreadableTextFile.otherKind("这是压缩包，请解压后上传里面的文件；压缩包本身");
        }
    }

    private void readBookmarks(@Nullable String part) throws IOException, XMLStreamException {
        if (part == null || !parts.has(part)) {
            return;
        }
        for (var property : parts.read(part).root().children()) {
            String name = property.attribute("name");
            var value = property.find(":lpwstr");
            if (name != null && value != null && !value.text.isBlank()) {
                bookmarks.put(name, value.text);
            }
        }
    }

    private void readAll(String main) throws IOException, XMLStreamException {
        String styles = WordPackage.partOfType(relations, "styles");
        if (styles != null && parts.has(styles)) {
            hidden.read(parts.read(styles).root());
        }
        var text = parts.read(main);
        var body = text.root().find("body");
        if (!text.root().is("document") || body == null) {
            throw UnreadableTextFile.broken();
        }
        stories.add(new StoryReader(this, text, List.of()).read(body));
        readNotes("footnotes", "footnote", footnotes);
        readNotes("endnotes", "endnote", endnotes);
        readMargins(headers);
        readMargins(footers);
        stories.addAll(textBoxes);
    }

    private void readNotes(String type, String name, Set<String> wanted)
            throws IOException, XMLStreamException {
        String part = WordPackage.partOfType(relations, type);
        if (part == null || wanted.isEmpty() || !parts.has(part)) {
            return;
        }
        var notes = parts.read(part);
        var byId = new HashMap<String, Element>();
        for (var note : notes.root().children()) {
            String id = note.attribute("id");
            if (note.is(name) && id != null) {
                byId.putIfAbsent(id, note);
            }
        }
        // what a note refers to in turn comes too late to be read
        for (String id : List.copyOf(wanted)) {
            var note = byId.get(id);
            if (note != null) {
                stories.add(new StoryReader(this, notes, List.of()).read(note));
            }
        }
    }

    private void readMargins(Set<String> wanted) throws IOException, XMLStreamException {
        var seen = new LinkedHashSet<String>();
        for (String id : List.copyOf(wanted)) {
            for (var relation : relations) {
                if (relation.id().equals(id) && parts.has(relation.target())) {
                    seen.add(relation.target());
                }
            }
        }
        stories.forEach(story -> seen.remove(story.part.name()));
        for (String name : seen) {
            var margin = parts.read(name);
            stories.add(new StoryReader(this, margin, List.of()).read(margin.root()));
        }
    }

    private List<Story> placed() {
        int index = 0;
        for (var story : stories) {
            story.placeAt(index);
            index = story.end();
        }
        return List.copyOf(stories);
    }
}
