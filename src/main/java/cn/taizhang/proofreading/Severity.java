package cn.taizhang.proofreading;

/** 轻重: how sure and how grave a remark is, the gravest first. */
public enum Severity {
    /** 错误: wrong whatever was meant. */
    ERROR("错误"),
    /** 提醒: most likely wrong; the drafter decides. */
    REMINDER("提醒"),
    /** 留意: a matter of form, or something that only the drafter can know. */
    NOTE("留意");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
