package cn.taizhang.material;

import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.Filling;
import cn.taizhang.wordfile.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 取走的数据位: fields of a returned file, and which places of the newest revision they are. The tag of a field holds the number of its
 * place, what it was bound to and the revision that went out; where numbers of the text were made places meanwhile, the ones behind
 * them count otherwise. A field is never taken for a place that asks something else, unless that place was bound anew.
 */
final class TaggedFields {

    private static final Pattern TAG =
            Pattern.compile("(\\d{1,5}):(-|[a-z][a-z0-9.-]*)(?:@(\\d{1,6}))?");

    /** Beyond this many pairs of a field and a place only those of the same number are looked at. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<BoundPlace> places;
    private final Map<Field, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private TaggedFields(List<BoundPlace> places) {
        this.places = places;
    }

    /** Those of the fields that this product put in. */
    static List<Field> among(List<Field> fields) {
        return fields.stream().filter(one -> TAG.matcher(one.tag()).matches()).toList();
    }

    /** 取走的是哪一稿: the newest that a field tells, for one that is no place any more keeps an older; empty where none does. */
    static Optional<Integer> revisionOf(List<Field> fields) {
        return fields.stream()
                .map(TaggedFields::revision)
                .filter(one -> one > 0)
                .max(Comparator.naturalOrder());
    }

    /**
     * By field the number of its place; each place once.
     *
     * @param meanwhile what became of the revision that went out; null where the file does not tell which that was
     */
    static Map<Field, Integer> numbersOf(
            List<Field> fields, BoundText last, @Nullable Meanwhile meanwhile) {
        var read = new TaggedFields(last.places());
        if (meanwhile != null) {
            int revision = revisionOf(fields).orElse(0);
            for (var field : fields.stream().filter(one -> revision(one) == revision).toList()) {
                int number = meanwhile.placeNow(number(field));
                if (read.isFree(number)) {
                    read.take(field, number);
                }
            }
        }
        read.inOrder(fields.stream().filter(one -> !read.numbers.containsKey(one)).toList());
        return read.numbers;
    }

    /** The most fields that are, in order, places that ask what they ask; of several ways the one with the most old numbers. */
    private void inOrder(List<Field> fields) {
        var free = new ArrayList<Integer>();
        for (int number = 1; number <= places.size(); number++) {
            if (isFree(number)) {
                free.add(number);
            }
        }
        if ((long) fields.size() * free.size() > MOST_PAIRS) {
            fields.stream()
                    .filter(one -> isFree(number(one)) && weight(one, number(one)) > 0)
                    .forEach(one -> take(one, number(one)));
            return;
        }
        int[][] best = best(fields, free);
        int i = 0;
        int j = 0;
        while (i < fields.size() && j < free.size()) {
            int weight = weight(fields.get(i), free.get(j));
            if (weight > 0 && best[i][j] == best[i + 1][j + 1] + weight) {
                take(fields.get(i++), free.get(j++));
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                i++;
            }
        }
    }

    /** What the rest of the fields and the rest of the places come to, from each pair on. */
    private int[][] best(List<Field> fields, List<Integer> free) {
        int[][] best = new int[fields.size() + 1][free.size() + 1];
        for (int i = fields.size() - 1; i >= 0; i--) {
            for (int j = free.size() - 1; j >= 0; j--) {
                int weight = weight(fields.get(i), free.get(j));
                int apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = weight == 0 ? apart : Math.max(apart, best[i + 1][j + 1] + weight);
            }
        }
        return best;
    }

    /** 0 where the place asks something else. One more field outweighs any number of old numbers. */
    private int weight(Field field, int number) {
        return asks(number, code(field))
                ? places.size() + 1 + (number == number(field) ? 1 : 0)
                : 0;
    }

    private boolean isFree(int number) {
        return number >= 1 && number <= places.size() && !taken.contains(number);
    }

    private void take(Field field, int number) {
        numbers.put(field, number);
        taken.add(number);
    }

    private boolean asks(int number, String code) {
        var place = places.get(number - 1);
        boolean nothing = place.code() == null || place.byHand() != null;
        return nothing ? code.equals(Filling.NONE) : code.equals(place.code());
    }

    static int number(Field field) {
        return Integer.parseInt(Objects.requireNonNullElse(group(field, 1), "0"));
    }

    static int revision(Field field) {
        return Integer.parseInt(Objects.requireNonNullElse(group(field, 3), "0"));
    }

    static String code(Field field) {
        return Objects.requireNonNullElse(group(field, 2), Filling.NONE);
    }

    private static @Nullable String group(Field field, int group) {
        var tag = TAG.matcher(field.tag());
        return tag.matches() ? tag.group(group) : null;
    }
}
