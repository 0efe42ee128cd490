package cn.taizhang.membership.web;

import cn.taizhang.membership.RollQuestion;
import cn.taizhang.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一页: the rows of one page of a list by name, and whether there is one before and one after it. One row more than a
 * page holds is asked for, to know.
 */
record Sheet<T>(List<T> rows, boolean previous, boolean next) {

    static final int SIZE = 50;

    static RollQuestion question(
            String search, @Nullable PersonId after, @Nullable PersonId before) {
        return new RollQuestion(search, before == null ? after : null, before, SIZE + 1);
    }

    static <T> Sheet<T> of(RollQuestion question, List<T> found) {
        boolean more = found.size() > SIZE;
        if (question.before() != null) {
            return new Sheet<>(more ? found.subList(1, found.size()) : found, more, true);
        }
        return new Sheet<>(more ? found.subList(0, SIZE) : found, question.after() != null, more);
    }
}
