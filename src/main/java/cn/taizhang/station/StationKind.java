package cn.taizhang.station;

/** 站点类型. */
enum StationKind {
    COMMUNITY("社区"),
    STREET("街道"),
    CLUSTER("集聚区"),
    UNIT("单位");

    private final String label;

    StationKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
