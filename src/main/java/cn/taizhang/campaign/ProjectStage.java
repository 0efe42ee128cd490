package cn.taizhang.campaign;

/** 项目阶段. */
public enum ProjectStage {
    PREPARING("前期"),
    UNDER_CONSTRUCTION("在建"),
    COMPLETED("竣工"),
    SUSPENDED("停缓建");

    private final String label;

    ProjectStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the days of such a project have an end. */
    boolean hasEnded() {
        return this == COMPLETED || this == SUSPENDED;
    }

    /** Whether such a project must have begun; one that was put off may not have. */
    boolean hasStarted() {
        return this == UNDER_CONSTRUCTION || this == COMPLETED;
    }
}
