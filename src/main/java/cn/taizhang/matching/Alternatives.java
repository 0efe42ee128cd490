package cn.taizhang.matching;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 同义说法: words any of which will do.
 *
 * @param words regular expressions over Chinese text
 * @param pattern one of them anywhere
 * @param closing one of them at the end, but for words that may stand between it and its number
 */
record Alternatives(List<String> words, Pattern pattern, Pattern closing) {

    Alternatives {
        words = List.copyOf(words);
    }

    /** Words parted by spaces; an empty text is none. */
    static Optional<Alternatives> of(String words) {
        var list = Stream.of(words.strip().split(" +")).filter(word -> !word.isEmpty()).toList();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var any = String.join("|", list);
        return Optional.of(
                new Alternatives(
                        list,
                        Pattern.compile(any),
                        Pattern.compile("(?:" + any + ")" + Fillers.BETWEEN)));
    }

    boolean in(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** Whether a text ends in one of them, but for words that may stand between it and its number. */
    boolean close(CharSequence text) {
        return closing.matcher(text).find();
    }

    /** The last of them in a text, as it stands there. */
    Optional<String> lastIn(CharSequence text) {
        return pattern.matcher(text).results().reduce((_, later) -> later).map(MatchResult::group);
    }
}
