package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.material.Rewordings.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 改字句: which lines of the page can be reworded, and the paragraph that is open for it.
 *
 * @param home the address of the material
 * @param seen the revision that is looked at
 * @param inWord whether the text is that of a Word file
 * @param paragraphs by line, see {@link cn.taizhang.material.Rewordings#paragraphs}
 * @param open null where none is
 * @param typed what stands in its field
 * @param breaches what was wrong with it
 */
record Wording(
        String home,
        int seen,
        boolean inWord,
        List<List<Integer>> paragraphs,
        @Nullable Worded open,
        String typed,
        List<Breach> breaches) {

    private static final int COLUMNS = 34;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 16;

    /** The paragraphs of a line; for a title of several lines more than one. */
    public List<Integer> at(int line) {
        return paragraphs.get(line);
    }

    public boolean isOpenAt(int line) {
        return open != null && at(line).contains(open.number());
    }

    public String address(int paragraph) {
        return home + "?paragraph=" + paragraph;
    }

    public int rows() {
        return Math.clamp(typed.length() / COLUMNS + 2, FEWEST_ROWS, MOST_ROWS);
    }

    /** What the paragraph says now, where that is not what stands in the field after a refusal. */
    public @Nullable String now() {
        return open == null || breaches.isEmpty() || open.words().equals(typed)
                ? null
                : open.words();
    }
}
