package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.material.FormalDocuments.Begun;
import cn.taizhang.report.FormalDocument.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 公文格式页.
 *
 * @param offersPdf whether the server can make PDF
 */
record FormalPage(Begun begun, FormalForm form, boolean offersPdf, List<Breach> breaches) {

    public String home() {
        return "/materials/" + begun.material().id();
    }

    /** 定稿的标题, in one line; null where what is typed is the same, or nothing is approved yet. */
    public @Nullable String approvedTitle() {
        var approved = begun.formal();
        String typed = Objects.requireNonNullElse(form.title(), "");
        return !begun.approved() || approved.isTitled(typed)
                ? null
                : approved.title().replaceAll("\\s+", "");
    }

    public Map<String, String> directions() {
        var directions = new LinkedHashMap<String, String>();
        for (var one : Direction.values()) {
            directions.put(one.name(), one.label());
        }
        return directions;
    }
}
