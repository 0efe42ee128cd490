package cn.taizhang.station;

/** 检查方式. */
enum CheckMethod {
    PROBE("系统探测"),
    CALL("电话抽查"),
    VISIT("实地检查");

    private final String label;

    CheckMethod(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
