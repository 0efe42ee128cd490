package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 会前预判: what a vote can come to with who is there, told before anybody votes. */
public sealed interface Prospect {

    /**
     * 可以表决.
     *
     * @param needed fewest votes in favour that carry
     */
    record MayVote(int needed) implements Prospect {}

    /**
     * 可以表决，但不可能通过: even with everybody there in favour.
     *
     * @param needed fewest votes in favour that would carry
     * @param present how many are there
     */
    record CannotPass(int needed, int present) implements Prospect {}

    /** 不足法定人数. */
    record NotQuorate(List<Breach> because) implements Prospect {
        public NotQuorate {
            because = List.copyOf(because);
        }
    }
}
