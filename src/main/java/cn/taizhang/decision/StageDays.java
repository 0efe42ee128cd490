package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Archived;
import cn.taizhang.decision.Stage.Cleared;
import cn.taizhang.decision.Stage.DecisionPublished;
import cn.taizhang.decision.Stage.Deliberated;
import cn.taizhang.decision.Stage.Draft;
import cn.taizhang.decision.Stage.Finished;
import cn.taizhang.decision.Stage.Ground.AfterNotice;
import cn.taizhang.decision.Stage.Ground.Emergency;
import cn.taizhang.decision.Stage.Implementing;
import cn.taizhang.decision.Stage.Objected;
import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Stage.Rejected;
import cn.taizhang.decision.Stage.Resolved;
import cn.taizhang.decision.Stage.ResultPublished;
import cn.taizhang.decision.Stage.Solicited;
import cn.taizhang.decision.Stage.Soliciting;
import cn.taizhang.decision.Stage.Withdrawn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 各步日期: what the days of a stage are: the last one, which the next step may not precede, and the six of the register. */
final class StageDays {

    private StageDays() {}

    /** The last day on which anything was done; none before the matter has begun. */
    static LocalDate last(Stage stage) {
        return switch (stage) {
            case Draft _ -> LocalDate.MIN;
            case Soliciting s -> s.from();
            case Solicited s -> later(s.on(), s.notAgreedOn());
            case Proposed s -> s.on();
            case Deliberated s -> s.on();
            case Resolved s -> s.on();
            case Rejected s -> s.on();
            case DecisionPublished s -> s.period().from();
            case Objected s -> s.on();
            case Cleared s -> s.on();
            case Implementing s -> lastOf(s);
            case Finished s -> later(s.on(), lastOf(s.before()));
            case ResultPublished s -> later(s.period().from(), s.reviewedOn());
            case Archived s -> s.on();
            case Withdrawn s -> s.on();
        };
    }

    /**
     * 六步日期: as the register has them. A resolution that was objected to with success no longer stands, and the day of its
     * deliberation with it; the next ones take their places. Where opinions were sought again the matter still began on the first day.
     */
    static Map<DecisionPart, LocalDate> ofParts(Stage stage) {
        var days = new EnumMap<DecisionPart, LocalDate>(DecisionPart.class);
        put(days, stage);
        return days;
    }

    private static void put(Map<DecisionPart, LocalDate> days, Stage stage) {
        switch (stage) {
            case Draft _ -> {}
            case Soliciting s -> days.put(DecisionPart.SOLICITATION, s.firstDay());
            case Solicited s -> put(days, s.before());
            case Proposed s -> put(days, s.before(), DecisionPart.PROPOSAL, s.on());
            case Deliberated s -> put(days, s.before(), DecisionPart.DELIBERATION, s.on());
            case Resolved s -> put(days, s.before(), DecisionPart.RESOLUTION, s.on());
            case Rejected s -> put(days, s.before());
            case DecisionPublished s ->
                    put(days, s.before(), DecisionPart.RESOLUTION_PUBLICATION, s.period().from());
            case Objected s -> put(days, s.before());
            case Cleared s -> put(days, s.before());
            case Implementing s -> put(days, s.before());
            case Finished s -> put(days, s.before());
            case ResultPublished s ->
                    put(days, s.before(), DecisionPart.RESULT_PUBLICATION, s.period().from());
            case Archived s -> put(days, s.before());
            case Withdrawn s -> put(days, s.before());
        }
    }

    private static void put(
            Map<DecisionPart, LocalDate> days, Stage before, DecisionPart part, LocalDate on) {
        put(days, before);
        days.put(part, on);
    }

    private static LocalDate lastOf(Implementing stage) {
        return switch (stage.ground()) {
            case AfterNotice _ -> stage.on();
            case Emergency(var reportedOn, var concludedOn) ->
                    later(later(stage.on(), reportedOn), concludedOn);
        };
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return Stream.ofNullable(other).filter(one::isBefore).findFirst().orElse(one);
    }
}
