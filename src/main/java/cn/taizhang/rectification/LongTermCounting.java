package cn.taizhang.rectification;

/** 长期事项口径: how the approved plan counts an item that has no end. */
public enum LongTermCounting {
    NONE("不属于长期事项"),
    /** Counts as done from the day its stage is done. */
    STAGE("阶段任务完成并长期坚持"),
    /** Never counts as done. */
    CONTINUING("持续推进");

    private final String label;

    LongTermCounting(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
