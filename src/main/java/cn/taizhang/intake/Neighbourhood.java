package cn.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 上下文 taken: of every open place of a reading. */
final class Neighbourhood {

    private static final int REACH = 160;
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\u3000]+");

    private final String text;
    private final List<int[]> spans;
    private final List<Title> titles;
    private final int[] sentences;
    private final int[] parents;

    /** A heading, in indices of the reading. */
    record Title(int level, int start, int end) {}

    Neighbourhood(String text, List<int[]> spans, List<Title> titles) {
        this.text = text;
        this.spans = spans;
        this.titles = titles;
        this.sentences = sentences();
        this.parents = parents();
    }

    Surroundings of(int place) {
        int start = spans.get(place)[0];
        int end = spans.get(place)[1];
        return new Surroundings(
                sentences[place], before(place, start), after(place, end), headings(start));
    }

    /** Of each place where its sentence begins. */
    private int[] sentences() {
        var beginnings = new int[spans.size()];
        int beginning = 0;
        int at = 0;
        for (int place = 0; place < beginnings.length; place++) {
            for (; at < spans.get(place)[0]; at++) {
                beginning = "。；！？\n".indexOf(text.charAt(at)) < 0 ? beginning : at + 1;
            }
            beginnings[place] = beginning;
        }
        return beginnings;
    }

    /** Of each title the one it stands below, -1 for none. */
    private int[] parents() {
        var above = new int[titles.size()];
        for (int i = 0; i < above.length; i++) {
            int parent = i - 1;
            while (parent >= 0 && titles.get(parent).level() >= titles.get(i).level()) {
                parent = above[parent];
            }
            above[i] = parent;
        }
        return above;
    }

    /** From the beginning of the line, at most so far as it reaches; a place that is cut there is shown as it stands. */
    private String before(int place, int start) {
        int from = start;
        while (from > 0 && from > start - REACH && text.charAt(from - 1) != '\n') {
            from--;
        }
        int first = place;
        while (first > 0 && spans.get(first - 1)[0] >= from) {
            first--;
        }
        return masked(from, start, spans.subList(first, place));
    }

    private String after(int place, int end) {
        int to = end;
        while (to < text.length() && to < end + REACH && text.charAt(to) != '\n') {
            to++;
        }
        int last = place;
        while (last + 1 < spans.size() && spans.get(last + 1)[1] <= to) {
            last++;
        }
        return masked(end, to, spans.subList(place + 1, last + 1));
    }

    /** The text between, other places masked, white space left out; the cells of a table are parted by a bar. */
    private String masked(int from, int to, List<int[]> others) {
        var masked = new StringBuilder();
        int at = from;
        for (var other : others) {
            masked.append(text, at, other[0]).append(Surroundings.OTHER_PLACE);
            at = other[1];
        }
        masked.append(text, at, to);
        return WHITE_SPACE.matcher(masked.toString().replace('\t', '|')).replaceAll("");
    }

    private List<String> headings(int start) {
        var headings = new ArrayList<String>();
        for (int i = lastBefore(start); i >= 0; i = parents[i]) {
            var title = titles.get(i);
            headings.add(text.substring(title.start(), Math.min(title.end(), start)));
        }
        return headings;
    }

    /** The last title that begins before an index, -1 for none. */
    private int lastBefore(int start) {
        int low = 0;
        int high = titles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (titles.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
