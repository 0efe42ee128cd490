package cn.taizhang.wordfile;

import cn.taizhang.wordfile.Story.Control;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 内容控件的改动: what becomes of the controls around a place, and of those within it. */
final class ControlChanges {

    /** A control that may hold nothing but text of its own takes no other into it. */
    private static final Set<String> NARROW =
            Set.of("text", "date", "comboBox", "dropDownList", "picture");

    /** What would bring back the old text: a prompt that gives way when typed over, data bound from elsewhere. */
    private static final Set<String> CLINGING = Set.of("showingPlcHdr", "dataBinding");

    private final Story story;
    private final PartChanges changes;

    ControlChanges(Story story, PartChanges changes) {
        this.story = story;
        this.changes = changes;
    }

    /** Returns the tag of the control that is still to be made at the place, or null. */
    @Nullable String settle(int start, int end, @Nullable Control innermost, @Nullable String tag) {
        var around = new HashSet<Control>();
        Control own = null;
        for (var control = innermost; control != null; control = control.around) {
            if (control.holds(start, end)) {
                around.add(control);
                own = own == null && control.tag != null ? control : own;
            }
        }
        String still = tag;
        if (own != null && tag != null) {
            boolean same = tag.equals(own.tag);
            boolean whole = own.start == start && own.end == end;
            if (!same && whole) {
                retag(own, tag);
            }
            still = same || whole ? null : tag;
        }
        for (var control : around) {
            loosen(control, still != null);
        }
        unwrapWithin(start, end, around);
        return still;
    }

    /** The outermost of the inline controls with a tag that begin or end at an index, or null. */
    @Nullable Control outermostAtBorder(int index, @Nullable Control innermost) {
        Control outermost = null;
        for (var control = innermost; control != null; control = control.around) {
            boolean atBorder = control.start == index || control.end == index;
            if (!atBorder || !control.inline) {
                break;
            }
            outermost = control.tag == null ? outermost : control;
        }
        return outermost;
    }

    private void retag(Control control, String tag) {
        var part = story.part;
        var properties = control.element.find("sdtPr");
        String xml = Markup.tag(part, control.element, tag);
        var before = properties == null ? null : properties.find("tag");
        if (before != null) {
            changes.put(before.from, before.to, xml);
        } else if (properties != null) {
            changes.append(properties, xml);
        } else {
            String name = control.element.written("sdtPr");
            int at = control.element.inner;
            changes.put(at, at, "<%s>%s</%s>".formatted(name, xml, name));
        }
    }

    private void loosen(Control control, boolean takesAnother) {
        var properties = control.element.find("sdtPr");
        if (properties == null) {
            return;
        }
        for (var property : properties.children()) {
            boolean narrow = takesAnother && NARROW.contains(property.name);
            if (narrow || CLINGING.contains(property.name)) {
                changes.drop(property);
            }
        }
    }

    /** A control all of whose text goes is no place any more. */
    private void unwrapWithin(int start, int end, Set<Control> around) {
        for (var control : story.controls) {
            boolean within = start <= control.start && control.end <= end;
            boolean atBorder =
                    control.start == control.end
                            && (control.start == start || control.start == end);
            var content = control.element.find("sdtContent");
            if (control.inline
                    && within
                    && !atBorder
                    && content != null
                    && !around.contains(control)) {
                changes.unwrap(control.element, content);
            }
        }
    }
}
