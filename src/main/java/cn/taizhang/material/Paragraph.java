package cn.taizhang.material;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.Stretch;
import cn.taizhang.report.BoundText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 自然段: a paragraph of a text in work as its places part it: words, a place, words, and so on. Paragraphs without words and
 * without a place are none.
 *
 * @param number from 1
 * @param stretches of the text it is made of
 * @param places which places stand in it, numbered from 1 in the whole text
 * @param words before, between and behind its places, one more than there are places; without the blanks of an indent
 */
record Paragraph(int number, List<Stretch> stretches, List<Integer> places, List<Words> words) {

    Paragraph {
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /**
     * 两处之间的字.
     *
     * @param origins where each of them stands in the text
     * @param at where something is put in when there are none
     */
    record Words(String text, List<Integer> origins, int at) {

        Words stripped(boolean first, boolean last) {
            int from = first ? text.length() - text.stripLeading().length() : 0;
            int to = last ? Math.max(from, text.stripTrailing().length()) : text.length();
            // words of an indent alone: what is put in comes behind it
            int behind = from > 0 ? origins.get(from - 1) + 1 : at;
            int where = from < text.length() ? origins.get(from) : behind;
            return new Words(text.substring(from, to), origins.subList(from, to), where);
        }
    }

    int start() {
        return stretches.getFirst().start();
    }

    int end() {
        return stretches.getLast().end();
    }

    boolean saysTheSameAs(Paragraph other) {
        return texts().equals(other.texts());
    }

    List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    private boolean isEmpty() {
        return places.isEmpty() && words.getFirst().text().isEmpty();
    }

    static List<Paragraph> of(BoundText text) {
        return read(text, Manuscript.paragraphsOf(text.text()));
    }

    /** Each line as it is, as the paragraphs and rows of a .docx are; figures may stand alone in one. */
    static List<Paragraph> ofLines(BoundText text) {
        var lines = new ArrayList<List<Stretch>>();
        int start = 0;
        while (start < text.text().length()) {
            int end = text.text().indexOf('\n', start);
            end = end < 0 ? text.text().length() : end;
            lines.add(List.of(new Stretch(start, end)));
            start = end + 1;
        }
        return read(text, lines);
    }

    private static List<Paragraph> read(BoundText text, List<List<Stretch>> parted) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var stretches : parted) {
            if (!stretches.isEmpty()) {
                var paragraph = new Builder(text).read(stretches, paragraphs.size() + 1);
                if (!paragraph.isEmpty()) {
                    paragraphs.add(paragraph);
                }
            }
        }
        return paragraphs;
    }

    /**
     * The same paragraph of another revision: as many paragraphs from the begin or from the end, everything between it and
     * there unchanged; empty where it was changed itself.
     */
    static Optional<Paragraph> again(List<Paragraph> seen, List<Paragraph> now, int number) {
        int index = number - 1;
        int fromEnd = now.size() - (seen.size() - index);
        if (alike(seen.subList(0, number), now, 0)) {
            return Optional.of(now.get(index));
        }
        if (fromEnd >= 0 && alike(seen.subList(index, seen.size()), now, fromEnd)) {
            return Optional.of(now.get(fromEnd));
        }
        boolean sameHere =
                seen.size() == now.size() && seen.get(index).saysTheSameAs(now.get(index));
        return sameHere ? Optional.of(now.get(index)) : Optional.empty();
    }

    private static boolean alike(List<Paragraph> some, List<Paragraph> all, int from) {
        if (from + some.size() > all.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).saysTheSameAs(all.get(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static final class Builder {

        private final BoundText text;
        private final List<Integer> places = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();
        private StringBuilder current = new StringBuilder();
        private List<Integer> origins = new ArrayList<>();
        private int at;

        Builder(BoundText text) {
            this.text = text;
        }

        Paragraph read(List<Stretch> stretches, int number) {
            at = stretches.getFirst().start();
            stretches.forEach(this::add);
            close();
            int last = words.size() - 1;
            var stripped = new ArrayList<Words>();
            for (int i = 0; i <= last; i++) {
                stripped.add(words.get(i).stripped(i == 0, i == last));
            }
            return new Paragraph(number, stretches, places, stripped);
        }

        /** Places that overlap one before them are printed nowhere, see the template that is drawn from the text. */
        private void add(Stretch stretch) {
            int from = stretch.start();
            for (int i = firstFrom(from); i < text.places().size(); i++) {
                var place = text.places().get(i);
                if (place.start() > stretch.end()) {
                    break;
                }
                if (place.start() >= from && place.end() <= stretch.end()) {
                    take(from, place.start());
                    close();
                    places.add(i + 1);
                    from = place.end();
                    at = from;
                }
            }
            take(from, stretch.end());
        }

        /** The index of the first place that begins there or behind; places stand in order. */
        private int firstFrom(int start) {
            int low = 0;
            int high = text.places().size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (text.places().get(middle).start() < start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void take(int from, int to) {
            current.append(text.text(), from, to);
            for (int i = from; i < to; i++) {
                origins.add(i);
            }
        }

        private void close() {
            words.add(new Words(current.toString(), List.copyOf(origins), at));
            current = new StringBuilder();
            origins = new ArrayList<>();
        }
    }
}
