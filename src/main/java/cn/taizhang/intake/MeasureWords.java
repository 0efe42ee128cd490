package cn.taizhang.intake;

import cn.taizhang.intake.OpenPlace.Kind;
import cn.taizhang.kernel.DataTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 计量单位: the words that stand behind a number; a character that is also part of other words is known by what follows. */
final class MeasureWords {

    /** By first character, the longest first. */
    private static final Map<Character, List<MeasureWord>> WORDS =
            DataTable.resource("/intake/measure-words.csv").rows().stream()
                    .map(row ->
                            new MeasureWord(
                                    row.get("word"),
                                    Kind.valueOf(row.get("kind")),
                                    row.get("not-before")))
                    .sorted(Comparator.comparing((MeasureWord one) -> -one.word().length()))
                    .collect(Collectors.groupingBy(one -> one.word().charAt(0)));

    /**
     * 计量单位.
     *
     * @param notBefore characters before which it is the beginning of another word
     */
    record MeasureWord(String word, Kind kind, String notBefore) {

        private boolean standsAt(String text, int at) {
            int end = at + word.length();
            return text.startsWith(word, at)
                    && (end == text.length() || notBefore.indexOf(text.charAt(end)) < 0);
        }
    }

    private MeasureWords() {}

    /** The longest one that begins here. */
    static Optional<MeasureWord> at(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        return WORDS.getOrDefault(text.charAt(at), List.of()).stream()
                .filter(word -> word.standsAt(text, at))
                .findFirst();
    }

    /** The one behind a number that ends here, past spaces and 余 or 多. */
    static Optional<MeasureWord> behind(String text, int end) {
        int at = pastSpaces(text, end);
        if (at < text.length() && (text.charAt(at) == '余' || text.charAt(at) == '多')) {
            at = pastSpaces(text, at + 1);
        }
        return at(text, at);
    }

    static int pastSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
