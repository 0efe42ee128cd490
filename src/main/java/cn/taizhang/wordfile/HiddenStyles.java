package cn.taizhang.wordfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 隐藏文字的样式: which named styles hide what is set in them, by themselves or by the style they are based on. */
final class HiddenStyles {

    /** A chain of styles that leads back to itself ends here. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();

    void read(Element root) {
        for (var style : root.children()) {
            String id = style.attribute("styleId");
            if (style.is("style") && id != null) {
                styles.put(id, style);
            }
        }
    }

    boolean hides(@Nullable Element reference) {
        String id = reference == null ? null : reference.attribute("val");
        for (int step = 0; id != null && step < LONGEST_CHAIN; step++) {
            var style = styles.get(id);
            if (style == null) {
                return false;
            }
            var vanish = style.find("rPr", "vanish");
            if (vanish != null) {
                return vanish.isOn();
            }
            var before = style.find("basedOn");
            id = before == null ? null : before.attribute("val");
        }
        return false;
    }
}
