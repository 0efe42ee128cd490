package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.List;

/** 选举结果. */
public sealed interface ElectionResult {

    /**
     * 选举有效.
     *
     * @param elected 当选, most votes first
     * @param tied 得票相等: enough votes each, not enough seats for all of them; who is elected is not for arithmetic
     * @param missed why each of the others with too few votes was not elected
     * @param openSeats 缺额: seats that nobody fills, those for which several are tied included
     */
    record Counted(
            List<Votes.Candidate> elected,
            List<Votes.Candidate> tied,
            List<Breach> missed,
            int openSeats)
            implements ElectionResult {
        public Counted {
            elected = List.copyOf(elected);
            tied = List.copyOf(tied);
            missed = List.copyOf(missed);
        }
    }

    /** 选举无效: everything that is wrong, who missed how many votes included. */
    record Invalid(List<Breach> because) implements ElectionResult {
        public Invalid {
            because = List.copyOf(because);
        }
    }

    /**
     * What is left of it where the count or the procedure around it (proxies, lists) was at fault: nothing, and everything is told
     * together. Without a fault it stands.
     */
    default ElectionResult voidedBy(List<Breach> faults) {
        if (faults.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(faults);
        switch (this) {
            case Counted counted -> all.addAll(counted.missed());
            case Invalid(var because) -> all.addAll(because);
        }
        return new Invalid(all);
    }
}
