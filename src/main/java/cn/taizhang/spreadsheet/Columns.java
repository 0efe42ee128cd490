package cn.taizhang.spreadsheet;

/** 列号: letters as a spreadsheet shows them, counted from 0. */
public final class Columns {

    private static final int LETTERS = 26;

    /** 「XFD」; no file has more columns. */
    static final int MOST_LETTERS = 3;

    private Columns() {}

    public static String letter(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** The column of a cell's name such as 「AB12」, or -1 when it names none. */
    static int of(String reference) {
        int column = 0;
        int length = 0;
        while (length < reference.length() && isLetter(reference.charAt(length))) {
            column = column * LETTERS + (reference.charAt(length) | 0x20) - 'a' + 1;
            length++;
            if (length > MOST_LETTERS) {
                return -1;
            }
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
