package cn.taizhang.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 段落对应: which paragraph of another text each paragraph of one is; the order of both stays. */
final class Alignment {

    static final int NONE = -1;

    /** Beyond this many pairs in a gap only those are compared that stand at about the same spot of it. */
    private static final int MOST_PAIRS = 10_000;

    /** So many are compared then at least, beside each. */
    private static final int LEAST_BESIDE = 4;

    /** So much in common and it is the same paragraph in other words. */
    private static final double ALIKE = 0.4;

    private final List<String> some;
    private final List<String> others;
    private final int[] partner;

    private Alignment(List<String> some, List<String> others) {
        this.some = some;
        this.others = others;
        partner = new int[some.size()];
        Arrays.fill(partner, NONE);
    }

    /** By index of the one the index of the other, {@link #NONE} where it is not there any more. */
    static int[] of(List<String> some, List<String> others) {
        var alignment = new Alignment(some, others);
        alignment.same(0, some.size(), 0, others.size());
        alignment.reworded();
        return alignment.partner;
    }

    /** Equal paragraphs: from both ends, and along those that each text has once; so it stays near to linear. */
    private void same(int from, int to, int otherFrom, int otherTo) {
        int start = from;
        int end = to;
        int otherStart = otherFrom;
        int otherEnd = otherTo;
        while (start < end
                && otherStart < otherEnd
                && some.get(start).equals(others.get(otherStart))) {
            partner[start++] = otherStart++;
        }
        while (start < end
                && otherStart < otherEnd
                && some.get(end - 1).equals(others.get(otherEnd - 1))) {
            partner[--end] = --otherEnd;
        }
        if (start == end || otherStart == otherEnd) {
            return;
        }
        var anchors = rising(onceInBoth(start, end, otherStart, otherEnd));
        if (anchors.isEmpty()) {
            common(start, end, otherStart, otherEnd);
            return;
        }
        for (int[] anchor : anchors) {
            same(start, anchor[0], otherStart, anchor[1]);
            partner[anchor[0]] = anchor[1];
            start = anchor[0] + 1;
            otherStart = anchor[1] + 1;
        }
        same(start, end, otherStart, otherEnd);
    }

    private List<int[]> onceInBoth(int from, int to, int otherFrom, int otherTo) {
        var here = once(some, from, to);
        var there = once(others, otherFrom, otherTo);
        var found = new ArrayList<int[]>();
        for (int i = from; i < to; i++) {
            var other = there.get(some.get(i));
            if (other != null && other != NONE && here.getOrDefault(some.get(i), NONE) == i) {
                found.add(new int[] {i, other});
            }
        }
        return found;
    }

    private static Map<String, Integer> once(List<String> all, int from, int to) {
        var once = new HashMap<String, Integer>();
        for (int i = from; i < to; i++) {
            once.merge(all.get(i), i, (_, _) -> NONE);
        }
        return once;
    }

    /** The longest run of pairs that stand in order in both. */
    private static List<int[]> rising(List<int[]> pairs) {
        var tails = new ArrayList<Integer>();
        int[] before = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(tails.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NONE : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        var run = new ArrayList<int[]>();
        for (int i = tails.isEmpty() ? NONE : tails.getLast(); i != NONE; i = before[i]) {
            run.addFirst(pairs.get(i));
        }
        return run;
    }

    private void common(int from, int to, int otherFrom, int otherTo) {
        pair(from, to, otherFrom, otherTo, (i, j) -> some.get(i).equals(others.get(j)) ? 1 : 0);
    }

    /** What stands between two equal ones on both sides: those with most in common, then as many as there are on both sides. */
    private void reworded() {
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i <= some.size(); i++) {
            boolean end = i == some.size();
            if (end || partner[i] != NONE) {
                int otherTo = end ? others.size() : partner[i];
                alike(from, i, otherFrom, otherTo);
                from = i + 1;
                otherFrom = otherTo + 1;
            }
        }
    }

