package cn.taizhang.spreadsheet;

/**
 * 防公式注入. A program that opens a .csv runs a cell that begins like a formula; a leading 「'」 keeps it text. What is written
 * with the mark is read without it: the mark is put before texts that begin with any number of marks and then a dangerous
 * character, and one is taken off such texts again, so every text comes back as it was.
 */
final class SafeText {

    private static final char MARK = '\'';

    /** Half- and full-width, for Excel takes both as the beginning of a formula. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SafeText() {}

    static String written(String text) {
        return isDangerous(text) ? MARK + text : text;
    }

    static String read(String written) {
        boolean marked = written.charAt(0) == MARK && isDangerous(written);
        return marked ? written.substring(1) : written;
    }

    static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
