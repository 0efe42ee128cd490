package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Piece;
import java.util.List;
import java.util.Map;

/**
 * 改一个文字块（run）: what is left of its text stays in it, text without a tag is put among that, and a control parts it in two
 * with the same formatting. No empty run is left behind.
 */
final class RunChange {

    private final Story story;
    private final Element run;
    private final Map<Element, Piece> pieces;
    private final Markup markup;
    private final PartChanges made;
    private final String formatting;
    private final StringBuilder before = new StringBuilder();

    /** Whether something of the run stands already before what comes next. */
    private boolean begun;

    private boolean open = true;

    RunChange(Story story, Element run, Map<Element, Piece> pieces, Markup markup) {
        this.story = story;
        this.run = run;
        this.pieces = pieces;
        this.markup = markup;
        made = new PartChanges(story.part);
        formatting = Markup.formatting(story.part, run);
    }

    void apply(List<Planned> planned, PartChanges changes) {
        for (var child : run.children()) {
            if (child.is("rPr")) {
                continue;
            }
            var piece = pieces.get(child);
            var touching =
                    piece == null
                            ? List.<Planned>of()
                            : planned.stream().filter(one -> one.touches(piece)).toList();
            if (piece == null || touching.isEmpty()) {
                made.put(child.from, child.from, reopened());
                begun = true;
            } else {
                made.put(child.from, child.to, rest(child, piece, touching));
            }
        }
        if (!begun) {
            changes.put(run.from, run.to, before.toString());
            return;
        }
        changes.put(run.from, run.from, before.toString());
        changes.addAll(made);
        if (!open) {
            changes.put(run.innerEnd, run.to, "");
        }
    }

    private String rest(Element child, Piece piece, List<Planned> planned) {
        var xml = new StringBuilder();
        int at = piece.start();
        for (var one : planned) {
            keep(xml, child, piece, at, Math.min(one.start(), piece.end()));
            if (one.anchor() == piece) {
                insert(xml, one);
            }
            at = Math.max(at, Math.min(one.end(), piece.end()));
        }
        keep(xml, child, piece, at, piece.end());
        return xml.toString();
    }

    private void keep(StringBuilder xml, Element child, Piece piece, int from, int to) {
        if (from >= to) {
            return;
        }
        boolean whole = from == piece.start() && to == piece.end();
        String text = story.text.substring(from, to);
        xml.append(reopened());
        xml.append(whole ? story.part.raw(child) : Characters.written(run, text));
        begun = true;
    }

    private void insert(StringBuilder xml, Planned one) {
        String tag = one.tag();
        if (tag == null) {
            if (!one.text().isEmpty()) {
                xml.append(reopened()).append(Characters.written(run, one.text()));
                begun = true;
            }
            return;
        }
        String content = one.text().isEmpty() ? "" : Markup.run(run, formatting, one.text());
        String control = markup.control(story.part, run, tag, content);
        if (!begun) {
            before.append(control);
            return;
        }
        if (open) {
            xml.append("</").append(run.written("r")).append('>');
            open = false;
        }
        xml.append(control);
    }

    private String reopened() {
        if (open) {
            return "";
        }
        open = true;
        return "<" + run.written("r") + ">" + formatting;
    }
}
