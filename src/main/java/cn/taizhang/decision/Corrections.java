package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 更正的规则: a step is read anew, and everything that came after it has to hold with what is now right. */
final class Corrections {

    private Corrections() {}

    /**
     * 一次更正.
     *
     * @param read what the step now says
     * @param accepted what is now let pass at it, with a reason
     * @param breaches everything that is wrong; empty where it may be put right
     */
    record Correction(
            Step.Correct step,
            StepReader.Read read,
            List<Breach> accepted,
            List<Breach> breaches) {}

    /**
     * 结果因更正改变: a vote came to its other end.
     *
     * @param number 更正的是第几步
     * @param by 第几步更正的它
     */
    record Turned(int number, int by, StageKind from, StageKind to) {

        String inWords() {
            return "从「%s」改为「%s」".formatted(from.label(), to.label());
        }
    }

    /** What corrections turned, the first one first: each bears where the matter stood after it. */
    static List<Turned> turned(List<StepRow> steps) {
        var turned = new ArrayList<Turned>();
        var stood = StageKind.DRAFT;
        for (var step : steps) {
            var corrects = step.corrects();
            if (corrects != null && step.stage() != stood) {
                turned.add(new Turned(corrects, step.number(), stood, step.stage()));
            }
            stood = step.stage();
        }
        return turned;
    }

    /** The step as it was recorded first. */
    static StepRow step(List<StepRow> steps, int number) {
        var step =
                steps.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("这一步"));
        if (!step.kind().mayBeCorrected()) {
            throw new NotAllowed("「%s」不在这里更正：公示的内容在公示页更正。".formatted(step.kind().label()));
        }
        return step;
    }

    /** What a step says by now, its corrections heeded. */
    static Map<String, String> nowReading(List<StepRow> steps, int number) {
        return now(steps, number).content();
    }

    /** The day that a step tells by now. */
    static LocalDate dayNow(List<StepRow> steps, int number) {
        return Chronicle.reading(now(steps, number)).step().on();
    }

    private static Chronicle.Entry now(List<StepRow> steps, int number) {
        return Chronicle.asCorrected(steps.stream().map(StepRow::entry).toList()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("这一步"));
    }

    static Correction of(
            Procedure procedure,
            Stage now,
            List<StepRow> steps,
            StepRow wrong,
            Map<String, String> typed,
            String corrector,
            LocalDate today) {
        var reasons = new Typed(StepFields.OF_CORRECTION, typed);
        var read = StepReader.read(wrong.kind(), typed, today);
        var breaches = new ArrayList<>(read.unreadable());
        var restated = Moved.to(now);
        if (read.unreadable().isEmpty()) {
            switch (replayed(procedure, steps, wrong, read.kept(), today)) {
                case Outcome.Done<Moved>(var moved) -> restated = moved;
                case Outcome.Refused<Moved>(var because) -> breaches.addAll(because);
            }
        }
        breaches.addAll(reasons.unreadable());
        var step =
                new Step.Correct(
                        today,
                        restated.to(),
                        reasons.text("correctionReason"),
                        reasons.text("correctionApprover"),
                        corrector);
        if (procedure.take(now, step, today) instanceof Outcome.Refused<Moved>(var because)) {
            breaches.addAll(Breach.joined(reasons.unreadable(), because));
        }
        return new Correction(step, read, restated.accepted(), breaches);
    }

    private static Outcome<Moved> replayed(
            Procedure procedure,
            List<StepRow> steps,
            StepRow wrong,
            Map<String, String> content,
            LocalDate today) {
        var entries = new ArrayList<>(steps.stream().map(StepRow::entry).toList());
        entries.add(
                new Chronicle.Entry(
                        entries.size() + 1,
                        StepKind.CORRECT,
                        content,
                        today,
                        wrong.number(),
                        wrong.stage()));
        return Chronicle.replay(procedure, entries, wrong.number());
    }
}
