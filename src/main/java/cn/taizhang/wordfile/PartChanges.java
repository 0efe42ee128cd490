package cn.taizhang.wordfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 部件的改动: stretches of a part's characters that give way to others; all the rest stays as it was written. */
final class PartChanges {

    private record Change(int from, int to, String xml) {}

    private final Part part;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Element> dropped = new HashSet<>();

    PartChanges(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    void put(int from, int to, String xml) {
        changes.add(new Change(from, to, xml));
    }

    void addAll(PartChanges others) {
        changes.addAll(others.changes);
    }

    void drop(Element element) {
        if (dropped.add(element)) {
            put(element.from, element.to, "");
        }
    }

    /** Takes the wrapping away and leaves what is in it. */
    void unwrap(Element element, Element content) {
        if (dropped.add(element)) {
            put(element.from, content.inner, "");
            put(content.isSelfClosing() ? content.to : content.innerEnd, element.to, "");
        }
    }

    /** Puts something behind all that an element holds. */
    void append(Element element, String xml) {
        if (element.isSelfClosing()) {
            String tag = part.raw(element);
            String open = tag.substring(0, tag.length() - 2).stripTrailing();
            String name = element.written(element.name);
            put(element.from, element.to, open + ">" + xml + "</" + name + ">");
        } else {
            put(element.innerEnd, element.innerEnd, xml);
        }
    }

    byte[] applied() {
        var inOrder = new ArrayList<>(changes);
        inOrder.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        var xml = new StringBuilder(part.raw().length() + 1024);
        int at = 0;
        for (var change : inOrder) {
            if (change.from < at) {
                throw new IllegalStateException("changes that cross in " + part.name());
            }
            xml.append(part.raw(), at, change.from).append(change.xml);
            at = change.to;
        }
        xml.append(part.raw(), at, part.raw().length());
        return part.encoded(xml.toString());
    }
}
