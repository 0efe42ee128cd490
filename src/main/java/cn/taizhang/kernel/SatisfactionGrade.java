package cn.taizhang.kernel;

/** 满意程度: what may be said of work that was carried out, from the best down. Whoever does not know it says so. */
public enum SatisfactionGrade {
    SATISFIED("满意"),
    MOSTLY_SATISFIED("基本满意"),
    UNSATISFIED("不满意"),
    /** 不了解: counted among those asked, and for neither side. */
    NOT_KNOWN("不了解");

    private final String label;

    SatisfactionGrade(String label) {
        this.label = label;
    }

    /** The words on the paper. */
    public String label() {
        return label;
    }
}
