package cn.taizhang.kernel;

import java.util.LinkedHashSet;
import java.util.List;
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

    /**
     * What could not even be read, and what is wrong besides, in the order of the latter. A field of which it was told
     * that it cannot be read is not told of twice.
     */
    public static List<Breach> joined(List<Breach> unreadable, List<Breach> besides) {
        var all = new LinkedHashSet<Breach>();
        for (var breach : besides) {
            var told =
                    unreadable.stream()
                            .filter(one ->
                                    one.field() != null && one.field().equals(breach.field()))
                            .toList();
            all.addAll(told.isEmpty() ? List.of(breach) : told);
        }
        all.addAll(unreadable);
        return List.copyOf(all);
    }
}
