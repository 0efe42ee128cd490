package cn.taizhang.wordfile;

/** XML 文字: text as the parts of a .docx may hold it. */
public final class XmlText {

    private XmlText() {}

    /**
     * Text as XML 1.0 allows it. What it does not allow (control characters pasted in with a text, halves of a surrogate
     * pair, U+FFFE and U+FFFF) is left out: nobody sees it, and Word would refuse the whole file.
     */
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(XmlText::isAllowed)
                .forEach(point -> {
                    switch (point) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(point);
                    }
                });
        return safe.toString();
    }

    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0xD800
                || point > 0xDFFF && point < 0xFFFE
                || point > 0xFFFF && point <= Character.MAX_CODE_POINT;
    }
}
