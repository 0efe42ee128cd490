package cn.taizhang.material;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** 改稿: a .docx that somebody works on. */
record EditedFile(Node body) {

    static byte[] of(byte[] content, Consumer<EditedFile> work) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            work.accept(new EditedFile(document.getDocument().getBody().getDomNode()));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The paragraph in which words stand goes. */
    void drop(String words) {
        for (var paragraph : all(body, "p")) {
            if (words(paragraph).contains(words)) {
                paragraph.getParentNode().removeChild(paragraph);
                return;
            }
        }
        throw new IllegalStateException("nowhere: " + words);
    }

    /** A paragraph more behind the one in which words stand. */
    void addBehind(String words, String more) {
        for (var paragraph : all(body, "p")) {
            if (words(paragraph).contains(words)) {
                var copy = paragraph.cloneNode(true);
                for (var control : all(copy, "sdt")) {
                    control.getParentNode().removeChild(control);
                }
                var texts =
                        all(copy, "t").stream()
                                .map(Node::getFirstChild)
                                .filter(Objects::nonNull)
                                .toList();
                texts.forEach(one -> one.setNodeValue(""));
                texts.getFirst().setNodeValue(more);
                paragraph.getParentNode().insertBefore(copy, paragraph.getNextSibling());
                return;
            }
        }
        throw new IllegalStateException("nowhere: " + words);
    }

    /** The paragraph in which words stand becomes the first of two cells. */
    void intoTable(String words) {
        for (var paragraph : all(body, "p")) {
            if (words(paragraph).contains(words)) {
                var table = element(paragraph, "tbl");
                var row = table.appendChild(element(paragraph, "tr"));
                paragraph.getParentNode().replaceChild(table, paragraph);
                row.appendChild(element(paragraph, "tc")).appendChild(paragraph);
                row.appendChild(element(paragraph, "tc")).appendChild(element(paragraph, "p"));
                return;
            }
        }
        throw new IllegalStateException("nowhere: " + words);
    }

    private static Element element(Element beside, String name) {
        return beside.getOwnerDocument().createElementNS(beside.getNamespaceURI(), "w:" + name);
    }

    void replace(String words, String others) {
        for (var text : all(body, "t")) {
            var node = text.getFirstChild();
            if (node != null && node.getNodeValue().contains(words)) {
                node.setNodeValue(node.getNodeValue().replace(words, others));
                return;
            }
        }
        throw new IllegalStateException("nowhere: " + words);
    }

    void type(String tag, String words) {
        all(control(tag), "t").getFirst().getFirstChild().setNodeValue(words);
    }

    void delete(String tag) {
        var control = control(tag);
        control.getParentNode().removeChild(control);
    }

    private Element control(String tag) {
        for (var control : all(body, "sdt")) {
            for (var one : all(control, "tag")) {
                if (one.getAttribute("w:val").startsWith(tag + "@")) {
                    return control;
                }
            }
        }
        throw new IllegalStateException("no field " + tag);
    }

    private static String words(Element paragraph) {
        var words = new StringBuilder();
        for (var text : all(paragraph, "t")) {
            var node = text.getFirstChild();
            words.append(node == null ? "" : node.getNodeValue());
        }
        return words.toString();
    }

    private static List<Element> all(Node above, String name) {
        var found = new ArrayList<Element>();
        for (var node = above.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
            found.addAll(all(node, name));
        }
        return found;
    }
}