    private void alike(int from, int to, int otherFrom, int otherTo) {
        if (from >= to || otherFrom >= otherTo) {
            return;
        }
        var here = some.subList(from, to).stream().map(Alignment::pairsOf).toList();
        var there = others.subList(otherFrom, otherTo).stream().map(Alignment::pairsOf).toList();
        pair(
                from,
                to,
                otherFrom,
                otherTo,
                (i, j) -> {
                    double likeness = likeness(here.get(i - from), there.get(j - otherFrom));
                    return likeness < ALIKE ? 0 : likeness;
                });
        int start = from;
        int otherStart = otherFrom;
        for (int i = from; i <= to; i++) {
            if (i == to || partner[i] != NONE) {
                int otherEnd = i == to ? otherTo : partner[i];
                inOrder(start, i, otherStart, otherEnd);
                start = i + 1;
                otherStart = otherEnd + 1;
            }
        }
    }

    /** As many here as there: each was wholly rewritten. Where there are too many to be looked at nobody knows. */
    private void inOrder(int from, int to, int otherFrom, int otherTo) {
        int size = to - from;
        if (size == otherTo - otherFrom && (long) size * size <= MOST_PAIRS) {
            for (int n = 0; n < size; n++) {
                partner[from + n] = otherFrom + n;
            }
        }
    }

    /** How much two paragraphs have in common; 0 where they are no pair. */
    private interface Weight {
        double of(int one, int other);
    }

    private void pair(int from, int to, int otherFrom, int otherTo, Weight weight) {
        int rows = to - from;
        int columns = otherTo - otherFrom;
        var band = new Band(rows, columns);
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = band.end(i) - 1; j >= band.start(i); j--) {
                double together = weight.of(from + i, otherFrom + j);
                double apart = Math.max(band.best(i + 1, j), band.best(i, j + 1));
                band.set(i, j, Math.max(apart, band.best(i + 1, j + 1) + together));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            double together = band.holds(i, j) ? weight.of(from + i, otherFrom + j) : 0;
            if (together > 0 && band.best(i, j) == band.best(i + 1, j + 1) + together) {
                partner[from + i++] = otherFrom + j++;
            } else if (band.best(i, j) == band.best(i + 1, j)) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** What the rest of both comes to from each pair on; of many pairs only those beside the diagonal. */
    private static final class Band {

        private final int rows;
        private final int columns;
        private final int beside;
        private final double[][] best;

        Band(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
            long pairs = (long) rows * columns;
            beside =
                    pairs <= MOST_PAIRS
                            ? columns
                            : Math.max(LEAST_BESIDE, columns / rows + MOST_PAIRS / rows);
            best = new double[rows][];
            for (int i = 0; i < rows; i++) {
                best[i] = new double[end(i) - start(i)];
            }
        }

        private int middle(int row) {
            return (int) ((long) row * columns / rows);
        }

        int start(int row) {
            return Math.max(0, middle(row) - beside);
        }

        int end(int row) {
            return Math.min(columns, middle(row) + beside + 1);
        }

        boolean holds(int row, int column) {
            return start(row) <= column && column < end(row);
        }

        void set(int row, int column, double value) {
            best[row][column - start(row)] = value;
        }

        /** Beside the band there are no pairs: what comes after counts. */
        double best(int row, int column) {
            int at = row;
            while (at < rows && column >= end(at)) {
                at++;
            }
            return at >= rows || column >= columns
                    ? 0
                    : best[at][Math.max(column, start(at)) - start(at)];
        }
    }

    private static double likeness(Set<Integer> some, Set<Integer> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var fewer = some.size() < others.size() ? some : others;
        var more = fewer == some ? others : some;
        long both = fewer.stream().filter(more::contains).count();
        return 2.0 * both / (some.size() + others.size());
    }

    /** Each two characters beside one another. */
    private static Set<Integer> pairsOf(String text) {
        var pairs = new HashSet<Integer>();
        for (int i = 1; i < text.length(); i++) {
            pairs.add(text.charAt(i - 1) << Character.SIZE | text.charAt(i));
        }
        return pairs;
    }
}
