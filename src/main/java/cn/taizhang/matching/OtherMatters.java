package cn.taizhang.matching;

import cn.taizhang.matching.Restrictions.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 另一件事: words that fit a figure and are said of what it does not count: rectification after another check than an inspection
 * from above, a part of the members, what some of the cadres studied among themselves.
 */
final class OtherMatters {

    private static final double FACTOR = 0.5;

    private static final List<Matter> ALL =
            List.of(
                    new Matter(
                            "rectification.",
                            Where.SENTENCE,
                            "[市区县]委[^，。；]{0,6}巡察(?!办|机构)|提级巡察|交叉巡察|市县巡察|检视|审计|督察|消防|隐患|信访",
                            "(?:省委|中央)[^，。；]{0,6}巡|巡视",
                            "说的是另一项整改。"),
                    new Matter(
                            "study.sessions",
                            Where.TOUCHING,
                            "(?:处级|科级|县级|青年|年轻|离退休|老)(?:党员)?(?:领导)?干部",
                            "全区|各级",
                            "只说一部分人。"),
                    new Matter(
                            "members.on-roll",
                            Where.TOUCHING,
                            "(?:正式|预备)党员$",
                            "党员(?:[和及、]|含)",
                            "只说一部分党员。"),
                    new Matter(
                            "talent.flexible",
                            Where.TOUCHING,
                            "柔性[^，。]*(?:院士|团队|项目)",
                            "",
                            "只说一部分人才。"));

    private enum Where {
        TOUCHING,
        SENTENCE
    }

    /**
     * 一件.
     *
     * @param code of the figure, or how the codes of several begin
     * @param said what tells that something else is meant
     * @param unless what tells that it is this all the same; of a sentence, where it was said later
     */
    private record Matter(String code, Where where, Pattern said, Pattern unless, String reason) {

        Matter(String code, Where where, String said, String unless, String reason) {
            this(
                    code,
                    where,
                    Pattern.compile(said),
                    Pattern.compile(unless.isEmpty() ? "(?!)" : unless),
                    reason);
        }

        boolean isMeant(String figure, Place place) {
            boolean asked = code.endsWith(".") ? figure.startsWith(code) : figure.equals(code);
            if (!asked) {
                return false;
            }
            return switch (where) {
                case TOUCHING ->
                        said.matcher(place.touching()).find()
                                && !unless.matcher(place.touching()).find();
                case SENTENCE -> isSaidLast(place);
            };
        }

        /** Whatever was named last before the place is meant; named far before it, only where nothing around says otherwise. */
        private boolean isSaidLast(Place place) {
            var sentence = place.sentence();
            int other = lastIn(said, sentence);
            if (other < 0 || lastIn(unless, sentence) > other) {
                return false;
            }
            int near = place.previousClause().length() + place.clause().length();
            return other >= sentence.length() - near
                    || !unless.matcher(place.earlier() + String.join("", place.headings())).find();
        }

        private static int lastIn(Pattern words, String text) {
            return words.matcher(text).results().mapToInt(MatchResult::start).max().orElse(-1);
        }
    }

    private OtherMatters() {}

    static Optional<Restriction> on(String figure, Place place) {
        return ALL.stream()
                .filter(one -> one.isMeant(figure, place))
                .findFirst()
                .map(one -> new Restriction(FACTOR, one.reason()));
    }
}
