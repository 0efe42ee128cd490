package cn.taizhang.meeting;

/** 召开方式. */
public enum Manner {
    ON_SITE("现场"),
    ONLINE("线上");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
