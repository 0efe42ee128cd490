package cn.taizhang.meeting;

/** 到会情况 of one person on the roll. */
public enum Presence {
    PRESENT("到会"),
    ON_LEAVE("请假"),
    ABSENT("缺席");

    private final String label;

    Presence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
