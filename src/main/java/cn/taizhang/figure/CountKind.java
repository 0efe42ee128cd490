package cn.taizhang.figure;

/** 计数方式: 人、次、个、项 are sets, united up the tree; each subject counts once at every node. */
public enum CountKind {
    EVENTS("按次计，一次活动只计一次"),
    ITEMS("按项计，同一项只计一次"),
    DISTINCT_PERSONS("按人计，同一人只计一次"),
    DISTINCT_ORGANIZATIONS("按组织计，同一组织只计一次"),
    KINDS("按种计，同一种制度不论几家印发只计一项");

    private final String label;

    CountKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
