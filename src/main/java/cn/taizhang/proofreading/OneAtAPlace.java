package cn.taizhang.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * 一处一条: remarks as they are told, the gravest first; one that crosses what was told before is not. What was told crosses nothing
 * else, so that the nearest one before the end of a place decides.
 */
final class OneAtAPlace {

    private final List<Remark> told = new ArrayList<>();

    /** By where they begin then where they end, words and whole passages apart. */
    private final TreeMap<Integer, Integer> words = new TreeMap<>();

    private final TreeMap<Integer, Integer> passages = new TreeMap<>();

    void tell(Remark remark) {
        var taken = remark.isPassage() ? passages : words;
        if (remark.rule() != Rule.OPEN_PLACES) {
            var before = taken.lowerEntry(remark.end());
            if (before != null && before.getValue() > remark.start()) {
                return;
            }
        }
        taken.merge(remark.start(), remark.end(), Math::max);
        told.add(remark);
    }

    List<Remark> inReadingOrder() {
        told.sort(Comparator.comparingInt(Remark::start).thenComparing(Remark::rule));
        return List.copyOf(told);
    }
}
