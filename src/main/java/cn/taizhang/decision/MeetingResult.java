package cn.taizhang.decision;

import cn.taizhang.ballot.Resolution;
import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 会议结果: what the vote came to, and beside it what was wrong with the procedure around it. The law ties the validity of a decision
 * to numbers alone; of a meeting called by somebody else or announced too late it does not say that its decision is void, so that
 * the vote stands as it is and people judge what the breaches are worth.
 *
 * @param vote 表决结果, by the numbers alone
 * @param procedure 程序问题, all of them; empty where nothing is wrong
 */
record MeetingResult(Resolution vote, List<Breach> procedure) {
    MeetingResult {
        procedure = List.copyOf(procedure);
    }
}
