package cn.taizhang.report;

import java.util.List;

/**
 * 附表列宽: how the width of the type area is shared among the columns of an annex. A column that needs little
 * gets what it needs; the long ones share the rest by what they hold.
 */
final class AnnexColumns {

    /** A half-width character of the table's 12 pt text, in twentieths of a point. */
    private static final int HALF_WIDTH = 120;

    /** The margins inside a cell and a hair, so that text of just the width does not wrap. */
    private static final int CELL_EDGES = 200;

    /** Beyond this a longer text does not make its column wider, only taller. */
    private static final int MOST_HALF_WIDTHS = 80;

    /** Up to six Chinese characters a column counts as short and is centred. */
    private static final int SHORT_HALF_WIDTHS = 12;

    private final int[] halfWidths;

    AnnexColumns(Block.AnnexTable annex) {
        halfWidths = new int[annex.headers().size()];
        widen(annex.headers());
        annex.rows().forEach(this::widen);
    }

    private void widen(List<String> cells) {
        for (int column = 0; column < halfWidths.length; column++) {
            int longest =
                    cells.get(column).lines().mapToInt(AnnexColumns::halfWidthsOf).max().orElse(0);
            halfWidths[column] = Math.max(halfWidths[column], Math.min(longest, MOST_HALF_WIDTHS));
        }
    }

    boolean isShort(int column) {
        return halfWidths[column] <= SHORT_HALF_WIDTHS;
    }

    /** The width of each column in twentieths of a point; together exactly the width given. */
    int[] widthsWithin(int whole) {
        int count = halfWidths.length;
        var widths = new int[count];
        var settled = new boolean[count];
        int left = whole;
        int open = count;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            int share = left / open;
            for (int column = 0; column < count; column++) {
                if (!settled[column] && needed(column) <= share) {
                    widths[column] = needed(column);
                    left -= needed(column);
                    open--;
                    settled[column] = true;
                    changed = true;
                }
            }
        }
        shareAmong(open == 0 ? new boolean[count] : settled, widths, left);
        return widths;
    }

    /** Adds what is left to the columns that are not yet settled, by what they hold; the last takes the remainder. */
    private void shareAmong(boolean[] settled, int[] widths, int left) {
        long weight = 0;
        int last = 0;
        for (int column = 0; column < settled.length; column++) {
            if (!settled[column]) {
                weight += needed(column);
                last = column;
            }
        }
        int remaining = left;
        for (int column = 0; column < settled.length; column++) {
            if (!settled[column] && column != last) {
                int part = (int) ((long) left * needed(column) / weight);
                widths[column] += part;
                remaining -= part;
            }
        }
        widths[last] += remaining;
    }

    private int needed(int column) {
        return halfWidths[column] * HALF_WIDTH + CELL_EDGES;
    }

    private static int halfWidthsOf(String line) {
        return line.codePoints().map(point -> point < 0x2E80 && !isWideSign(point) ? 1 : 2).sum();
    }

    /** Signs below the Chinese blocks that Chinese text sets a full character wide. */
    private static boolean isWideSign(int point) {
        return point == '×' || (point >= 0x2010 && point <= 0x2640);
    }
}
