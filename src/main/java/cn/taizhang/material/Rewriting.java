package cn.taizhang.material;

import cn.taizhang.material.Differences.Change;
import cn.taizhang.material.Paragraph.Words;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.wordfile.Replacement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 改写: what becomes of a text when words of its paragraphs give way to others. Its places move along and stay what they are; a
 * blank among the new words becomes a place of its own.
 */
final class Rewriting {

    private final BoundText before;
    private final boolean lineByLine;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * 一处替换.
     *
     * @param placesBefore how many places stand before it: where nothing lies between two, the position alone does not tell
     */
    private record Edit(int start, int end, String text, int placesBefore) {

        int growth() {
            return text.length() - (end - start);
        }
    }

    /** 一段字: from where to where in the new text. */
    private record Fresh(int start, int end) {

        /** A number that was dropped without a mark may be missed beside the new words. */
        boolean touches(BoundPlace place) {
            return place.start() == place.end()
                    ? start <= place.start() && place.start() <= end
                    : start < place.end() && place.start() < end;
        }
    }

    /**
     * @param lineByLine whether every line of the text stays a line, as the paragraphs of a .docx do
     */
    Rewriting(BoundText before, boolean lineByLine) {
        this.before = before;
        this.lineByLine = lineByLine;
    }

    boolean changesNothing() {
        return edits.isEmpty();
    }

    /**
     * Other words in a paragraph.
     *
     * @param texts before, between and behind its places
     */
    void words(Paragraph paragraph, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            var words = paragraph.words().get(i);
            int placesBefore = i == 0 ? 0 : paragraph.places().get(i - 1);
            for (var change : changes(words.text(), texts.get(i))) {
                plan(words, change, placesBefore);
            }
        }
    }

    /** A paragraph without places goes, and its line with it; in a .docx an empty line stays. */
    void drop(Paragraph paragraph) {
        int start = paragraph.start();
        int end = paragraph.end();
        if (lineByLine || holdsPlace(start, end)) {
            paragraph.stretches().forEach(one -> add(one.start(), one.end(), "", 0));
        } else if (before.text().startsWith("\n", end)) {
            add(start, end + 1, "", 0);
        } else {
            add(start > 0 ? start - 1 : 0, end, "", 0);
        }
    }

    /** In order; what is put in on both sides of one character is put in with it once. */
    private static List<Change> changes(String words, String now) {
        var changes = new ArrayList<Change>();
        for (var change : Differences.between(words, now)) {
            var last = changes.isEmpty() ? null : changes.getLast();
            boolean putIn = change.from() == change.to();
            if (last != null && putIn && last.to() == change.from()) {
                changes.removeLast();
                changes.add(new Change(last.from(), last.to(), last.text() + change.text()));
            } else {
                changes.add(beside(words, change));
            }
        }
        return changes;
    }

    /** What is put in is put in with the character beside it, so that it looks like that and belongs to no place. */
    private static Change beside(String words, Change change) {
        int from = change.from();
        if (from < change.to() || words.isEmpty()) {
            return change;
        }
        // 余 behind a number may stand in the field of that number
        boolean behindRounding = from == 1 && words.startsWith("余") && words.length() > 1;
        // the border of a cell belongs to no paragraph of a Word file
        boolean inCell = from > 0 && words.charAt(from - 1) == '\t' && from < words.length();
        if (from > 0 && !behindRounding && !inCell) {
            int start = words.offsetByCodePoints(from, -1);
            return new Change(start, from, words.substring(start, from) + change.text());
        }
        int end = words.offsetByCodePoints(from, 1);
        return new Change(from, end, change.text() + words.substring(from, end));
    }

    private void plan(Words words, Change change, int placesBefore) {
        if (change.from() == change.to()) {
            add(words.at(), words.at(), change.text(), placesBefore);
            return;
        }
        var origins = words.origins().subList(change.from(), change.to());
        int start = origins.getFirst();
        int end = origins.getLast() + 1;
        if (end - start == origins.size() || !lineByLine && !holdsPlace(start, end)) {
            add(start, end, change.text(), placesBefore);
            return;
        }
        String put = change.text();
        int from = 0;
        for (int i = 1; i <= origins.size(); i++) {
            if (i == origins.size() || origins.get(i) != origins.get(i - 1) + 1) {
                add(origins.get(from), origins.get(i - 1) + 1, put, placesBefore);
                put = "";
                from = i;
            }
        }
    }

    private boolean holdsPlace(int start, int end) {
        return before.places().stream().anyMatch(one -> start < one.end() && one.start() < end);
    }

    private void add(int start, int end, String text, int placesBefore) {
        int standBefore = (int) before.places().stream().filter(one -> one.start() < start).count();
        edits.add(new Edit(start, end, text, Math.max(placesBefore, standBefore)));
    }

    /** For the .docx the text is read from. */
    List<Replacement> replacements() {
        return inOrder().stream()
                .map(one -> new Replacement(one.start(), one.end(), one.text(), null))
                .toList();
    }

    /** The text afterwards with all its places. */
    BoundText text() {
        var text = new StringBuilder();
        var fresh = new ArrayList<Fresh>();
        int at = 0;
        for (var edit : inOrder()) {
            text.append(before.text(), at, edit.start());
            fresh.add(new Fresh(text.length(), text.length() + edit.text().length()));
            text.append(edit.text());
            at = edit.end();
        }
        text.append(before.text().substring(at));
        var places = new ArrayList<BoundPlace>();
        for (int i = 0; i < before.places().size(); i++) {
            places.add(moved(before.places().get(i), i));
        }
        places.addAll(blanks(text.toString(), fresh, List.copyOf(places)));
        places.sort(Comparator.comparingInt(BoundPlace::start).thenComparingInt(BoundPlace::end));
        return new BoundText(text.toString(), places);
    }

    private BoundPlace moved(BoundPlace place, int index) {
        int by =
                edits.stream()
                        .filter(edit -> edit.placesBefore() <= index)
                        .mapToInt(Edit::growth)
                        .sum();
        return place.movedBy(by);
    }

    /** Where the words of a paragraph begin afterwards: behind its places, or where it begins. */
    int startNow(Paragraph paragraph, int words) {
        if (words > 0) {
            int index = paragraph.places().get(words - 1) - 1;
            return moved(before.places().get(index), index).end();
        }
        var first = paragraph.words().getFirst();
        int start = first.origins().isEmpty() ? first.at() : first.origins().getFirst();
        return start
                + edits.stream().filter(edit -> edit.start() < start).mapToInt(Edit::growth).sum();
    }

    private static List<BoundPlace> blanks(String text, List<Fresh> fresh, List<BoundPlace> known) {
        return BoundText.read(text).places().stream()
                .filter(one -> fresh.stream().anyMatch(words -> words.touches(one)))
                .filter(one -> known.stream().noneMatch(one::crosses))
                .toList();
    }

    private List<Edit> inOrder() {
        return edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::placesBefore))
                .toList();
    }
}
