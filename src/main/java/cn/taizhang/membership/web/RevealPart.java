package cn.taizhang.membership.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.membership.RevealReason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 查看完整证件号的表单, on the person's page.
 *
 * @param reason as it was chosen, empty at first
 * @param note as it was typed
 * @param shown whether the full values stand on this page
 */
record RevealPart(String reason, String note, List<Breach> breaches, boolean shown) {

    static RevealPart empty() {
        return new RevealPart("", "", List.of(), false);
    }

    /** Value to words, in the order of the form. */
    public Map<String, String> reasons() {
        var options = new LinkedHashMap<String, String>();
        for (var one : RevealReason.values()) {
            options.put(one.name(), one.label());
        }
        return options;
    }

    /** The reason chosen; null when it is none of those offered. */
    static @Nullable RevealReason reason(String chosen) {
        return Arrays.stream(RevealReason.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
