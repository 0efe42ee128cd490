package cn.taizhang.wordfile;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * 读取 XML: one part as a slim tree that remembers where each element stands, by Woodstox, which bounds attributes and
 * depth. No document type, no entity, nothing from elsewhere.
 */
final class XmlTree {

    private static final Set<String> WORD =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATHS =
            Set.of(
                    "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String ALTERNATIVES =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** Elements whose attributes mean something to a reader of text. */
    private static final Set<String> TELLING =
            Set.of(
                    "t",
                    "br",
                    "sym",
                    "tag",
                    "id",
                    "fldChar",
                    "vanish",
                    "rStyle",
                    "pStyle",
                    "style",
                    "basedOn",
                    "bookmarkStart",
                    "bookmarkEnd",
                    "footnote",
                    "endnote",
                    "footnoteReference",
                    "endnoteReference",
                    "headerReference",
                    "footerReference",
                    "mc:Choice",
                    ":Relationship",
                    ":property");

    private static final Set<String> WITH_TEXT = Set.of("t", "m:t", ":lpwstr");

    private static final XMLInputFactory XML = xml();

    private final XMLStreamReader2 events;
    private final Budget elements;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();

    /** Of the innermost element that may have text; it comes in pieces. */
    private final StringBuilder text = new StringBuilder();

    private XmlTree(String part, Budget elements) throws XMLStreamException {
        this.elements = elements;
        events = (XMLStreamReader2) XML.createXMLStreamReader(new StringReader(part));
    }

    static Element of(String part, Budget elements) throws XMLStreamException {
        var tree = new XmlTree(part, elements);
        try {
            return tree.root();
        } finally {
            tree.events.close();
        }
    }

    private Element root() throws XMLStreamException {
        Element root = null;
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var begun = begun();
                    root = root == null ? begun : root;
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        keepText();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableTextFile.doctype();
                default -> {}
            }
        }
        if (root == null) {
            throw UnreadableTextFile.broken();
        }
        return root;
    }

    private Element begun() throws XMLStreamException {
        elements.spend(1);
        text.setLength(0);
        String name = name();
        var place = events.getLocationInfo();
        int from = (int) place.getStartingCharOffset();
        int inner = (int) place.getEndingCharOffset();
        String prefix = events.getPrefix();
        var element =
                new Element(name, prefix == null ? "" : prefix, from, inner, attributesOf(name));
        var parent = open.peek();
        if (parent != null) {
            parent.add(element);
        }
        open.push(element);
        return element;
    }

    private void end() throws XMLStreamException {
        var place = events.getLocationInfo();
        var ended = open.pop();
        if (WITH_TEXT.contains(ended.name)) {
            ended.text = text.toString();
        }
        text.setLength(0);
        ended.innerEnd = (int) place.getStartingCharOffset();
        ended.to = (int) place.getEndingCharOffset();
    }

    private void keepText() {
        var within = open.peek();
        if (within != null && WITH_TEXT.contains(within.name)) {
            text.append(events.getText());
        }
    }

    private String name() {
        String space = events.getNamespaceURI();
        String local = events.getLocalName();
        if (WORD.contains(space)) {
            return local;
        }
        String mark = ALTERNATIVES.equals(space) ? "mc:" : MATHS.contains(space) ? "m:" : ":";
        String name = names.computeIfAbsent(mark + local, made -> made);
        if (names.size() > Limits.NAMES) {
            throw UnreadableTextFile.oddStructure();
        }
        return name;
    }

    private Map<String, String> attributesOf(String name) {
        if (!TELLING.contains(name) || events.getAttributeCount() == 0) {
            return Map.of();
        }
        var kept = new HashMap<String, String>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String space = events.getAttributeNamespace(i);
            String key = space != null && space.endsWith("/relationships") ? "r:" : "";
            kept.put(key + events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        if (name.equals("mc:Choice")) {
            kept.put("understood", Boolean.toString(isUnderstood(kept.get("Requires"))));
        }
        return kept;
    }

    /** Shapes of Word 2010 carry text of their own; what later editions added is read from its fallback. */
    private boolean isUnderstood(@Nullable String prefixes) {
        if (prefixes == null) {
            return false;
        }
        for (String prefix : prefixes.strip().split("\\s+")) {
            String space = events.getNamespaceURI(prefix);
            if (space == null || !space.contains("/2010/")) {
                return false;
            }
        }
        return true;
    }

    private static XMLInputFactory xml() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEPTH);
        factory.setXMLResolver((_, _, _, _) -> {
            throw UnreadableTextFile.doctype();
        });
        return factory;
    }
}
