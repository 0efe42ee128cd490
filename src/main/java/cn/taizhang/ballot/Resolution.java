package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 表决结果. 不通过 and 无效 are different things: the one is a good vote that missed its majority, the other no vote at all, however
 * many said yes. And where the law is silent, nothing is said of it at all.
 */
public sealed interface Resolution {

    /**
     * 通过.
     *
     * @param option the plan that was chosen, empty for one question
     * @param votes votes in favour
     * @param outOf of how many the majority was taken
     */
    record Adopted(Optional<String> option, int votes, int outOf) implements Resolution {}

    /** 不通过. */
    record Rejected(List<Breach> because) implements Resolution {
        public Rejected {
            because = List.copyOf(because);
        }
    }

    /** 无效: everything that is wrong, a missed majority included. */
    record Invalid(List<Breach> because) implements Resolution {
        public Invalid {
            because = List.copyOf(because);
        }
    }

    /** 未判定: the law has no sentence by which to judge it; why, and what is wrong with the count all the same. */
    record NotJudged(List<Breach> because) implements Resolution {
        public NotJudged {
            because = List.copyOf(because);
        }
    }

    /**
     * What is left of it where the procedure around the vote was at fault: nothing, and everything is told together. Without a fault
     * it stands; what could not be judged stays so.
     */
    default Resolution voidedBy(List<Breach> faults) {
        if (faults.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(faults);
        switch (this) {
            case Adopted _ -> {}
            case Rejected(var because) -> all.addAll(because);
            case Invalid(var because) -> all.addAll(because);
            case NotJudged(var because) -> {
                all.addAll(0, because);
                return new NotJudged(all);
            }
        }
        return new Invalid(all);
    }
}
