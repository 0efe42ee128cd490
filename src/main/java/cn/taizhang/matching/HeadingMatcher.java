package cn.taizhang.matching;

import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.OpenPlace.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 栏目匹配: how well a heading of a table asks for one figure. A word that nothing accounts for leaves it in doubt. */
final class HeadingMatcher {

    private static final double NAMED = 0.95;
    private static final double UNEXPLAINED = 0.7;
    private static final double ANOTHER = 0.25;
    private static final double OTHER_MEASURE = 0.55;

    /** Words of headings that leave open nothing. */
    private static final Pattern NEUTRAL =
            Pattern.compile(
                    "情况|数量|总数|合计|累计|截至目前|截止目前|目前|现有|全区|辖区|开展|举办|召开|组织|成立|建立|建成|组建|设立|党组织|现|已|共|有|的|总|数|了|和|及|与|并|、|“|”");

    private final HeadingWords words;
    private final Kind kind;
    private final Place place;

    HeadingMatcher(HeadingWords words) {
        this.words = words;
        this.kind = words.isMoney() ? Kind.MONEY : words.isRate() ? Kind.PERCENT : Kind.NUMBER;
        var unit = kind == Kind.MONEY ? "万元" : kind == Kind.PERCENT ? "%" : words.unit();
        this.place =
                new Place(
                        new OpenPlace(1, words.text().length(), words.text().length(), kind, unit),
                        unit,
                        words.leaf(),
                        words.text(),
                        "",
                        words.text(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of());
    }

    /** The best first. */
    List<Proposal> proposals(int most) {
        var matcher = new FigureMatcher(place);
        var restriction = Restrictions.onHeading(words.text());
        return Vocabulary.figuresOf(kind).stream()
                .flatMap(wording -> match(matcher, wording).stream())
                .map(one ->
                        restriction
                                .map(by ->
                                        one.at(
                                                one.confidence() * by.factor(),
                                                one.reason() + by.reason()))
                                .orElse(one))
                .sorted(Comparator.comparingDouble(Proposal::confidence).reversed())
                .limit(most)
                .toList();
    }

    private Optional<Proposal> match(FigureMatcher matcher, Wording wording) {
        var more = Vocabulary.heading(wording.code());
        boolean another =
                more.not().map(not -> not.in(words.text())).orElse(false)
                        || !more.needs().map(needs -> needs.in(words.text())).orElse(true);
        if (more.names().map(name -> name.matcher(words.leaf()).matches()).orElse(false)) {
            return Optional.of(named(wording, another, unexplained(words.asides(), wording, more)));
        }
        return matcher.match(wording).map(one -> weighed(one, wording, more, another));
    }

    private Proposal named(Wording wording, boolean another, String rest) {
        boolean measured = place.unit().isEmpty() || wording.measures().contains(place.unit());
        double confidence = NAMED * (measured ? 1 : OTHER_MEASURE) * (another ? ANOTHER : 1);
        var reason = "栏目写的是「%s」。".formatted(words.text());
        return new Proposal(
                wording.code(),
                false,
                confidence * (rest.isEmpty() ? 1 : UNEXPLAINED),
                rest.isEmpty() ? reason : reason + "「%s」没有对上。".formatted(rest));
    }

    private Proposal weighed(Proposal one, Wording wording, HeadingWording more, boolean another) {
        var rest = unexplained(words.leaf() + words.asides(), wording, more);
        double confidence =
                one.confidence() * (another ? ANOTHER : 1) * (rest.isEmpty() ? 1 : UNEXPLAINED);
        var reason = one.reason().replaceFirst("^文中", "栏目");
        return one.at(confidence, rest.isEmpty() ? reason : reason + "「%s」没有对上。".formatted(rest));
    }

    /** What is left of a text once every word is taken off that this figure or any table accounts for. */
    private static String unexplained(String text, Wording wording, HeadingWording more) {
        var all =
                Stream.concat(
                                Stream.concat(
                                        Stream.of(wording.counted()), wording.said().stream()),
                                more.also().stream())
                        .flatMap(group -> group.words().stream())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        var rest = text.replaceAll(String.join("|", all), "·");
        return NEUTRAL.matcher(rest).replaceAll("").replace("·", "");
    }
}
