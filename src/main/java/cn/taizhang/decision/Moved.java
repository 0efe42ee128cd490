package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.List;

/**
 * 已办理: where a step led, and what was wrong and let pass with a reason.
 *
 * @param accepted 带理由通过的问题, each with its clause; kept with the step
 */
record Moved(Stage to, List<Breach> accepted) {
    Moved {
        accepted = List.copyOf(accepted);
    }

    static Moved to(Stage stage) {
        return new Moved(stage, List.of());
    }

    /** There, unless something is wrong. */
    static Outcome<Moved> unless(List<Breach> breaches, Stage stage) {
        return breaches.isEmpty() ? new Outcome.Done<>(to(stage)) : new Outcome.Refused<>(breaches);
    }
}
