package cn.taizhang.wordfile;

/** 文字文件限制. A part is held whole, so what may be unpacked is bounded by what memory bears, not by the file. */
final class Limits {

    static final int FILE = 50 * 1024 * 1024;

    /** One part, unpacked: a report of five hundred pages has some ten million bytes. */
    static final int PART = 32 * 1024 * 1024;

    /** All parts that are read of one file. */
    static final int UNPACKED = 64 * 1024 * 1024;

    /** A part that shrinks below a hundredth is no text; the same bound as Apache POI's own. */
    static final double LEAST_RATIO = 0.01;

    /** Up to here a part may shrink as it likes; a form of a thousand equal rows does. */
    static final int GRACE = 4 * 1024 * 1024;

    /** Parts of one package, pictures included. */
    static final int PARTS = 5_000;

    static final int RELATIONS = 10_000;

    /** Elements of all parts that are read. */
    static final int ELEMENTS = 1_000_000;

    static final int DEPTH = 200;

    /** Characters of one attribute: Word writes long ones for shapes drawn by hand. */
    static final int ATTRIBUTE = 500_000;

    static final int ATTRIBUTES = 200;

    /** Different names of elements in one part; the standard has a few hundred. */
    static final int NAMES = 5_000;

    static final int PARAGRAPHS = 200_000;

    /** Characters of the text: three thousand full pages. */
    static final int CHARACTERS = 4_000_000;

    private Limits() {}
}
