package cn.taizhang.rectification;

/** 整改期限类别. */
public enum Term {
    IMMEDIATE("立行立改"),
    LIMITED("限期整改"),
    LONG("长期整改");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
