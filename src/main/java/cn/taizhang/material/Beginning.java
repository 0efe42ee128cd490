package cn.taizhang.material;

import cn.taizhang.report.BoundText;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 起草所据: what a material begins with.
 *
 * @param name of the template
 * @param source the Word file in which its words came, or null
 */
record Beginning(String name, BoundText text, byte @Nullable [] source) {

    /** The first of its revisions. */
    Revision first(LocalDateTime at, String by) {
        return new Revision(1, text, source == null ? null : 1, null, "按模板起草", at, by);
    }
}
