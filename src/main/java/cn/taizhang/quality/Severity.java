package cn.taizhang.quality;

/** 轻重: whether a finding is probably wrong, or worth a look. */
public enum Severity {
    TO_VERIFY("须核对"),
    NOTICE("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
