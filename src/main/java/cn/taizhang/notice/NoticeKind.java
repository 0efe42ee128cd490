package cn.taizhang.notice;

/** 公示种类: what decides how long a notice has to hang. */
public enum NoticeKind {
    /** 居务公开: decisions of residents' meetings, their results, accounts, and what else concerns residents. */
    RESIDENTS_AFFAIRS("居务公开"),
    /** 任前公示. */
    PRE_APPOINTMENT("任前公示");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
