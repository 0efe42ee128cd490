package cn.taizhang.spreadsheet;

/**
 * 表格文件限制. What is unpacked counts over all parts that are read, and so does what the shared strings add up to each time
 * a cell uses one: a short file that names one long string in every cell is a bomb like any other.
 */
public record SpreadsheetLimits(
        long fileSize,
        long unpacked,
        int rows,
        int columns,
        int filledCells,
        int cellLength,
        int sheets) {

    public static final SpreadsheetLimits DEFAULT =
            new SpreadsheetLimits(
                    50L * 1024 * 1024, 1024L * 1024 * 1024, 1_048_576, 256, 10_000_000, 32_767, 50);

    /** A part that shrinks below a hundredth is no table; the same bound as Apache POI's own. */
    static final double LEAST_RATIO = 0.01;

    /** Up to here a part may shrink as it likes; short parts of equal lines do. */
    static final long GRACE = 100 * 1024;

    /** Elements of XML: three a cell and as many again. Short ones without end take time, not memory. */
    static final long MOST_ELEMENTS = 60_000_000;

    /** Parts of one package, pictures included. */
    static final int MOST_PARTS = 5_000;
}
