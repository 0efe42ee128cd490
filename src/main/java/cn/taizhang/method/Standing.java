package cn.taizhang.method;

/** 运行状态 of one part in one organization. What is not known is neither kept to nor missed. */
public enum Standing {
    NORMAL("正常"),
    BELOW("未达到"),
    UNKNOWN("未知"),
    /** No task was due. */
    NOTHING_DUE("无应办"),
    /** Shown for what stands below it; the method does not measure this kind of organization. */
    NOT_MEASURED("不作比较"),
    /** The part is bound to nothing yet. */
    UNBOUND("未定");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
