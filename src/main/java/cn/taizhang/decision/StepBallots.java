package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.Step.Resolve;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 决议的名册和计票单. A roll is asked of nobody: whoever has one chooses it, and 应到 is then what it says of the day; without one the
 * numbers stand with the step.
 */
@Component
class StepBallots {

    private static final int OFFERED = 30;

    private final Rolls rolls;
    private final Ballots ballots;

    StepBallots(Rolls rolls, Ballots ballots) {
        this.rolls = rolls;
        this.ballots = ballots;
    }

    /** The rolls of the community, by id, the newest first. */
    Map<String, String> offered(Viewer viewer, Matter matter) {
        var offered = new LinkedHashMap<String, String>();
        rolls.list(viewer, matter.organization(), null, OFFERED).stream()
                .filter(roll -> roll.organization().equals(matter.organization()))
                .forEach(roll ->
                        offered.put(
                                roll.id().toString(),
                                "%s（%s）".formatted(roll.title(), roll.entitled().label())));
        return offered;
    }

    /** What was typed, with 应到 as the roll has it, where one was chosen and the day can be read. */
    Map<String, String> counted(Viewer viewer, Matter matter, Map<String, String> typed) {
        var roll = chosen(viewer, matter, typed);
        var on = new Typed(List.of(StepFields.ON), typed).day("on");
        if (roll.isEmpty() || on == null) {
            return typed;
        }
        var counted = new LinkedHashMap<>(typed);
        counted.put("eligible", Integer.toString(rolls.eligible(viewer, roll.get().id(), on)));
        return counted;
    }

    List<Breach> breachesIn(Viewer viewer, Matter matter, Map<String, String> typed, Resolve step) {
        if (typed.getOrDefault(StepFields.ROLL, "").isBlank()) {
            return List.of();
        }
        var roll = chosen(viewer, matter, typed);
        if (roll.isEmpty()) {
            return List.of(Breach.of(StepFields.ROLL, "没有找到这份名册，请重新选择。"));
        }
        return roll.get().entitled() == step.composition().basis()
                ? List.of()
                : List.of(
                        Breach.of(
                                StepFields.ROLL,
                                "这份名册列的是%s，会议要的是%s，请核对。"
                                        .formatted(
                                                roll.get().entitled().label(),
                                                step.composition().basis().label())));
    }

    /** Keeps the sheet of a vote that went by a roll; empty where none was chosen. */
    Optional<Outcome<UUID>> record(
            Viewer viewer, Matter matter, Map<String, String> typed, Resolve step) {
        return chosen(viewer, matter, typed)
                .map(roll ->
                        ballots.record(
                                viewer,
                                Ids.next(),
                                matter.organization(),
                                new RecordKey(Decisions.REGISTER, matter.id()),
                                draft(matter, step, roll.id())));
    }

    /** The same in the place of a sheet that was recorded wrongly; empty where no roll was chosen. */
    Optional<Outcome<UUID>> replace(
            Viewer viewer,
            Matter matter,
            UUID sheet,
            String reason,
            Map<String, String> typed,
            Resolve step) {
        return chosen(viewer, matter, typed)
                .map(roll ->
                        ballots.replace(
                                viewer, sheet, Ids.next(), reason, draft(matter, step, roll.id())));
    }

    private static BallotDraft<Votes.Question> draft(Matter matter, Resolve step, UUID roll) {
        var count = step.count();
        return new BallotDraft<>(
                matter.title(),
                step.on(),
                count.form(),
                roll,
                count.present(),
                count.issued(),
                count.returned(),
                count.invalid(),
                count.votes(),
                null);
    }

    private Optional<Roll> chosen(Viewer viewer, Matter matter, Map<String, String> typed) {
        return Sent.maybe(typed.getOrDefault(StepFields.ROLL, "").strip())
                .flatMap(id -> rolls.find(viewer, id))
                .filter(roll -> roll.organization().equals(matter.organization()));
    }
}
