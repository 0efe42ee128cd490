package cn.taizhang.figure;

/** 答复科室: the section that answers for a figure. */
public enum Section {
    OFFICE("办公室"),
    ORGANIZATION("组织科"),
    CADRE("干部科"),
    CADRE_SUPERVISION("干部监督科"),
    TALENT("人才科"),
    TWO_NEW("两新工委"),
    MEMBER_EDUCATION("党员教育科"),
    INSPECTION("巡察整改办");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
