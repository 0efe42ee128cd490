package cn.taizhang.notice;

import cn.taizhang.notice.Conclusion.NoObjection;
import cn.taizhang.notice.Conclusion.NotYet;
import cn.taizhang.notice.Conclusion.ObjectionsRejected;
import cn.taizhang.notice.Conclusion.ObjectionsUpheld;

/** 公示结论 as it is kept: the objections stand in a table of their own and change no more. */
enum ConclusionKind {
    NO_OBJECTION("无异议"),
    OBJECTIONS_REJECTED("异议不成立"),
    OBJECTIONS_UPHELD("异议成立");

    private final String label;

    ConclusionKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    String label() {
        return label;
    }

    static ConclusionKind of(Conclusion conclusion) {
        return switch (conclusion) {
            case NoObjection _ -> NO_OBJECTION;
            case ObjectionsRejected _ -> OBJECTIONS_REJECTED;
            case ObjectionsUpheld _ -> OBJECTIONS_UPHELD;
            case NotYet _ ->
                    throw new IllegalArgumentException("what is not concluded is not kept");
        };
    }

    Conclusion of(PublicNotice notice) {
        return switch (this) {
            case NO_OBJECTION -> new NoObjection();
            case OBJECTIONS_REJECTED -> new ObjectionsRejected(notice.objections());
            case OBJECTIONS_UPHELD ->
                    new ObjectionsUpheld(
                            notice.objections().stream().filter(Objection::isUpheld).toList());
        };
    }
}
