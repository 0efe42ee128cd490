package cn.taizhang.service;

/** 报到终止原因: why a member no longer belongs to the community. */
enum SlipEndReason {
    MOVED("迁居"),
    CANCELLED("注销"),
    OTHER("其他");

    private final String label;

    SlipEndReason(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
