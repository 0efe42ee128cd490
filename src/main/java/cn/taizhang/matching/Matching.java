package cn.taizhang.matching;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.OpenPlace.Kind;
import cn.taizhang.matching.Restrictions.Restriction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 匹配: for each open place of a text its proposals, the best first. Places of one sentence are solved together. */
public final class Matching {

    private static final int PROPOSED = 5;

    /** A second proposal as near as this leaves the first uncertain. */
    private static final double CLOSE = 0.9;

    private static final double UNDECIDED = 0.74;
    private static final double TAKEN = 0.5;

    private Matching() {}

    /** Proposals by place, in the order of the places; a place with none has an empty list. */
    public static List<List<Proposal>> of(Manuscript text) {
        var title = Title.of(text.text());
        var proposals = new ArrayList<List<Proposal>>();
        var sentences = new ArrayList<Integer>();
        for (var open : text.places()) {
            var place = Place.of(open, text.around(open));
            proposals.add(proposalsFor(place, title));
            sentences.add(text.around(open).sentence());
        }
        return sharedOut(proposals, sentences);
    }

    /**
     * The same for a heading of a table, such as 兼职委员（人）: the headings above it come first, parted by 、. Whether its period is
     * the one that is asked about, and what a place in its row means, is not judged here.
     */
    public static List<Proposal> ofHeading(String heading) {
        var words = HeadingWords.of(heading);
        return words.leaf().isEmpty()
                ? List.of()
                : doubted(new HeadingMatcher(words).proposals(PROPOSED));
    }

    private static List<Proposal> proposalsFor(Place place, Title title) {
        var found = isNamed(place.open()) ? parameters(place) : figures(place, title);
        return found.sorted(Comparator.comparingDouble(Proposal::confidence).reversed())
                .limit(PROPOSED)
                .toList();
    }

    private static boolean isNamed(OpenPlace open) {
        return open.kind() == Kind.NAME || open.kind() == Kind.DATE || open.kind() == Kind.OTHER;
    }

    private static Stream<Proposal> parameters(Place place) {
        var matcher = new ParameterMatcher(place);
        var best = new HashMap<String, Proposal>();
        for (var pattern : Vocabulary.parameters()) {
            matcher.match(pattern)
                    .ifPresent(one ->
                            best.merge(
                                    one.code(),
                                    one,
                                    (a, b) -> a.confidence() >= b.confidence() ? a : b));
        }
        return best.values().stream();
    }

    private static Stream<Proposal> figures(Place place, Title title) {
        var matcher = new FigureMatcher(place);
        var restriction = Restrictions.on(place, title);
        return Vocabulary.figuresOf(place.open().kind()).stream()
                .flatMap(wording -> matcher.match(wording).stream())
                .map(one -> restricted(one, restriction))
                .map(one -> restricted(one, OtherMatters.on(one.code(), place)));
    }

    private static Proposal restricted(Proposal one, Optional<Restriction> restriction) {
        return restriction
                .map(by -> one.at(one.confidence() * by.factor(), one.reason() + by.reason()))
                .orElse(one);
    }

    /** Two that fit nearly as well: neither is taken without asking. */
    private static List<Proposal> doubted(List<Proposal> ranked) {
        if (ranked.size() < 2 || !ranked.getFirst().certain()) {
            return ranked;
        }
        var first = ranked.getFirst();
        var second = ranked.get(1);
        if (second.confidence() < CLOSE * first.confidence()) {
            return ranked;
        }
        var doubted = new ArrayList<>(ranked);
        doubted.set(0, first.at(UNDECIDED, first.reason() + "另一项同样像，请选定。"));
        doubted.set(1, second.at(Math.min(second.confidence(), UNDECIDED - 0.01), second.reason()));
        return doubted;
    }

    /** In one sentence a figure stands once: where two places ask for the same, the one it fits better keeps it. */
    private static List<List<Proposal>> sharedOut(
            List<List<Proposal>> all, List<Integer> sentences) {
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (var proposal :
                    all.get(i).stream().limit(1).filter(one -> !one.parameter()).toList()) {
                int place = i;
                holders.merge(
                        key(sentences.get(i), proposal),
                        place,
                        (held, other) ->
                                confidence(all, other) > confidence(all, held) ? other : held);
            }
        }
        var shared = new ArrayList<List<Proposal>>();
        for (int i = 0; i < all.size(); i++) {
            shared.add(doubted(without(all.get(i), sentences.get(i), i, holders)));
        }
        return shared;
    }

    private static List<Proposal> without(
            List<Proposal> ranked, int sentence, int place, Map<String, Integer> holders) {
        return ranked.stream()
                .map(one -> {
                    var holder = holders.get(key(sentence, one));
                    return one.parameter() || holder == null || holder == place
                            ? one
                            : one.at(one.confidence() * TAKEN, one.reason() + "同一句里另一处更像。");
                })
                .sorted(Comparator.comparingDouble(Proposal::confidence).reversed())
                .toList();
    }

    private static double confidence(List<List<Proposal>> all, int place) {
        return all.get(place).getFirst().confidence();
    }

    private static String key(int sentence, Proposal proposal) {
        return sentence + "\n" + proposal.code();
    }
}
