package cn.taizhang.campaign;

/** 带队领导: a report tells of the secretary's trip alone. */
enum StudyTripLeader {
    SECRETARY("书记"),
    OTHER("其他班子成员");

    private final String label;

    StudyTripLeader(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
