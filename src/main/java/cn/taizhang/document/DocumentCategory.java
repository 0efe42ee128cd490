package cn.taizhang.document;

/** 制度类别: each document stands in exactly one, so that no system is counted under two headings. */
public enum DocumentCategory {
    DEMOCRATIC_DECISION("民主科学决策"),
    SUPPORTING("配套制度"),
    SPECIAL_SERVICE("特色服务"),
    CADRE("干部工作"),
    TALENT("人才工作"),
    OTHER("其他");

    private final String label;

    DocumentCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
