package cn.taizhang.decision;

/** 办理阶段: where a matter stands that is decided by the procedure; the word is the one that is stored. */
public enum StageKind {
    DRAFT("起草"),
    SOLICITING("征求意见"),
    SOLICITED("征求结束"),
    PROPOSED("已提议"),
    DELIBERATED("已商议"),
    RESOLVED("已决议"),
    REJECTED("决议未通过"),
    DECISION_PUBLISHED("决议公示"),
    OBJECTED("异议成立，退回商议"),
    CLEARED("公示结束"),
    IMPLEMENTING("实施"),
    FINISHED("实施完毕"),
    RESULT_PUBLISHED("结果公示"),
    ARCHIVED("已归档"),
    WITHDRAWN("已撤回");

    private final String label;

    StageKind(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Whether nothing comes after it. */
    public boolean isOver() {
        return this == REJECTED || this == ARCHIVED || this == WITHDRAWN;
    }
}
