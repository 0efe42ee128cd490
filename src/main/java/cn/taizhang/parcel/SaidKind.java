package cn.taizhang.parcel;

/** 来件种类. */
public enum SaidKind {
    OBJECTION("异议"),
    OPINION("意见");

    private final String label;

    SaidKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
