package cn.taizhang.material;

/** 办稿状态. */
public enum State {
    DRAFTING("起草中"),
    IN_REVIEW("送审中"),
    ISSUED("已定稿");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
