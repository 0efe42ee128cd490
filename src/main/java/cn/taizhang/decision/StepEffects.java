package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.notice.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 步骤的牵连: what a step does beyond its matter: it posts and concludes notices, and keeps the sheet of a vote by roll. */
@Component
class StepEffects {

    private final ProcedureStore store;
    private final StepNotices notices;
    private final StepBallots ballots;
    private final StepRatings ratings;
    private final StepMeetings meetings;
    private final StepOpinions opinions;

    StepEffects(
            ProcedureStore store,
            StepNotices notices,
            StepBallots ballots,
            StepRatings ratings,
            StepMeetings meetings,
            StepOpinions opinions) {
        this.store = store;
        this.notices = notices;
        this.ballots = ballots;
        this.ratings = ratings;
        this.meetings = meetings;
        this.opinions = opinions;
    }

    /**
     * 备好的内容.
     *
     * @param typed with what the notices, the rolls and the ratings add
     * @param notice the notice that the step ends, or null
     */
    record Prepared(Map<String, String> typed, @Nullable Posted notice) {}

    /** What the step rests on does not change from here on: a notice that it ends is held. */
    Prepared prepared(
            Viewer viewer,
            Matter matter,
            List<StepRow> steps,
            StepKind kind,
            Map<String, String> typed) {
        var content = new HashMap<>(meetings.counted(viewer, kind, typed));
        StepReader.KEPT_BY_PRODUCT.forEach(content::remove);
        if (kind == StepKind.RESOLVE) {
            return new Prepared(ballots.counted(viewer, matter, content), null);
        }
        if (kind == StepKind.REVIEW_SATISFACTION) {
            return new Prepared(ratings.counted(viewer, matter, content), null);
        }
        var notice = postedBy(kind).flatMap(posting -> notices.held(viewer, steps, posting));
        notice.map(posted -> notices.end(viewer, posted))
                .ifPresent(end -> {
                    content.put(StepReader.OBJECTIONS, Integer.toString(end.objections()));
                    content.put(StepReader.UPHELD, Integer.toString(end.upheld()));
                });
        notice.map(posted -> posted.notice().period())
                .ifPresent(hung -> {
                    content.put(StepReader.HUNG_FROM, hung.from().toString());
                    content.put(StepReader.HUNG_TO, hung.to().toString());
                });
        return new Prepared(content, notice.orElse(null));
    }

    /** The step that posted what this one ends. */
    private static Optional<StepKind> postedBy(StepKind kind) {
        if (kind == StepKind.CONCLUDE_DECISION_NOTICE) {
            return Optional.of(StepKind.PUBLISH_DECISION);
        }
        return kind == StepKind.ARCHIVE ? Optional.of(StepKind.PUBLISH_RESULT) : Optional.empty();
    }

    /**
     * What the notices, the rolls and the other decisions have to say against it.
     *
     * @param number 第几步 it is: the first one gives the matter the day that tells it from others of its name
     * @param before the day that the step told so far, null where it is taken for the first time
     */
    List<Breach> breachesIn(
            Viewer viewer,
            Matter matter,
            Prepared prepared,
            Step step,
            int number,
            @Nullable LocalDate before) {
        var breaches = new ArrayList<>(personalMarksIn(prepared.typed(), step.kind()));
        var notice = prepared.notice();
        if (notice != null) {
            notices.whyNotOver(notice, step.on()).stream()
                    .map(one -> new Breach(null, one.message(), one.clause()))
                    .forEach(breaches::add);
            if (notice.endingOrNone() instanceof Posted.Ending.Concluded(var on, _)
                    && step.on().isBefore(on)) {
                breaches.add(
                        Breach.of("on", "公示在%s结束，日期不能早于这一天。".formatted(ChineseDates.full(on))));
            }
        }
        if (notice == null && postedBy(step.kind()).isPresent()) {
            breaches.add(Breach.overall("没有找到这件事的公示，不能由这一步结束，请核对公示属于哪个社区。"));
        }
        if (step instanceof Step.Resolve resolve) {
            breaches.addAll(ballots.breachesIn(viewer, matter, prepared.typed(), resolve));
        }
        if (step instanceof Step.PublishDecision(var posted)) {
            breaches.addAll(notices.breachesIn(posted));
        }
        if (step instanceof Step.PublishResult(var posted)) {
            breaches.addAll(notices.breachesIn(posted));
        }
        if (step instanceof Step.ReviewSatisfaction review) {
            breaches.addAll(ratings.breachesIn(viewer, matter, prepared.typed(), review));
        }
        breaches.addAll(meetings.breachesIn(viewer, matter, prepared.typed(), step));
        breaches.addAll(opinions.breachesIn(matter, step, number, before));
        if (number == 1
                && step instanceof Step.BeginSoliciting begun
                && store.isTaken(matter, begun.on())) {
            breaches.add(Breach.of("on", "这个社区同一天开始征求意见的同名事项已登记，请核对日期或事项名称。"));
        }
        return breaches;
    }

