package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 文中的数: what a finished text states, for the reader to say which of it becomes a place.
 *
 * @param home the address of the text
 * @param seen the revision that is looked at
 * @param certain near enough to be chosen beforehand
 * @param possible with proposals that are less near
 * @param others nothing is proposed for them
 * @param closed why nothing is changed now; null where it can be
 */
record NumbersPage(
        String home,
        String title,
        int seen,
        List<Row> certain,
        List<Row> possible,
        List<Row> others,
        @Nullable String closed,
        List<Breach> breaches) {

    static NumbersPage ofClosed(String home, String title, String why) {
        return new NumbersPage(home, title, 0, List.of(), List.of(), List.of(), why, List.of());
    }

    /**
     * 文中的一个数.
     *
     * @param key where it stands
     * @param options what it may be asked to be, by code
     * @param code the one chosen, empty for none
     * @param reason of the best proposal, empty for none
     */
    record Row(
            String key,
            String before,
            String said,
            String after,
            Map<String, String> options,
            String code,
            boolean taken,
            String reason) {}

    public boolean isEmpty() {
        return certain.isEmpty() && possible.isEmpty() && others.isEmpty();
    }

    public long chosen() {
        return certain.stream().filter(Row::taken).count();
    }
}
