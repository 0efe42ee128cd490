package cn.taizhang.material;

import java.util.ArrayList;
import java.util.List;

/** 改动之处: the least that turns some words into others, so that what stays keeps its formatting. */
final class Differences {

    /** Beyond this many pairs of characters to compare, what differs is one change. */
    private static final long MOST_PAIRS = 4_000_000;

    private Differences() {}

    /**
     * 一处改动.
     *
     * @param from in {@link String} indices of the former words
     * @param text what stands there instead, empty where something only goes
     */
    record Change(int from, int to, String text) {}

    /** In order, none beside another. */
    static List<Change> between(String before, String after) {
        int[] old = before.codePoints().toArray();
        int[] now = after.codePoints().toArray();
        int head = 0;
        while (head < old.length && head < now.length && old[head] == now[head]) {
            head++;
        }
        int tail = 0;
        while (tail < old.length - head
                && tail < now.length - head
                && old[old.length - 1 - tail] == now[now.length - 1 - tail]) {
            tail++;
        }
        var changes = new ArrayList<Change>();
        int oldEnd = old.length - tail;
        int nowEnd = now.length - tail;
        if ((long) (oldEnd - head) * (nowEnd - head) > MOST_PAIRS) {
            changes.add(change(old, now, head, oldEnd, head, nowEnd));
        } else {
            walk(old, now, head, oldEnd, nowEnd, changes);
        }
        return changes;
    }

    /** Along the longest run of characters that both have in order. */
    private static void walk(
            int[] old, int[] now, int head, int oldEnd, int nowEnd, List<Change> into) {
        int[][] common = common(old, now, head, oldEnd, nowEnd);
        int i = head;
        int j = head;
        int oldFrom = head;
        int nowFrom = head;
        while (i < oldEnd && j < nowEnd) {
            if (old[i] == now[j]) {
                add(old, now, oldFrom, i, nowFrom, j, into);
                oldFrom = ++i;
                nowFrom = ++j;
            } else if (common[i - head + 1][j - head] >= common[i - head][j - head + 1]) {
                i++;
            } else {
                j++;
            }
        }
        add(old, now, oldFrom, oldEnd, nowFrom, nowEnd, into);
    }

    /** How many characters are common from each pair on. */
    private static int[][] common(int[] old, int[] now, int head, int oldEnd, int nowEnd) {
        int[][] common = new int[oldEnd - head + 1][nowEnd - head + 1];
        for (int i = oldEnd - head - 1; i >= 0; i--) {
            for (int j = nowEnd - head - 1; j >= 0; j--) {
                common[i][j] =
                        old[head + i] == now[head + j]
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(
            int[] old,
            int[] now,
            int oldFrom,
            int oldTo,
            int nowFrom,
            int nowTo,
            List<Change> into) {
        if (oldFrom < oldTo || nowFrom < nowTo) {
            into.add(change(old, now, oldFrom, oldTo, nowFrom, nowTo));
        }
    }

    private static Change change(
            int[] old, int[] now, int oldFrom, int oldTo, int nowFrom, int nowTo) {
        int from = new String(old, 0, oldFrom).length();
        int length = new String(old, oldFrom, oldTo - oldFrom).length();
        return new Change(from, from + length, new String(now, nowFrom, nowTo - nowFrom));
    }
}
