package cn.taizhang.decision;

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
import cn.taizhang.kernel.Headcount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 办理中的数: what of a matter that runs by the procedure is counted, kept beside its six dates: who took part in the resolution that
 * stands, and what was objected to its notices.
 *
 * @param entitled 决议应到, null without a resolution
 * @param present 决议实到, null without a resolution
 * @param objections 收到异议
 * @param upheld 异议成立
 * @param objectedOn 异议办结日期: the day on which the last notice with objections ended; null without any
 */
public record Counted(
        @Nullable Integer entitled,
        @Nullable Integer present,
        int objections,
        int upheld,
        @Nullable LocalDate objectedOn) {

    /** Of a matter with dates only. */
    static final Counted NOTHING = new Counted(null, null, 0, 0, null);

    static Counted of(Stage stage, List<StepRow> steps) {
        int objections = 0;
        int upheld = 0;
        LocalDate on = null;
        for (var step : steps) {
            int received = number(step, StepReader.OBJECTIONS);
            if (received > 0) {
                objections += received;
                upheld += number(step, StepReader.UPHELD);
                on = step.on();
            }
        }
        var attendance = attendanceOf(stage);
        return new Counted(
                attendance.map(Headcount::eligible).orElse(null),
                attendance.map(Headcount::present).orElse(null),
                objections,
                upheld,
                on);
    }

    private static int number(StepRow step, String name) {
        return Integer.parseInt(step.content().getOrDefault(name, "0"));
    }

    /** Of the meeting whose resolution stands. */
    private static Optional<Headcount> attendanceOf(Stage stage) {
        return switch (stage) {
            case Resolved s -> Optional.of(s.attendance());
            case DecisionPublished s -> attendanceOf(s.before());
            case Cleared s -> attendanceOf(s.before());
            case Implementing s -> attendanceOf(s.before());
            case Finished s -> attendanceOf(s.before());
            case ResultPublished s -> attendanceOf(s.before());
            case Archived s -> attendanceOf(s.before());
            case Draft _,
                    Soliciting _,
                    Solicited _,
                    Proposed _,
                    Deliberated _,
                    Rejected _,
                    Objected _,
                    Withdrawn _ ->
                    Optional.empty();
        };
    }
}
