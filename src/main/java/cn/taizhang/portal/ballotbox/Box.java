package cn.taizhang.portal.ballotbox;

import cn.taizhang.sealing.BlockSet;
import cn.taizhang.sealing.BoxReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 票箱里的东西, as it stands. */
record Box(
        UUID ballot, int run, BlockSet unused, BlockSet used, BlockSet envelopes, boolean closed) {

    /** What becomes of this code in this box, were it to vote now. */
    Casting standing(byte[] digest) {
        if (closed) {
            return new Casting.NotNow();
        }
        if (used.contains(digest)) {
            return new Casting.AlreadyUsed();
        }
        return unused.contains(digest) ? new Casting.Cast() : new Casting.Unknown();
    }

    Box with(byte[] digest, byte[] envelope) {
        return new Box(
                ballot,
                run,
                unused.without(digest),
                used.with(digest),
                envelopes.with(envelope),
                closed);
    }

    BoxReport report() {
        byte @Nullable [] papers = closed ? envelopes.bytes() : null;
        return new BoxReport(ballot, run, used.size(), papers);
    }
}
