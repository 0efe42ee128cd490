package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 判定: what a stored sheet came to. */
public sealed interface Verdict {

    /** 就事项表决. */
    record OnMatter(Resolution resolution) implements Verdict {}

    /** 选举. */
    record OnElection(ElectionResult result) implements Verdict {}

    /** 未判定: no rule is known for it; why, and what is wrong with the count all the same. */
    record NotJudged(List<Breach> because) implements Verdict {
        public NotJudged {
            because = List.copyOf(because);
        }
    }
}
