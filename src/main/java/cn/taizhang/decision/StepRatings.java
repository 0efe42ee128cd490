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
import org.springframework.stereotype.Component;

/**
 * 群众评议的测评. Whoever had residents rate the work on line chooses the rating, and the numbers are then what the opened box says; who
 * counted on paper writes them down.
 */
@Component
class StepRatings {

    private static final int LONGEST_WORDS = 40;

    private final List<RatingSource> sources;

    StepRatings(List<RatingSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The opened ratings of the community, by what is kept of the choice, the newest first. */
    Map<String, String> offered(Viewer viewer, Matter matter) {
        var offered = new LinkedHashMap<String, String>();
        ratings(viewer, matter).forEach(one -> offered.put(one.key(), words(one)));
        return offered;
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
                : ratings(viewer, matter).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private List<RatedQuestion> ratings(Viewer viewer, Matter matter) {
        return sources.stream()
                .flatMap(source -> source.ratings(viewer, matter.organization()).stream())
                .toList();
    }

    private static String words(RatedQuestion rating) {
        var question = rating.question();
        return "%s（%s止，收回 %d 张）"
                .formatted(
                        question.length() > LONGEST_WORDS
                                ? question.substring(0, LONGEST_WORDS) + "…"
                                : question,
                        ChineseDates.full(rating.held().to()),
                        rating.returned());
    }
}
