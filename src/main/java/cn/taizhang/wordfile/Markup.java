package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Control;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 写出的标记: runs and content controls, in the prefixes of the part they are put into. */
final class Markup {

    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What the end of a paragraph remembers of its own history; no run may carry it. */
    private static final Set<String> HISTORY =
            Set.of("ins", "del", "moveFrom", "moveTo", "rPrChange");

    private final Set<String> ids = new HashSet<>();
    private int lastId;

    Markup(List<Story> stories) {
        for (var story : stories) {
            for (Control control : story.controls) {
                var id = control.element.find("sdtPr", "id");
                if (id != null) {
                    ids.add(String.valueOf(id.attribute("val")));
                }
            }
        }
    }

    /** The formatting of a run or of the end of a paragraph, as a run may carry it. */
    static String formatting(Part part, Element holder) {
        var properties = holder.find("rPr");
        if (properties == null) {
            return "";
        }
        var children = properties.children();
        if (children.stream().noneMatch(child -> HISTORY.contains(child.name))) {
            return part.raw(properties);
        }
        String name = properties.written("rPr");
        return children.stream()
                .filter(child -> !HISTORY.contains(child.name))
                .map(part::raw)
                .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
    }

    static String run(Element like, String formatting, String text) {
        String name = like.written("r");
        String content = Characters.written(like, text);
        return "<%s>%s%s</%s>".formatted(name, formatting, content, name);
    }

    /** An inline control around a run. */
    String control(Part part, Element like, String tag, String run) {
        String control = like.written("sdt");
        String properties = like.written("sdtPr");
        String content = like.written("sdtContent");
        return "<%s><%s>".formatted(control, properties)
                + tag(part, like, tag)
                + valued(part, like, "id", nextId())
                + "</%s><%s>%s</%s></%s>".formatted(properties, content, run, content, control);
    }

    static String tag(Part part, Element like, String tag) {
        return valued(part, like, "tag", XmlText.escaped(tag));
    }

    private static String valued(Part part, Element like, String name, String value) {
        String element = like.written(name);
        if (!like.prefix.isEmpty()) {
            return "<%s %s=\"%s\"/>".formatted(element, like.written("val"), value);
        }
        // an attribute without a prefix belongs to no name space
        String space = part.raw().contains(STRICT) ? STRICT : TRANSITIONAL;
        return "<%s xmlns:w=\"%s\" w:val=\"%s\"/>".formatted(element, space, value);
    }

    /** Word wants each control's number once in a file. */
    private String nextId() {
        String id = Integer.toString(++lastId);
        while (!ids.add(id)) {
            id = Integer.toString(++lastId);
        }
        return id;
    }
}
