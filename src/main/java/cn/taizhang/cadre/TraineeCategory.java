package cn.taizhang.cadre;

/** 参训类别: the four that a report speaks of, and who came along. */
enum TraineeCategory {
    DISTRICT_LEADER("县级领导"),
    CLUSTER_HEAD("集聚区主要负责人"),
    UNIT_HEAD("区直单位主要负责人"),
    STREET_HEAD("街道主要负责人"),
    OTHER("其他随行");

    private final String label;

    TraineeCategory(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
