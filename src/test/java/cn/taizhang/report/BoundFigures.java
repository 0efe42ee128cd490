package cn.taizhang.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * 回读: the figures of a .docx by their tags, also after an editor that loses the tags of controls: there the
 * bookmark that begins in a control, or right before it, leads to the tag.
 */
final class BoundFigures {

    private final XWPFDocument document;
    private final Map<String, String> textByTag = new LinkedHashMap<>();
    private @Nullable String bookmark;

    private BoundFigures(XWPFDocument document) {
        this.document = document;
    }

    static Map<String, String> in(XWPFDocument document) throws IOException {
        var figures = new BoundFigures(document);
        figures.walk(document.getDocument().getBody().getDomNode());
        return figures.textByTag;
    }

    private void walk(Node node) {
        if (node instanceof Element element) {
            switch (element.getLocalName()) {
                case "bookmarkStart" -> bookmark = element.getAttribute("w:name");
                case "sdt" -> {
                    record(element);
                    return;
                }
                default -> {}
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child);
        }
    }

    private void record(Element control) {
        var tags = control.getElementsByTagName("w:tag");
        var bookmarks = control.getElementsByTagName("w:bookmarkStart");
        if (bookmarks.getLength() > 0) {
            bookmark = ((Element) bookmarks.item(0)).getAttribute("w:name");
        }
        String tag =
                tags.getLength() > 0
                        ? ((Element) tags.item(0)).getAttribute("w:val")
                        : tagOf(bookmark);
        var text = new StringBuilder();
        var texts = control.getElementsByTagName("w:t");
        for (int i = 0; i < texts.getLength(); i++) {
            text.append(texts.item(i).getFirstChild().getNodeValue());
        }
        textByTag.put(tag, text.toString());
    }

    private String tagOf(@Nullable String name) {
        var property = document.getProperties().getCustomProperties().getProperty(name);
        return property == null ? "?" : property.getLpwstr();
    }
}
