package cn.taizhang.meeting;

/** 会议状态: a meeting counts once it was held; a withdrawn record stays and counts nowhere. */
public enum MeetingState {
    HELD("已召开"),
    WITHDRAWN("已撤回");

    private final String label;

    MeetingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
