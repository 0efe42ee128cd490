package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.RatedQuestion;
import cn.taizhang.ballot.RatingSource;
import cn.taizhang.decision.Step.ReviewSatisfaction;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.SatisfactionGrade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 群众评议的测评. Whoever had residents rate the work on line chooses the rating, and the numbers are then what the opened box says; who
 * counted on paper writes them down.
 */
@Component
class StepRatings {

    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_QUESTION = 40;
    private static final int TOLD = 10;

    private final List<RatingSource> sources;
    private final StepStore steps;
    private final Matters matters;

    StepRatings(List<RatingSource> sources, StepStore steps, Matters matters) {
        this.sources = List.copyOf(sources);
        this.steps = steps;
        this.matters = matters;
    }

    /** The opened ratings of the community, by what is kept of the choice, the newest first; and the one that is chosen, if older. */
    Map<String, String> offered(Viewer viewer, Matter matter, Map<String, String> filled) {
        var offered = new LinkedHashMap<String, String>();
        sources.stream()
                .flatMap(source -> source.ratings(viewer, matter.organization()).stream())
                .forEach(one -> offered.put(one.key(), words(one)));
        chosen(viewer, matter, filled).ifPresent(one -> offered.putIfAbsent(one.key(), words(one)));
        return offered;
    }

    /** 同一项测评用于别的事项: residents rated one work; which it was is for a reader to ask. */
    List<String> remarks(Viewer viewer, Matter matter, List<StepRow> taken) {
        return rated(taken).stream()
                .flatMap(key ->
                        steps.mattersRatedBy(key, matter.organization(), matter.id(), TOLD).stream()
                                .filter(other -> rated(steps.of(other)).contains(key)))
                .distinct()
                .flatMap(other -> matters.find(viewer, other).stream())
                .map(other -> "群众评议取用的网上测评也用于「%s」，请核对测评的是哪一件事。".formatted(other.title()))
                .toList();
    }

    /** The ratings that the steps name as they now read. */
    private static Set<String> rated(List<StepRow> taken) {
        return Chronicle.asCorrected(taken.stream().map(StepRow::entry).toList()).stream()
                .map(step -> step.content().getOrDefault(StepFields.RATING, ""))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What was typed, with the numbers of the rating where one was chosen. */
    Map<String, String> counted(Viewer viewer, Matter matter, Map<String, String> typed) {
        var chosen = chosen(viewer, matter, typed);
        if (chosen.isEmpty()) {
            return typed;
        }
        var rating = chosen.get();
        var counted = new LinkedHashMap<>(typed);
        counted.put(StepFields.ASKED, Integer.toString(rating.returned()));
        for (var grade : SatisfactionGrade.values()) {
            counted.put(StepFields.of(grade), Integer.toString(rating.count(grade)));
        }
        counted.put(StepReader.RATED, rating.title() + "：" + rating.question());
        counted.put(StepReader.RATED_FROM, rating.held().from().toString());
        counted.put(StepReader.RATED_TO, rating.held().to().toString());
        return counted;
    }

    List<Breach> breachesIn(
            Viewer viewer, Matter matter, Map<String, String> typed, ReviewSatisfaction step) {
        return !typed.getOrDefault(StepFields.RATING, "").isBlank()
                        && step.rated() == null
                        && chosen(viewer, matter, typed).isEmpty()
                ? List.of(Breach.of(StepFields.RATING, "没有找到这次测评，或者还没有开票，请重新选择。"))
                : List.of();
    }

    private Optional<RatedQuestion> chosen(
            Viewer viewer, Matter matter, Map<String, String> typed) {
        var key = typed.getOrDefault(StepFields.RATING, "").strip();
        return key.isEmpty()
                ? Optional.empty()
                : sources.stream()
                        .flatMap(source ->
                                source.rating(viewer, matter.organization(), key).stream())
                        .findFirst();
    }

    private static String words(RatedQuestion rating) {
        return "%s：%s（%s止，收回 %d 张）"
                .formatted(
                        shortened(rating.title(), LONGEST_TITLE),
                        shortened(rating.question(), LONGEST_QUESTION),
                        ChineseDates.full(rating.held().to()),
                        rating.returned());
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
