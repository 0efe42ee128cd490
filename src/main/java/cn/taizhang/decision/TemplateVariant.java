package cn.taizhang.decision;

/** 程序模板: in which form the second of the three deliberations is held; districts differ. */
public enum TemplateVariant {
    TWO_COMMITTEES("两委商议", "社区党组织和居民委员会的成员一起商议方案。"),
    PARTY_REPRESENTATIVES("党员代表会审议", "党员代表会对方案审议、表决。");

    private final String label;
    private final String explanation;

    TemplateVariant(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** What it means, one sentence. */
    public String explanation() {
        return explanation;
    }

    /** The step that it takes after the proposal. */
    StepKind deliberation() {
        return this == TWO_COMMITTEES ? StepKind.DELIBERATE : StepKind.PARTY_REVIEW;
    }
}
