package cn.taizhang.wordfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/**
 * 部件: one XML file within the package.
 *
 * @param raw its characters, without the mark of their order
 * @param mark how many bytes that mark took up
 */
record Part(String name, String raw, Charset charset, int mark, Element root) {

    /** The standard allows two encodings; whatever the declaration says, the bytes must be one of them. */
    static Part of(String name, byte[] content, Budget elements)
            throws IOException, XMLStreamException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (content.length > 2 && content[0] == -1 && content[1] == -2) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (content.length > 2 && content[0] == -2 && content[1] == -1) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (content.length > 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            mark = 3;
        }
        String raw =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content, mark, content.length - mark))
                        .toString();
        return new Part(name, raw, charset, mark, XmlTree.of(raw, elements));
    }

    String raw(Element element) {
        return raw.substring(element.from, element.to);
    }

    byte[] encoded(String changed) {
        return ((mark == 0 ? "" : "\uFEFF") + changed).getBytes(charset);
    }
}
