package cn.taizhang.decision;

/** 事项类别: what a community decides about. */
public enum DecisionCategory {
    FACILITY("设施"),
    FUND("资金"),
    PUBLIC_SERVICE("公共服务"),
    RULES("规约"),
    OTHER("其他");

    private final String label;

    DecisionCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
