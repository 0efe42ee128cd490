package cn.taizhang.membership;

/** 党员类别: probationary members take part, but do not vote. */
public enum MemberKind {
    FORMAL("正式党员"),
    PROBATIONARY("预备党员");

    private final String label;

    MemberKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
