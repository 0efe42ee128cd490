package cn.taizhang.wordfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 元素 of a part, with where it stands among the part's characters: from, inner, innerEnd, to are the begin of its first
 * tag, the end of that, the begin of its last tag and the end of that. What changes is put in there; the rest stays.
 */
final class Element {

    /** The local name in Word's own name space; 「mc:」 and 「m:」 before those of the two others that are read, 「:」 before the rest. */
    final String name;

    final String prefix;
    final int from;
    final int inner;
    int innerEnd;
    int to;
    String text = "";
    private final Map<String, String> attributes;
    private List<Element> children = List.of();

    Element(String name, String prefix, int from, int inner, Map<String, String> attributes) {
        this.name = name;
        this.prefix = prefix;
        this.from = from;
        this.inner = inner;
        this.attributes = attributes;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    List<Element> children() {
        return children;
    }

    void add(Element child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    /** An attribute by its local name, kept only where {@link XmlTree} was told to. */
    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The first child of this name along a path of names, or null. */
    @Nullable Element find(String... path) {
        Element at = this;
        for (String step : path) {
            at = at == null ? null : at.child(step);
        }
        return at;
    }

    /** Whether a property such as w:vanish is switched on: its being there is enough, unless it says no. */
    boolean isOn() {
        String value = attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** 「<w:p/>」: begin and end in one tag. */
    boolean isSelfClosing() {
        return inner == to;
    }

    /** The name as it is written in this part. */
    String written(String other) {
        return prefix.isEmpty() ? other : prefix + ":" + other;
    }

    private @Nullable Element child(String step) {
        for (var child : children) {
            if (child.name.equals(step)) {
                return child;
            }
        }
        return null;
    }
}
