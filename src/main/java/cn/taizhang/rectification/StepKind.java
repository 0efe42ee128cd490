package cn.taizhang.rectification;

/** 整改进展: what was done about an item, in the order in which steps of one day follow one another. */
public enum StepKind {
    REPORTED_DONE("报结"),
    SIGNED("牵头领导签字"),
    VERIFIED("审核通过"),
    RETURNED("退回"),
    STAGE_DONE("阶段任务完成"),
    CLOSED("销号"),
    REOPENED("重新整改");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the item goes back to work, which nobody does without a reason. */
    boolean goesBack() {
        return this == RETURNED || this == REOPENED;
    }
}
