package cn.taizhang.report;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.Stretch;
import cn.taizhang.intake.TextPosition;
import cn.taizhang.matching.Proposal;
import cn.taizhang.report.ReportTemplate.Blank;
import cn.taizhang.report.ReportTemplate.Literal;
import cn.taizhang.report.ReportTemplate.Part;
import cn.taizhang.report.ReportTemplate.Position;
import java.util.ArrayList;
import java.util.List;

/** 来稿成模板: a text with its places becomes a template. Lines broken by the width of a page are joined. */
final class MarkedTemplate {

    private final BoundText bound;
    private final List<List<Proposal>> proposals;
    private final List<Part> parts = new ArrayList<>();

    MarkedTemplate(BoundText bound) {
        this.bound = bound;
        this.proposals = bound.proposals();
    }

    ReportTemplate named(String name) {
        boolean first = true;
        for (var paragraph : Manuscript.paragraphsOf(bound.text())) {
            if (!first) {
                parts.add(new Literal("\n"));
            }
            first = false;
            paragraph.forEach(this::add);
        }
        return new ReportTemplate(name, merged());
    }

    private void add(Stretch stretch) {
        int at = stretch.start();
        for (int i = 0; i < bound.places().size(); i++) {
            var place = bound.places().get(i);
            boolean inside = place.start() >= stretch.start() && place.end() <= stretch.end();
            if (!inside || place.start() < at) {
                continue;
            }
            literal(at, place.start());
            boolean rounded = isRounded(place);
            parts.add(blank(i, place, rounded));
            at = rounded ? place.end() + 1 : place.end();
        }
        literal(at, stretch.end());
    }

    private void literal(int from, int to) {
        if (to > from) {
            parts.add(new Literal(bound.text().substring(from, to)));
        }
    }

    private boolean isRounded(BoundPlace place) {
        return place.kind() == OpenPlace.Kind.NUMBER && bound.text().startsWith("余", place.end());
    }

    private Blank blank(int index, BoundPlace place, boolean rounded) {
        return new Blank(
                index + 1,
                place.code(),
                place.byHand(),
                mask(place),
                rounded,
                position(place),
                place.kind(),
                place.unit(),
                proposals.get(index));
    }

    /** What was said last time never stands in for what is not known now. */
    private String mask(BoundPlace place) {
        return place.said() == null
                ? bound.text().substring(place.start(), place.end())
                : ReportTemplate.MASK;
    }

    private Position position(BoundPlace place) {
        var at = TextPosition.of(bound.text(), place.start(), place.end());
        return new Position(at.start(), at.end(), at.line(), at.before(), at.after());
    }

    /** Stretches of one paragraph as one literal, so that what runs over a broken line is read as one. */
    private List<Part> merged() {
        var merged = new ArrayList<Part>();
        var words = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Literal literal) {
                words.append(literal.text());
            } else {
                flush(words, merged);
                merged.add(part);
            }
        }
        flush(words, merged);
        return merged;
    }

    private static void flush(StringBuilder words, List<Part> into) {
        if (!words.isEmpty()) {
            into.add(new Literal(words.toString()));
            words.setLength(0);
        }
    }
}
