package cn.taizhang.spreadsheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 读取 XML: one part of a package, event by event. Woodstox, because it alone bounds attributes and depth and passes over
 * comments without keeping them; what it does not bound, names and how many of them, is bounded here. No document type, no
 * entity, nothing from elsewhere.
 */
final class Markup implements Closeable {

    /** Characters of one attribute: ranges of a conditional format may be long. */
    private static final int LONGEST_ATTRIBUTE = 500_000;

    private static final int MOST_ATTRIBUTES = 200;
    private static final int DEEPEST = 100;

    /** Different names of elements and attributes in one part; the standard has a few hundred. */
    private static final int MOST_NAMES = 5_000;

    private static final XMLInputFactory XML = xml();

    private final Reader source;
    private final XMLStreamReader events;
    private final Budget elements;
    private final Set<String> names = new HashSet<>();

    Markup(InputStream part, Budget elements) throws IOException, XMLStreamException {
        this.elements = elements;
        source = new ShortTags(decoded(part));
        events = XML.createXMLStreamReader(source);
    }

    /** The next event of {@link XMLStreamConstants}, or -1 at the end. */
    int next() throws XMLStreamException {
        if (!events.hasNext()) {
            return -1;
        }
        int event = events.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnreadableSpreadsheet.doctype();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            elements.spend(1);
            keepNames();
        }
        return event;
    }

    /** The next element that begins, or null at the end of the part. */
    @Nullable String nextElement() throws XMLStreamException {
        int event = next();
        while (event >= 0 && event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        return event < 0 ? null : name();
    }

    String name() {
        return events.getLocalName();
    }

    @Nullable String attribute(String name) {
        return events.getAttributeValue(null, name);
    }

    /** An attribute of this name in whatever name space: 「r:id」 has two, one of the strict edition. */
    @Nullable String prefixed(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String space = events.getAttributeNamespace(i);
            boolean hasSpace = space != null && !space.isEmpty();
            if (hasSpace && events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** What a text within the bound may take up, with every character escaped, and no more. */
    void appendTo(StringBuilder text, SpreadsheetLimits limits) {
        int length = events.getTextLength();
        if (text.length() + length > EscapedText.longest(limits.cellLength())) {
            throw UnreadableSpreadsheet.cellTooLong(limits.cellLength());
        }
        text.append(events.getTextCharacters(), events.getTextStart(), length);
    }

    private void keepNames() {
        keep(events.getLocalName());
        for (int i = 0; i < events.getAttributeCount(); i++) {
            keep(events.getAttributeLocalName(i));
        }
        for (int i = 0; i < events.getNamespaceCount(); i++) {
            String prefix = events.getNamespacePrefix(i);
            keep(prefix == null ? "" : prefix);
        }
    }

    private void keep(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw UnreadableSpreadsheet.oddStructure();
        }
    }

    @Override
    public void close() throws IOException {
        try (source) {
            events.close();
        } catch (XMLStreamException unclosed) {
            throw new IOException(unclosed);
        }
    }

    /** The standard allows two encodings; whatever else the declaration says, the bytes must be one of them. */
    private static Reader decoded(InputStream part) throws IOException {
        var bytes = new PushbackInputStream(part, 2);
        byte[] head = bytes.readNBytes(2);
        bytes.unread(head);
        boolean marked =
                head.length == 2
                        && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
        Charset charset = marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XMLInputFactory xml() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setXMLResolver((_, _, _, _) -> {
            throw UnreadableSpreadsheet.doctype();
        });
        return factory;
    }
}
