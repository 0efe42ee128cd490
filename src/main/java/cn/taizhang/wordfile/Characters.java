package cn.taizhang.wordfile;

import org.jspecify.annotations.Nullable;

/** 字符: what a single element of a run stands for, and a text as such elements. */
final class Characters {

    private static final int HEXADECIMAL = 16;

    private Characters() {}

    /** The text the element adds, or null when it is no element of text. */
    static @Nullable String of(Element element) {
        return switch (element.name) {
            case "t" -> spaced(element);
            case "m:t" -> element.text;
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "softHyphen" -> "";
            case "sym" -> symbol(element.attribute("char"));
            default -> null;
        };
    }

    /** Without a word to the contrary, blanks at either end are no text to Word; a break in the file is none in the text. */
    private static String spaced(Element element) {
        boolean kept = "preserve".equals(element.attribute("space"));
        String text = kept ? element.text : element.text.strip();
        return text.replace('\n', ' ').replace('\t', ' ');
    }

    private static String symbol(@Nullable String code) {
        try {
            int point = code == null ? 0 : Integer.parseInt(code, HEXADECIMAL);
            return XmlText.isAllowed(point) ? Character.toString(point) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    /** A text as elements of a run; {@code like} lends the prefix of their names. */
    static String written(Element like, String text) {
        var xml = new StringBuilder();
        var line = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char c = at == text.length() ? '\n' : text.charAt(at);
            if (c != '\n' && c != '\t') {
                line.append(c);
                continue;
            }
            if (!line.isEmpty()) {
                String name = like.written("t");
                xml.append('<').append(name).append(" xml:space=\"preserve\">");
                xml.append(XmlText.escaped(line.toString())).append("</").append(name).append('>');
                line.setLength(0);
            }
            if (at < text.length()) {
                xml.append('<').append(like.written(c == '\n' ? "br" : "tab")).append("/>");
            }
        }
        return xml.toString();
    }
}
