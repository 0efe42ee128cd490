package cn.taizhang.intake;

/**
 * 位置: where a place stands in a text, told in Unicode code points from 0, a line break being one.
 *
 * @param end behind it
 * @param line from 1
 * @param before up to 12 characters of the same line before it
 * @param after up to 12 characters of the same line behind it
 */
public record TextPosition(int start, int end, int line, String before, String after) {

    private static final int CONTEXT = 12;

    /** Of a stretch given in {@link String} indices. */
    public static TextPosition of(String text, int start, int end) {
        int lineStart = start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        int to = lineEnd < 0 ? text.length() : lineEnd;
        int within = Math.min(CONTEXT, text.codePointCount(lineStart, start));
        int beyond = Math.min(CONTEXT, text.codePointCount(end, to));
        return new TextPosition(
                text.codePointCount(0, start),
                text.codePointCount(0, end),
                (int) text.substring(0, start).chars().filter(one -> one == '\n').count() + 1,
                text.substring(text.offsetByCodePoints(start, -within), start),
                text.substring(end, text.offsetByCodePoints(end, beyond)));
    }
}
