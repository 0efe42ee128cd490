package cn.taizhang.material;

import cn.taizhang.material.Differences.Change;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportDraft.Form;
import cn.taizhang.report.ReportDraft.Line;
import cn.taizhang.report.ReportDraft.Piece;
import cn.taizhang.report.ReportDraft.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * 印出的文字: a text in work as people read it, its lines parted by 「\n」, and which words of it stand where in the text that is
 * kept.
 */
final class PrintedText {

    private static final String BREAK = "\n";

    private final List<FilledBlank> blanks;
    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final List<List<Paragraph>> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /**
     * 印出的一段字.
     *
     * @param start in the printed text
     * @param index which of the words of its paragraph
     * @param skipped how many of these are printed with the place before them
     */
    record Segment(int start, int end, Paragraph paragraph, int index, int skipped) {

        /** The change of the paragraph's words that a change of the printed text is. */
        Change within(Change printed) {
            int by = skipped - start;
            return new Change(printed.from() + by, printed.to() + by, printed.text());
        }
    }

    /** 印出的一个自然段: from where to where its words are printed, and the places between them. */
    private record Part(List<int[]> spans, List<Integer> places) {}

    private PrintedText(List<FilledBlank> blanks) {
        this.blanks = blanks;
    }

    static PrintedText of(BoundText bound, ReportDraft draft) {
        var printed = new PrintedText(draft.blanks());
        var paragraphs = Paragraph.of(bound);
        int next = draft.leftOut().size();
        for (var line : draft.lines()) {
            int count = line.form() == Form.TITLE ? 1 + breaks(line) : 1;
            int from = Math.min(next, paragraphs.size());
            next += count;
            printed.add(line, paragraphs.subList(from, Math.min(next, paragraphs.size())));
        }
        return printed;
    }

    /** A title of several paragraphs is one line, with breaks that none of them has. */
    private static int breaks(Line line) {
        return (int) line.pieces().stream().filter(PrintedText::isBreak).count();
    }

    private static boolean isBreak(Piece piece) {
        return piece.style() != Style.BLANK && piece.text().equals(BREAK);
    }

    String text() {
        return text.toString();
    }

    /** The paragraphs that each line is printed from, several for a title of several lines. */
    List<List<Paragraph>> lines() {
        return List.copyOf(lines);
    }

    /** The line in which a character of the printed text stands, from 0. */
    int lineAt(int position) {
        int found = Collections.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The words in which all of a stretch stands; empty where it is not all words of one paragraph between two places. */
    Optional<Segment> wordsAt(int from, int to) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (segments.get(middle).end() < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return segments.subList(low, segments.size()).stream()
                .takeWhile(one -> one.start() <= from)
                .findFirst();
    }

    private void add(Line line, List<Paragraph> paragraphs) {
        if (!lines.isEmpty()) {
            text.append(BREAK);
        }
        starts.add(text.length());
        var parts = parts(line);
        var found = new ArrayList<Segment>();
        boolean known = parts.size() == paragraphs.size();
        for (int i = 0; known && i < parts.size(); i++) {
            known = recognise(parts.get(i), paragraphs.get(i), found);
        }
        segments.addAll(known ? found : List.of());
        lines.add(known ? List.copyOf(paragraphs) : List.of());
    }

    private List<Part> parts(Line line) {
        var parts = new ArrayList<Part>();
        var part = new Part(new ArrayList<>(), new ArrayList<>());
        int from = text.length();
        for (var piece : line.pieces()) {
            boolean ends = isBreak(piece);
            if (ends || piece.style() == Style.BLANK) {
                part.spans().add(new int[] {from, text.length()});
                from = text.length() + piece.text().length();
            }
            if (ends) {
                parts.add(part);
                part = new Part(new ArrayList<>(), new ArrayList<>());
            } else if (piece.style() == Style.BLANK) {
                part.places().add(piece.blank());
            }
            text.append(piece.text());
        }
        part.spans().add(new int[] {from, text.length()});
        parts.add(part);
        return parts;
    }

    /** Whether it is printed from this paragraph, word for word. */
    private boolean recognise(Part part, Paragraph paragraph, List<Segment> into) {
        if (!part.places().equals(paragraph.places())) {
            return false;
        }
        for (int i = 0; i < part.spans().size(); i++) {
            int[] span = part.spans().get(i);
            String words = paragraph.words().get(i).text();
            int skipped = i > 0 && isRounded(part.places().get(i - 1), words) ? 1 : 0;
            if (!words.substring(skipped).contentEquals(text.subSequence(span[0], span[1]))) {
                return false;
            }
            into.add(new Segment(span[0], span[1], paragraph, i, skipped));
        }
        return true;
    }

    /** 余 behind a number is printed with it. */
    private boolean isRounded(int place, String words) {
        return blanks.get(place - 1).rounded() && words.startsWith("余");
    }
}
