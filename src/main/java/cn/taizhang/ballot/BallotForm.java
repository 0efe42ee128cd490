package cn.taizhang.ballot;

/** 表决方式. */
public enum BallotForm {
    /** 举手表决: counted in the room, no papers. */
    SHOW_OF_HANDS("举手表决", false),
    /** 口头表决: counted in the room, no papers. */
    ORAL("口头表决", false),
    /** 书面表决: papers that may bear a name. */
    WRITTEN("书面表决", true),
    /** 无记名投票. */
    SECRET("无记名投票", true);

    private final String label;
    private final boolean onPaper;

    BallotForm(String label, boolean onPaper) {
        this.label = label;
        this.onPaper = onPaper;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Whether papers are issued and returned. */
    public boolean isOnPaper() {
        return onPaper;
    }
}
