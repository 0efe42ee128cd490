package cn.taizhang.decision;

/** 征求方式. */
enum SolicitationMethod {
    DOOR_TO_DOOR("入户"),
    FORM("发放征求意见表"),
    ONLINE("网上征求"),
    MEETING("开会听取");

    private final String label;

    SolicitationMethod(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
