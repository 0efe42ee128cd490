package cn.taizhang.parcel;

import java.util.Locale;
import java.util.regex.Pattern;

/** 方向: which way a parcel goes, seen from the inner side. */
public enum Direction {
    /** 发布包: what was reviewed inside and goes out. */
    PACKAGE("out"),
    /** 来件包: what came in at the public side and is fetched. */
    SUBMISSION("in");

    private static final int DIGITS = 10;

    private final String folder;
    private final Pattern name;

    Direction(String folder) {
        this.folder = folder;
        this.name = Pattern.compile("([0-9]{" + DIGITS + "})\\." + suffix());
    }

    String folder() {
        return folder;
    }

    /** What the file of this number is called. */
    public String fileName(long number) {
        return ("%0" + DIGITS + "d.%s").formatted(number, suffix());
    }

    /** The number in a file's name, 0 where it is no name of ours. */
    long numberOf(String fileName) {
        var matched = name.matcher(fileName);
        return matched.matches() ? Long.parseLong(matched.group(1)) : 0;
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
