package cn.taizhang.matching;

import java.util.Optional;

/** 参数匹配: how well one place asks for a name or a date of the records. */
final class ParameterMatcher {

    private static final double UNSAID = 0.6;
    private static final double ANOTHER = 0.4;

    private final Place place;
    private final String sentence;
    private final String around;

    ParameterMatcher(Place place) {
        this.place = place;
        this.sentence = place.marked();
        this.around = place.earlier() + sentence + String.join("", place.headings());
    }

    Optional<Proposal> match(ParameterPattern pattern) {
        var found = pattern.pattern().matcher(sentence);
        while (found.find()) {
            if (found.group().indexOf('◆') >= 0) {
                return Optional.of(proposal(pattern, found.group()));
            }
        }
        return Optional.empty();
    }

    private Proposal proposal(ParameterPattern pattern, String words) {
        double confidence = pattern.confidence();
        if (!pattern.needs().map(needs -> needs.in(around)).orElse(true)) {
            confidence *= UNSAID;
        }
        if (pattern.other().map(this::near).orElse(false)) {
            confidence *= ANOTHER;
        }
        return new Proposal(
                pattern.code(),
                true,
                confidence,
                "前后文是「%s」。".formatted(words.replace('◆', '×').replace('◇', '×')));
    }

    private boolean near(Alternatives other) {
        return other.in(place.clause()) || other.in(place.rest());
    }
}
