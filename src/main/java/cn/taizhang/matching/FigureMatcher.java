package cn.taizhang.matching;

import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * 数据匹配: how well one place asks for one figure. What is counted must stand where Chinese puts it: behind the measure word,
 * else before the number; what is said of it is worth less the farther off it stands.
 */
final class FigureMatcher {

    /** Nothing is ever quite certain. */
    private static final double BEST = 0.97;

    private static final double OTHER_MEASURE = 0.55;
    private static final double NO_MEASURE = 0.92;
    private static final double ANOTHER_FIGURE = 0.25;
    private static final double UNSAID = 0.3;
    private static final double UNCOUNTED = 0.1;
    private static final double A_PART = 0.8;

    /** 流动党员党支部×个: the word is there, but what is counted is the noun at the end. */
    private static final double ENDS_IN_ANOTHER_NOUN = 0.7;

    private final Place place;

    FigureMatcher(Place place) {
        this.place = place;
    }

    /** Empty where nothing speaks for it. */
    Optional<Proposal> match(Wording wording) {
        double counted = counted(wording);
        double confidence = BEST * measure(wording) * counted * part(wording);
        for (var group : wording.said()) {
            confidence *= said(group);
        }
        if (wording.other().map(this::inClause).orElse(false)) {
            confidence *= ANOTHER_FIGURE;
        }
        return confidence < 0.1
                ? Optional.empty()
                : Optional.of(new Proposal(wording.code(), false, confidence, reason(wording)));
    }

    private double measure(Wording wording) {
        if (place.unit().isEmpty()) {
            return NO_MEASURE;
        }
        return wording.measures().contains(place.unit()) ? 1 : OTHER_MEASURE;
    }

    private double counted(Wording wording) {
        var counted = wording.counted();
        boolean announced = !Fillers.saysSomethingElse(place.touching());
        if (place.countsWhatFollows()) {
            if (counted.in(place.head())) {
                return 1;
            }
            return announced && !place.touching().isEmpty()
                    ? 0.5 * countedBefore(counted)
                    : UNCOUNTED;
        }
        if (counted.close(place.touching())
                || counted.in(place.touching())
                        && wording.said().stream()
                                .anyMatch(group -> group.close(place.touching()))) {
            return 1;
        }
        if (counted.in(place.touching())) {
            return announced ? 1 : ENDS_IN_ANOTHER_NOUN;
        }
        return announced ? countedBefore(counted) : otherwise(counted);
    }

    /** 其中…的×名: a part of what was counted before, unless the words are this figure's own. */
    private double part(Wording wording) {
        boolean aPart = place.touching().startsWith("其中") && place.touching().length() > 4;
        return aPart && !wording.counted().close(place.touching()) ? A_PART : 1;
    }

    /** The words before the number name nothing: what is counted was named before, or is named behind. */
    private double countedBefore(Alternatives counted) {
        if (counted.in(place.clause()) || counted.in(place.own())) {
            return 0.96;
        }
        if (counted.in(place.sentence())) {
            return 0.92;
        }
        return counted.in(lastPart(place.earlier())) ? 0.7 : inHeadings(counted) ? 0.6 : UNCOUNTED;
    }

    /** The words before the number name something, but not this. */
    private double otherwise(Alternatives counted) {
        return counted.in(place.clause()) ? 0.6 : counted.in(place.own()) ? 0.5 : UNCOUNTED;
    }

    private double said(Alternatives group) {
        if (group.in(place.clause()) || group.in(place.head()) || group.in(place.own())) {
            return 1;
        }
        boolean behind =
                place.countsWhatFollows() && (group.in(place.rest()) || group.in(place.next()));
        if (behind || group.in(place.previousClause())) {
            return 0.97;
        }
        if (group.in(place.sentence())) {
            return 0.94;
        }
        if (group.in(lastPart(place.earlier()))) {
            return 0.88;
        }
        return inHeadings(group)
                ? 0.86
                : group.in(place.earlier()) || group.in(place.following()) ? 0.8 : UNSAID;
    }

    private boolean inClause(Alternatives other) {
        return other.in(place.ownClause())
                || other.in(place.head())
                || other.in(place.own())
                || place.countsWhatFollows() && other.in(place.next())
                || other.in(place.ownPreviousClause());
    }

    private boolean inHeadings(Alternatives words) {
        return place.headings().stream().anyMatch(words::in);
    }

    /** The sentence before. */
    private static String lastPart(String earlier) {
        int end = Math.max(0, earlier.length() - 1);
        int start = Math.max(earlier.lastIndexOf('。', end - 1), earlier.lastIndexOf('；', end - 1));
        return earlier.substring(start + 1);
    }

    private String reason(Wording wording) {
        var near = place.sentence() + "◆" + place.unit() + place.head() + place.rest();
        var found = new LinkedHashSet<String>();
        wording.counted().lastIn(near).ifPresent(found::add);
        wording.said().forEach(group -> group.lastIn(near).ifPresent(found::add));
        var unit = place.unit();
        return "文中写的是「%s」%s"
                .formatted(String.join("、", found), unit.isEmpty() ? "。" : "，计量单位「" + unit + "」。");
    }
}
