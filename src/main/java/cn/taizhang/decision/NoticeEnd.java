package cn.taizhang.decision;

import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.notice.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * 公示结果: how a notice ended, in numbers, and on which days it hung.
 *
 * @param objections 收到的异议
 * @param upheld 成立的异议, from 0 to {@code objections}
 * @param hung 公示期 of the notice that stood in the end, null where it is that of the step that posted it
 */
record NoticeEnd(int objections, int upheld, @Nullable PostingPeriod hung) {

    NoticeEnd {
        if (upheld < 0 || upheld > objections) {
            throw new IllegalArgumentException(upheld + " of " + objections);
        }
    }

    /** One that hung as it was posted. */
    NoticeEnd(int objections, int upheld) {
        this(objections, upheld, null);
    }

    NoticeEnd hanging(PostingPeriod period) {
        return new NoticeEnd(objections, upheld, period);
    }

    /** The days on which it hung, where the step posted it for those. */
    PostingPeriod period(PostingPeriod posted) {
        return hung == null ? posted : hung;
    }

    boolean leadsBack() {
        return upheld > 0;
    }

    /** What was objected to both together. */
    NoticeEnd and(NoticeEnd other) {
        return new NoticeEnd(objections + other.objections, upheld + other.upheld, hung);
    }

    /** What it ended with; that it may not end yet is no end. */
    static NoticeEnd of(Conclusion conclusion, int objections) {
        return switch (conclusion) {
            case Conclusion.NoObjection _ -> new NoticeEnd(0, 0);
            case Conclusion.ObjectionsRejected(var all) -> new NoticeEnd(all.size(), 0);
            case Conclusion.ObjectionsUpheld(var upheld) ->
                    new NoticeEnd(Math.max(objections, upheld.size()), upheld.size());
            case Conclusion.NotYet(var missing) ->
                    throw new IllegalArgumentException("not yet: " + missing);
        };
    }
}
