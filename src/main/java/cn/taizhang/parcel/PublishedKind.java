package cn.taizhang.parcel;

/** 发布种类: what residents are told. */
public enum PublishedKind {
    NOTICE("公示"),
    DECISION("议事进展"),
    RESULT("结果公开");

    private final String label;

    PublishedKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
