package cn.taizhang.report;

import cn.taizhang.wordfile.XmlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * WordprocessingML being written: elements in the one namespace, text that any XML reader accepts. Written out
 * directly, because the same document must give the same bytes and a figure's control must come out exactly so.
 */
final class WordXml {

    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Writer out;

    WordXml(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Opens the outermost element, which declares the prefixes. */
    void openRoot(String name) throws IOException {
        out.write(
                "<w:" + name + " xmlns:w=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONSHIPS + "\">");
    }

    /** Opens an element with attributes in pairs of name and value, in {@code w:} unless prefixed. */
    void open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">");
    }

    void close(String name) throws IOException {
        out.write("</w:" + name + ">");
    }

    /** An element without content, attributes as for {@link #open}. */
    void empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write("/>");
    }

    /** The text of a run: tabs and line breaks as elements, the rest as text with its spaces kept. */
    void runText(String text) throws IOException {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean atEnd = at == text.length();
            if (!atEnd && text.charAt(at) != '\n' && text.charAt(at) != '\t') {
                continue;
            }
            if (at > from) {
                open("t", "xml:space", "preserve");
                out.write(XmlText.escaped(text.substring(from, at)));
                close("t");
            }
            if (!atEnd) {
                empty(text.charAt(at) == '\n' ? "br" : "tab");
            }
            from = at + 1;
        }
    }

    /** Markup of other namespaces, as it is: never what somebody typed. */
    void markup(String fixed) throws IOException {
        out.write(fixed);
    }

    void flush() throws IOException {
        out.flush();
    }

    private void tag(String name, String... attributes) throws IOException {
        out.write("<w:" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            String attribute = attributes[i].contains(":") ? attributes[i] : "w:" + attributes[i];
            out.write(" " + attribute + "=\"" + XmlText.escaped(attributes[i + 1]) + "\"");
        }
    }
}
