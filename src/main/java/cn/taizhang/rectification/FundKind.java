package cn.taizhang.rectification;

/** 投入形式: money came, or something else did. */
enum FundKind {
    MONEY("资金"),
    GOODS("实物折价"),
    PROJECT("协调项目");

    private final String label;

    FundKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
