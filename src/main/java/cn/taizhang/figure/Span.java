package cn.taizhang.figure;

import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计数时段: first and last day that count, both inclusive; a figure as of a day has only the last.
 *
 * @param because why it begins there, or null when the period itself says so
 */
public record Span(@Nullable LocalDate from, LocalDate to, @Nullable String because) {

    public String text() {
        return from == null ? "截至" + ChineseDates.full(to) : ChineseDates.range(from, to);
    }

    /** Whether it ends before it begins. */
    boolean isEmpty() {
        return from != null && to.isBefore(from);
    }
}
