package cn.taizhang.proofreading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 所列各项: how many parts a list names. Chinese lists are parted by 「、」, 「，」 or 「；」, the last two often by 「和」; where a
 * list can be read in two ways both counts are given.
 *
 * @param likely the count that most would give
 * @param possible every count that can be meant
 */
record ListedParts(int likely, Set<Integer> possible) {

    private static final Pattern OPEN_END = Pattern.compile("等(?=[，。；]|$|\\d|[一二三四五六七八九十多各若])");
    private static final Pattern INNER = Pattern.compile("[“（《][^”）》]*[”）》]");
    private static final Pattern AND = Pattern.compile("[和与及]|以及");

    /**
     * The parts of what stands behind 「即：」, up to the end of the sentence.
     *
     * @param of what the slogan counts; each part may hold it
     */
    static Optional<ListedParts> in(String sentence, String of) {
        if (OPEN_END.matcher(sentence).find()) {
            return Optional.empty();
        }
        var list = INNER.matcher(sentence).replaceAll(found -> "□".repeat(found.group().length()));
        var upToComma = list.split("，", 2)[0];
        int pauses = count(upToComma, "、");
        int commas = count(list, "，");
        int likely = pauses > 0 ? pauses + 1 : commas + 1;
        if (likely < 2 || (pauses == 0 && !eachHolds(of, list))) {
            return Optional.empty();
        }
        var possible = new TreeSet<>(List.of(likely, commas + 1, count(list, "、") + 1));
        possible.add(count(list, "[、，]") + 1);
        for (var part : List.of(upToComma, list)) {
            if (AND.matcher(part.substring(part.lastIndexOf('、') + 1)).find()) {
                possible.add(count(part, "、") + 2);
                possible.add(count(part, "[、，]") + 2);
            }
        }
        if (!of.isEmpty()) {
            possible.add(count(list, Pattern.quote(of)));
        }
        possible.removeIf(count -> count < 2);
        return Optional.of(new ListedParts(likely, possible));
    }

    /** Clauses parted by commas are parts only where each of them repeats what is counted. */
    private static boolean eachHolds(String of, String list) {
        return !of.isEmpty() && Stream.of(list.split("，")).allMatch(part -> part.contains(of));
    }

    boolean areAllowedBy(Slogan slogan) {
        return possible.stream().anyMatch(slogan::allows);
    }

    private static int count(String text, String sign) {
        return (int) Pattern.compile(sign).matcher(text).results().count();
    }
}
