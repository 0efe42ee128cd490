package cn.taizhang.intake;

import java.util.Arrays;

/** 行索引: where the line of any index begins and ends, found without running through the text once more. */
final class LineIndex {

    private final int[] starts;
    private final int[] ends;
    private final int[] inkFrom;
    private final int[] inkTo;

    LineIndex(String text) {
        int count = (int) text.chars().filter(one -> one == '\n').count() + 1;
        starts = new int[count];
        ends = new int[count];
        inkFrom = new int[count];
        inkTo = new int[count];
        int start = 0;
        for (int line = 0; line < count; line++) {
            int end = line == count - 1 ? text.length() : text.indexOf('\n', start);
            starts[line] = start;
            ends[line] = end;
            inkFrom[line] = pastBlank(text, start, end);
            inkTo[line] = beforeBlank(text, inkFrom[line], end);
            start = end + 1;
        }
    }

    int startOf(int at) {
        return starts[lineOf(at)];
    }

    /** Before the line break. */
    int endOf(int at) {
        return ends[lineOf(at)];
    }

    /** Where the line has its first character that is no white space. */
    int inkFrom(int at) {
        return inkFrom[lineOf(at)];
    }

    /** Behind the last one. */
    int inkTo(int at) {
        return inkTo[lineOf(at)];
    }

    /** A line break belongs to the line it ends. */
    private int lineOf(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    private static int pastBlank(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int beforeBlank(String text, int from, int end) {
        int at = end;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