    /** Words that go into the record of the whole matter, which is read by many; of a notice the notices tell it. */
    private static List<Breach> personalMarksIn(Map<String, String> typed, StepKind kind) {
        if (kind == StepKind.PUBLISH_DECISION || kind == StepKind.PUBLISH_RESULT) {
            return List.of();
        }
        return StepFields.of(kind).stream()
                .filter(field ->
                        field.type() == StepField.Type.TEXT || field.type() == StepField.Type.LINES)
                .flatMap(field ->
                        PersonalMarks.breachesIn(
                                field.name(), field.label(), typed.getOrDefault(field.name(), ""))
                                .stream())
                .toList();
    }

    /** Does it, and tells what is kept of the step. */
    Outcome<Map<String, String>> done(
            Viewer viewer, Matter matter, Prepared prepared, StepReader.Read read) {
        var notice = prepared.notice();
        if (notice != null && notice.conclusion().isEmpty()) {
            notices.conclude(viewer, notice, read.step().on()).orThrow();
        }
        if (read.step() instanceof Step.PublishDecision(var posted)) {
            return with(StepReader.NOTICE, notices.post(viewer, matter, posted), read);
        }
        if (read.step() instanceof Step.PublishResult(var posted)) {
            return with(StepReader.NOTICE, notices.post(viewer, matter, posted), read);
        }
        if (read.step() instanceof Step.Resolve resolve) {
            return resolved(viewer, matter, prepared.typed(), read, resolve);
        }
        return new Outcome.Done<>(read.kept());
    }

    /** With a sheet where it goes by a roll. */
    private Outcome<Map<String, String>> resolved(
            Viewer viewer,
            Matter matter,
            Map<String, String> typed,
            StepReader.Read read,
            Step.Resolve resolve) {
        return ballots.record(viewer, matter, typed, resolve)
                .map(sheet -> with(StepReader.SHEET, sheet, read))
                .orElseGet(() -> new Outcome.Done<>(read.kept()));
    }

    /** The sheet of a vote that was put right is put right with it; a roll that is chosen only now has one from now on. */
    Outcome<Map<String, String>> corrected(
            Viewer viewer,
            Matter matter,
            List<StepRow> steps,
            int number,
            Corrections.Correction correction) {
        var read = correction.read();
        if (!(read.step() instanceof Step.Resolve resolve)) {
            return new Outcome.Done<>(read.kept());
        }
        var sheet = Corrections.nowReading(steps, number).get(StepReader.SHEET);
        if (sheet == null) {
            return resolved(viewer, matter, read.kept(), read, resolve);
        }
        return ballots.replace(
                        viewer,
                        matter,
                        UUID.fromString(sheet),
                        correction.step().reason(),
                        read.kept(),
                        resolve)
                .map(made -> with(StepReader.SHEET, made, read))
                .orElseGet(() ->
                        new Outcome.Refused<>(
                                List.of(Breach.of(StepFields.ROLL, "这次决议是按名册计票的，更正时请选择名册。"))));
    }

    private static Outcome<Map<String, String>> with(
            String name, Outcome<UUID> made, StepReader.Read read) {
        return switch (made) {
            case Outcome.Refused<UUID>(var because) -> new Outcome.Refused<>(because);
            case Outcome.Done<UUID>(var id) -> {
                var content = new HashMap<>(read.kept());
                content.put(name, id.toString());
                yield new Outcome.Done<>(content);
            }
        };
    }
}
