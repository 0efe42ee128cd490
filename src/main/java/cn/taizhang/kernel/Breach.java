package cn.taizhang.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 不合规之处: one thing that is wrong with what was handed in, in words for the person who typed it.
 *
 * @param field the field it belongs to, or null when it concerns the whole record
 * @param message what is wrong and what to do, in Chinese
 * @param clause the clause in {@code regulation} it rests on, or null
 */
public record Breach(@Nullable String field, String message, @Nullable String clause) {

    public static Breach of(String field, String message) {
        return new Breach(field, message, null);
    }

    public static Breach overall(String message) {
        return new Breach(null, message, null);
    }

    /** What could not even be read, and then what is wrong besides; a field that was told is not told twice. */
    public static List<Breach> joined(List<Breach> unreadable, List<Breach> besides) {
        return Stream.concat(
                        unreadable.stream(),
                        besides.stream()
                                .filter(breach ->
                                        breach.field() == null
                                                || unreadable.stream()
                                                        .noneMatch(told ->
                                                                breach.field()
                                                                        .equals(told.field()))))
                .toList();
    }
}
