package cn.taizhang.decision;

/** 提议主体. */
enum Proposer {
    /** The meeting that proposes is the one that discusses the matter first. */
    PARTY_ORGANIZATION("社区党组织"),
    RESIDENTS_COMMITTEE("居民委员会"),
    RESIDENTS("居民联名"),
    REPRESENTATIVES("居民代表联名");

    private final String label;

    Proposer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
