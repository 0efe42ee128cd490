package cn.taizhang.spreadsheet;

import java.util.List;

/** 表列: heading, width in characters, how what is typed into it is taken, and the words it may be chosen from. */
public record SheetColumn(String heading, int width, Entry entry, List<String> words) {

    private static final int USUAL_WIDTH = 16;
    private static final int WIDEST = 255;

    /** 填写方式. 「文本」 keeps the leading zero and all eighteen digits of what is typed. */
    public enum Entry {
        AS_TYPED,
        TEXT,
        DAY
    }

    public SheetColumn {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("a column is 1 to 255 characters wide: " + width);
        }
        words = List.copyOf(words);
    }

    public static SheetColumn of(String heading) {
        return new SheetColumn(heading, USUAL_WIDTH, Entry.AS_TYPED, List.of());
    }

    public static SheetColumn text(String heading) {
        return new SheetColumn(heading, USUAL_WIDTH, Entry.TEXT, List.of());
    }

    public static SheetColumn day(String heading) {
        return new SheetColumn(heading, USUAL_WIDTH, Entry.DAY, List.of());
    }

    public SheetColumn wide(int characters) {
        return new SheetColumn(heading, characters, entry, words);
    }

    /** Only these words may be typed or chosen. */
    public SheetColumn choosing(List<String> from) {
        return new SheetColumn(heading, width, entry, from);
    }
}
