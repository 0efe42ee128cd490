package cn.taizhang.rectification;

/** 巡视巡察方式. */
public enum InspectionKind {
    REGULAR("常规"),
    SPECIAL("专项"),
    LOOK_BACK("“回头看”");

    private final String label;

    InspectionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
