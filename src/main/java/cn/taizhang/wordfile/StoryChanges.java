package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Control;
import cn.taizhang.wordfile.Story.Paragraph;
import cn.taizhang.wordfile.Story.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 一段文字的改动: where each replacement stands among runs and controls, and what of these changes. */
final class StoryChanges {

    private final Story story;
    private final PartChanges changes;
    private final Markup markup;
    private final Places places;
    private final ControlChanges controls;
    private final Map<Element, List<Planned>> runs = new LinkedHashMap<>();

    StoryChanges(Story story, PartChanges changes, Markup markup) {
        this.story = story;
        this.changes = changes;
        this.markup = markup;
        places = new Places(story);
        controls = new ControlChanges(story, changes);
    }

    void plan(Replacement replacement) {
        int start = replacement.start() - story.base();
        int end = replacement.end() - story.base();
        String text = replacement.text().replace("\r\n", "\n").replace('\r', '\n');
        var paragraph = places.paragraph(start, end);
        var touched = places.touched(start, end);
        if (paragraph == null || touched.stream().anyMatch(piece -> piece.run() == null)) {
            throw new IllegalArgumentException("nothing can be put here: " + replacement);
        }
        var empty = start == end ? places.emptyControl(start, replacement.tag()) : null;
        if (empty != null) {
            fill(empty, paragraph, text);
            return;
        }
        var anchor = start == end ? places.beside(start, paragraph) : touched.getFirst();
        if (anchor == null) {
            intoEmpty(paragraph, text, replacement.tag());
            return;
        }
        var beside = start == end ? controls.outermostAtBorder(start, anchor.control()) : null;
        if (beside != null && replacement.tag() == null) {
            putBeside(beside, start, anchor, text);
            return;
        }
        String tag = controls.settle(start, end, anchor.control(), replacement.tag());
        var planned = new Planned(start, end, text, tag, anchor);
        enlist(anchor, planned);
        touched.forEach(piece -> enlist(piece, planned));
    }

    void apply() {
        Map<Element, Map<Element, Piece>> pieces = new HashMap<>();
        for (var piece : story.pieces) {
            if (piece.run() != null && runs.containsKey(piece.run())) {
                pieces.computeIfAbsent(piece.run(), _ -> new HashMap<>())
                        .put(piece.element(), piece);
            }
        }
        runs.forEach((run, planned) ->
                new RunChange(story, run, pieces.getOrDefault(run, Map.of()), markup)
                        .apply(planned, changes));
    }

    private void enlist(Piece piece, Planned planned) {
        var run = piece.run();
        if (run == null) {
            throw new IllegalArgumentException("nothing can be put here: " + planned);
        }
        var ofRun = runs.computeIfAbsent(run, _ -> new ArrayList<>());
        if (!ofRun.contains(planned)) {
            ofRun.add(planned);
        }
        piece.copies().forEach(changes::drop);
    }

    /** What is put in between two controls, or between one and the border of the paragraph, becomes part of neither. */
    private void putBeside(Control control, int index, Piece like, String text) {
        var run = like.run();
        if (run == null) {
            throw new IllegalArgumentException("nothing can be put at " + index);
        }
        int at = control.start == index ? control.element.from : control.element.to;
        if (!text.isEmpty()) {
            changes.put(at, at, Markup.run(run, Markup.formatting(story.part, run), text));
        }
        like.copies().forEach(changes::drop);
    }

    /** What an emptied control holds next looks like what stands before it. */
    private void fill(Control control, Paragraph paragraph, String text) {
        controls.settle(control.start, control.end, control, null);
        var before = places.beside(control.start, paragraph);
        var properties = control.element.find("sdtPr");
        String formatting = properties == null ? "" : Markup.formatting(story.part, properties);
        if (formatting.isEmpty() && before != null && before.run() != null) {
            formatting = Markup.formatting(story.part, before.run());
        }
        put(control.element, Markup.run(control.element, formatting, text));
        paragraph.copies().forEach(changes::drop);
    }

    private void put(Element control, String run) {
        var content = control.find("sdtContent");
        if (content == null) {
            String name = control.written("sdtContent");
            changes.append(control, "<%s>%s</%s>".formatted(name, run, name));
        } else {
            changes.append(content, run);
        }
    }

    private void intoEmpty(Paragraph paragraph, String text, @Nullable String wanted) {
        var element = paragraph.element();
        String tag =
                controls.settle(paragraph.start(), paragraph.end(), paragraph.control(), wanted);
        var properties = element.find("pPr");
        String formatting = properties == null ? "" : Markup.formatting(story.part, properties);
        String run = text.isEmpty() ? "" : Markup.run(element, formatting, text);
        String xml = tag == null ? run : markup.control(story.part, element, tag, run);
        changes.append(element, xml);
        paragraph.copies().forEach(changes::drop);
    }
}
