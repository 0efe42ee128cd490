package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 改为取数: a number of a finished text that somebody takes as a place, and what it asks for.
 *
 * @param start in {@link String} indices of the text
 * @param code of the figure or parameter; null where that is decided later
 */
public record Taken(int start, int end, @Nullable String code) {

    /** The text with these places. Refused where nothing is chosen, for what is no number of the text, for a code that is none. */
    static Outcome<BoundText> into(BoundText text, List<Taken> chosen, Predicate<String> knows) {
        var stated = text.stated();
        var places = new LinkedHashMap<Integer, BoundPlace>();
        var breaches = new ArrayList<Breach>();
        for (var one : chosen) {
            var found =
                    stated.stream()
                            .filter(each -> each.start() == one.start() && each.end() == one.end())
                            .findFirst();
            if (found.isEmpty()) {
                breaches.add(Breach.of("take", "选中的数在文稿里没有找到，请重新打开这一页再选。"));
            } else if (one.code() != null && !knows.test(one.code())) {
                breaches.add(
                        Breach.of(
                                "take",
                                "「%s%s」：没有这一项数据，请从列表里选。"
                                        .formatted(found.get().said(), found.get().unit())));
            } else {
                places.put(one.start(), found.get().boundTo(one.code()));
            }
        }
        if (chosen.isEmpty()) {
            breaches.add(Breach.of("take", "还没有选中要改为取数的数。"));
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(text.taking(List.copyOf(places.values())))
                : new Outcome.Refused<>(breaches.stream().distinct().toList());
    }
}
