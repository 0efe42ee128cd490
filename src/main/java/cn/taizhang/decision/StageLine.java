package cn.taizhang.decision;

import cn.taizhang.decision.ProcedureFile.Place;
import cn.taizhang.decision.Stage.Archived;
import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Draft;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Stage.Objected;
import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Stage.Rejected;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Stage.Solicited;
import cn.taizhang.decision.Stage.Soliciting;
import cn.taizhang.decision.Stage.Withdrawn;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 办理进度: the matter as a line of eight places, the six parts with the work and the archive between and after them. */
final class StageLine {

    private static final int IMPLEMENTATION = 5;
    private static final int ARCHIVE = 7;

    /** Of these the day in the line is the one on which they began. */
    private static final Set<String> LASTING = Set.of("征求意见", "公示决议", "实施", "公示结果");

    private StageLine() {}

    static List<Place> of(Course course, Stage stage) {
        var labels =
                List.of("征求意见", "提议", course.variant().label(), "决议", "公示决议", "实施", "公示结果", "归档");
        int now = placeOf(stage);
        var line = new ArrayList<Place>();
        for (int place = 0; place < labels.size(); place++) {
            line.add(
                    new Place(
                            labels.get(place),
                            place < now ? "done" : place == now ? "now" : "ahead",
                            dayOf(stage, place)));
        }
        return withEnd(line, stage, now);
    }

    /** What was done at a place that is passed: its day, or since when where it took longer than one. */
    static String doneInWords(Place place) {
        var on = place.on();
        if (on == null) {
            return place.label() + "：已经办完。";
        }
        return LASTING.contains(place.label())
                ? "%s：%s开始，已经办完。".formatted(place.label(), ChineseDates.full(on))
                : "%s：%s。".formatted(place.label(), ChineseDates.full(on));
    }

    /** The place that is being worked at; past the last one where everything is done. */
    private static int placeOf(Stage stage) {
        return switch (stage) {
            case Draft _, Soliciting _ -> 0;
            case Solicited _ -> 1;
            case Proposed _, Objected _ -> 2;
            case Deliberated _, Rejected _ -> 3;
            case Resolved _, DecisionPublished _ -> 4;
            case Cleared _, Implementing _ -> IMPLEMENTATION;
            case Finished _, ResultPublished _ -> IMPLEMENTATION + 1;
            case Archived _ -> ARCHIVE + 1;
            case Withdrawn(var before, _, _) -> placeOf(before);
        };
    }

    private static @Nullable LocalDate dayOf(Stage stage, int place) {
        if (place == IMPLEMENTATION) {
            return workOf(stage).map(Implementing::on).orElse(null);
        }
        if (place == ARCHIVE) {
            return stage instanceof Archived(_, var on) ? on : null;
        }
        var parts = DecisionPart.values();
        return StageDays.ofParts(stage).get(parts[place < IMPLEMENTATION ? place : place - 1]);
    }

    private static Optional<Implementing> workOf(Stage stage) {
        if (stage instanceof Implementing work) {
            return Optional.of(work);
        }
        if (stage instanceof Finished(var before, _)) {
            return Optional.of(before);
        }
        if (stage instanceof ResultPublished(var before, _, _)) {
            return workOf(before);
        }
        return stage instanceof Archived(var before, _) ? workOf(before) : Optional.empty();
    }

    /** Where it ended otherwise, what is ahead never comes. */
    private static List<Place> withEnd(List<Place> line, Stage stage, int now) {
        if (!(stage instanceof Rejected) && !(stage instanceof Withdrawn)) {
            return List.copyOf(line);
        }
        var ended = new ArrayList<>(line.subList(0, now));
        ended.add(new Place(stage.kind().label(), "now", StageDays.last(stage)));
        return List.copyOf(ended);
    }
}
