package cn.taizhang.spreadsheet;

/**
 * 转义文字. What XML cannot carry, the standard writes as {@code _xHHHH_} (ISO/IEC 29500-1, ST_Xstring): control
 * characters, a carriage return, and the underscore of a text that already looks like that.
 */
final class EscapedText {

    private static final int LENGTH = "_x000D_".length();

    private EscapedText() {}

    /** Characters a text within this bound may take up in the file. */
    static int longest(int most) {
        return most * LENGTH;
    }

    static String read(CharSequence written, int most) {
        String text = written.toString();
        if (text.contains("_x")) {
            text = unescaped(text);
        }
        if (text.length() > most) {
            throw UnreadableSpreadsheet.cellTooLong(most);
        }
        return text;
    }

    /** Blanks at either end are escaped too: without a mark of their own Excel drops them. */
    static String written(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean atEdge = i == 0 || i == text.length() - 1;
            if (isUnsafe(text, i) || atEdge && c <= ' ' || isEscape(text, i)) {
                out.append("_x%04X_".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String unescaped(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += LENGTH - 1;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (text.charAt(at) != '_' || at + LENGTH > text.length()) {
            return false;
        }
        boolean framed = text.charAt(at + 1) == 'x' && text.charAt(at + LENGTH - 1) == '_';
        for (int i = at + 2; framed && i < at + 6; i++) {
            framed = Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 128;
        }
        return framed;
    }

    private static boolean isUnsafe(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF;
    }
}
