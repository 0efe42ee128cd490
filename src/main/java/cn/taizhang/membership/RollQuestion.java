package cn.taizhang.membership;

import cn.taizhang.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 名册查询: what is searched for and where the page begins. A page begins after a person or ends before one; lists are in
 * the order of names.
 *
 * @param search part of a name, empty for everyone
 * @param after the last person seen; null for the first page
 * @param before the first person seen, to go back; null otherwise
 * @param limit how many rows, 1 to {@value #MOST}
 */
public record RollQuestion(
        String search, @Nullable PersonId after, @Nullable PersonId before, int limit) {

    /** 整册: as many as one list on paper may hold. */
    public static final int MOST = 5_000;

    public RollQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " rows");
        }
        if (after != null && before != null) {
            throw new IllegalArgumentException("a page begins after one or ends before one");
        }
    }

    /** The first page. */
    public static RollQuestion first(String search, int limit) {
        return new RollQuestion(search, null, null, limit);
    }

    boolean backwards() {
        return before != null;
    }

    /** The person the page is measured from, or null. */
    @Nullable PersonId edge() {
        return before == null ? after : before;
    }
}
