package cn.taizhang.campaign;

/** 专题活动类型: what a meeting was within a programme; one meeting is one of them at most. */
public enum ActivityKind {
    STUDY_DISCUSSION("学习研讨"),
    SPECIAL_ACTIVITY("特色活动");

    private final String label;

    ActivityKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
