package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 应否召集: what follows from a proposal. Without a duty the committee may still call the meeting of its own accord. */
sealed interface CallDuty {

    /**
     * 应当召集.
     *
     * @param clause the clause that says so
     */
    record MustCall(String clause) implements CallDuty {}

    /** 提议不足，或者法律没有规定由其提议. */
    record NotBound(List<Breach> because) implements CallDuty {
        public NotBound {
            because = List.copyOf(because);
        }
    }
}
