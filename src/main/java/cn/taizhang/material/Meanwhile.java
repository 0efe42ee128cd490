package cn.taizhang.material;

import cn.taizhang.figure.FigureValue;
import cn.taizhang.intake.Stretch;
import cn.taizhang.material.Differences.Change;
import cn.taizhang.report.BoundText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** 取走以后: what was changed in the page while a file was out. */
final class Meanwhile {

    /** So many paragraphs are named, the rest is counted. */
    private static final int NAMED = 10;

    private static final int SHOWN = 30;

    private final BoundText out;
    private final BoundText last;
    private final List<Change> changes;

    /** By number then the number now, 0 where it is none any more. */
    private final int[] places;

    /**
     * @param out the text as it went out
     * @param last the newest one
     */
    Meanwhile(BoundText out, BoundText last) {
        this.out = out;
        this.last = last;
        this.changes = Differences.between(out.text(), last.text());
        this.places = followed();
    }

    private int[] followed() {
        var standing = new HashMap<Stretch, Integer>();
        for (int i = 0; i < last.places().size(); i++) {
            var one = last.places().get(i);
            standing.put(new Stretch(one.start(), one.end()), i + 1);
        }
        int[] followed = new int[out.places().size() + 1];
        for (int number = 1; number < followed.length; number++) {
            var place = out.places().get(number - 1);
            int start = now(place.start(), true);
            int end = now(place.end(), place.start() == place.end());
            boolean known = start >= 0 && end >= start;
            followed[number] = known ? standing.getOrDefault(new Stretch(start, end), 0) : 0;
        }
        return followed;
    }

    /** The number that a place has now, 0 where it is none any more. */
    int placeNow(int number) {
        return number >= 1 && number < places.length ? places[number] : 0;
    }

    /** Whether a place of the newest text was there when the file went out. */
    boolean wasThere(int placeNow) {
        return IntStream.of(places).anyMatch(one -> one == placeNow);
    }

    /** Whether a place was written by hand since, in these words or in others than it went out with. */
    boolean writtenSince(int placeNow) {
        var now = placeNow == 0 ? null : last.places().get(placeNow - 1).byHand();
        return now != null
                && IntStream.range(1, places.length)
                        .filter(number -> places[number] == placeNow)
                        .mapToObj(number -> out.places().get(number - 1).byHand())
                        .noneMatch(now::equals);
    }

    /** Whether a place went out open and comes back as it went: nothing was written there. */
    boolean leftOpen(int placeNow, String found) {
        return IntStream.range(1, places.length)
                .filter(number -> places[number] == placeNow)
                .mapToObj(number -> out.places().get(number - 1))
                .filter(one -> one.code() == null && one.byHand() == null)
                .anyMatch(one ->
                        found.equals(FigureValue.BLANK)
                                || one.said() == null
                                        && found.equals(
                                                out.text().substring(one.start(), one.end())));
    }

    /** Where a border between two characters is now, -1 where the words on both sides of it are others. */
    private int now(int at, boolean before) {
        int moved = 0;
        for (var change : changes) {
            boolean putIn = change.from() == change.to();
            if (change.from() > at || change.from() == at && !(putIn && before)) {
                break;
            }
            if (change.to() > at) {
                return -1;
            }
            moved += change.text().length() - (change.to() - change.from());
        }
        return at + moved;
    }

    /**
     * 请核对: paragraphs that the page got meanwhile and the returned text has not, else those that it took away and the text still
     * has; told in words.
     */
    List<String> notIn(BoundText returned) {
        var then = new Said(out);
        var now = new Said(last);
        var back = new Said(returned);
        var changed = now.where(i -> !then.says(now, i) && !back.says(now, i));
        if (!changed.isEmpty()) {
            return told("取走以后页面上改过一段「%s」，收回的文件里没有，请核对。", "改过", changed);
        }
        var gone = then.where(i -> !now.says(then, i) && back.says(then, i));
        return told("取走以后页面上删去了一段「%s」，收回的文件里还有，请核对。", "删去", gone);
    }

    private static List<String> told(String sentence, String done, List<String> paragraphs) {
        var told = new ArrayList<String>();
        paragraphs.stream()
                .limit(NAMED)
                .map(one -> one.length() <= SHOWN ? one : one.substring(0, SHOWN) + "…")
                .forEach(one -> told.add(sentence.formatted(one)));
        if (paragraphs.size() > NAMED) {
            told.add("页面上还%s另外 %d 段，也请核对。".formatted(done, paragraphs.size() - NAMED));
        }
        return told;
    }

    /** 各段的话. */
    private static final class Said {

        private final List<String> paragraphs = new ArrayList<>();
        private final List<List<String>> words = new ArrayList<>();
        private final Set<String> allParagraphs;
        private final Set<List<String>> allWords;

        Said(BoundText text) {
            for (var paragraph : Paragraph.of(text)) {
                var whole = new StringBuilder();
                paragraph
                        .stretches()
                        .forEach(one -> whole.append(text.text(), one.start(), one.end()));
                paragraphs.add(whole.toString().strip());
                words.add(paragraph.texts());
            }
            allParagraphs = new HashSet<>(paragraphs);
            allWords = new HashSet<>(words);
        }

        List<String> where(IntPredicate so) {
            return IntStream.range(0, paragraphs.size())
                    .filter(so)
                    .mapToObj(paragraphs::get)
                    .toList();
        }

        /** Whatever the places are filled with, and whichever of the words became places. */
        boolean says(Said other, int index) {
            return allParagraphs.contains(other.paragraphs.get(index))
                    || allWords.contains(other.words.get(index));
        }
    }
}
