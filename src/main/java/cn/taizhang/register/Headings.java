package cn.taizhang.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 表头识别: which register a sheet is of and where its columns stand. Tolerates titles above, two rows of headings with merged
 * parents, blanks within words, units and 必填 in brackets, and other names of the same thing.
 */
final class Headings {

    /** Titles, units and dates stand above the headings, seldom more than a few rows. */
    static final int ROWS_LOOKED_AT = 10;

    private static final int LEAST_RECOGNISED = 2;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
    private static final Pattern MARKS = Pattern.compile("[\\s　·*:：、,，.。/／\\-—_]+");

    private Headings() {}

    /**
     * 认出的表头.
     *
     * @param rows how many of the rows looked at are titles and headings
     * @param columns the column at each place of the sheet, null for one that is not taken over
     * @param texts the heading at each place as it stands there
     */
    record Recognised(
            Register<?> register, int rows, List<@Nullable Column<?>> columns, List<String> texts) {

        int count() {
            return (int) columns.stream().filter(column -> column != null).count();
        }

        /** Headings that no column of the register bears. */
        List<String> notTakenOver() {
            var left = new ArrayList<String>();
            for (int i = 0; i < texts.size(); i++) {
                if (columns.get(i) == null && !texts.get(i).isBlank()) {
                    left.add(texts.get(i));
                }
            }
            return left;
        }

        /** 必填 columns that the sheet does not have. */
        List<Column<?>> lacking() {
            return register.typed().stream()
                    .filter(column -> column.is(Trait.REQUIRED) && !columns.contains(column))
                    .toList();
        }
    }

    /** The best reading of the first rows of a sheet as one of these registers; empty where it is none of them. */
    static Optional<Recognised> in(List<List<String>> rows, List<Register<?>> registers) {
        boolean chosen = registers.size() == 1;
        Recognised best = null;
        for (int i = 0; i < Math.min(rows.size(), ROWS_LOOKED_AT); i++) {
            for (var register : registers) {
                best = better(best, read(register, i + 1, rows.get(i)), chosen);
                if (i + 1 < rows.size() && looksLikeParents(rows.get(i), rows.get(i + 1))) {
                    var both = joined(rows.get(i), rows.get(i + 1));
                    best = better(best, read(register, i + 2, both), chosen);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** @param chosen whether somebody said that it is of this register */
    private static boolean isEnough(Recognised found, boolean chosen) {
        long headings = found.texts().stream().filter(text -> !text.isBlank()).count();
        return found.count() >= Math.min(LEAST_RECOGNISED, headings)
                && hasOneOf(found, Trait.KEY)
                && (chosen
                        || found.register().with(Trait.TELLING).isEmpty()
                        || hasOneOf(found, Trait.TELLING));
    }

    private static boolean hasOneOf(Recognised found, Trait trait) {
        return found.register().typed().stream()
                .filter(column -> column.is(trait))
                .anyMatch(found.columns()::contains);
    }

    /** More columns; of as many, the register that lacks less; of those, the one found earlier. */
    private static @Nullable Recognised better(
            @Nullable Recognised best, Recognised other, boolean chosen) {
        if (!isEnough(other, chosen)) {
            return best;
        }
        if (best == null || other.count() > best.count()) {
            return other;
        }
        boolean asGood = other.count() == best.count();
        return asGood && other.lacking().size() < best.lacking().size() ? other : best;
    }

    private static Recognised read(Register<?> register, int rows, List<String> texts) {
        var known = known(register);
        var columns = new ArrayList<@Nullable Column<?>>();
        var taken = new HashSet<Column<?>>();
        for (String text : texts) {
            var column = meant(known, text);
            // the same heading twice: the first counts, the second is told of as not taken over
            columns.add(column != null && taken.add(column) ? column : null);
        }
        return new Recognised(register, rows, columns, List.copyOf(texts));
    }

    private static @Nullable Column<?> meant(Map<String, Column<?>> known, String text) {
        var whole = known.get(plain(text));
        if (whole != null || text.isBlank()) {
            return whole;
        }
        var bare = known.get(plain(IN_BRACKETS.matcher(narrow(text)).replaceAll("")));
        int child = text.lastIndexOf('/');
        return bare != null || child < 0 ? bare : meant(known, text.substring(child + 1));
    }

    private static Map<String, Column<?>> known(Register<?> register) {
        var known = new LinkedHashMap<String, Column<?>>();
        known.put(plain(RecordNumber.COLUMN.heading()), RecordNumber.COLUMN);
        for (var column : register.columns()) {
            known.putIfAbsent(plain(column.heading()), column);
        }
        for (var column : register.columns()) {
            column.synonyms().forEach(name -> known.putIfAbsent(plain(name), column));
        }
        return known;
    }

    static String plain(String heading) {
        return MARKS.matcher(narrow(heading)).replaceAll("");
    }

    /** Full-width letters, digits and brackets as half-width ones. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** A row of parents has gaps where a merged heading covers several below it. */
    private static boolean looksLikeParents(List<String> above, List<String> below) {
        for (int i = 0; i < below.size(); i++) {
            boolean under = i >= above.size() || above.get(i).isBlank();
            if (under && !below.get(i).isBlank()) {
                return above.stream().filter(text -> !text.isBlank()).count() > 1;
            }
        }
        return false;
    }

    /** 「上层/下层」; a parent reaches to the right as far as nothing stands beside it and something stands below. */
    private static List<String> joined(List<String> above, List<String> below) {
        var texts = new ArrayList<String>();
        String parent = "";
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String own = i < above.size() ? above.get(i) : "";
            String child = i < below.size() ? below.get(i) : "";
            parent = own.isBlank() ? parent : own;
            texts.add(child.isBlank() ? own : parent.isBlank() ? child : parent + "/" + child);
        }
        return texts;
    }
}
