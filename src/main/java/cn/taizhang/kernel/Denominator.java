package cn.taizhang.kernel;

/**
 * 基数: of whom a {@link Threshold} is taken. Regulations differ: a branch resolves by those who
 * should attend, elects by those actually present, and a residents' meeting decides by those
 * present. Every rule therefore names its own.
 */
public enum Denominator {
    /**
     * 应到会: those with voting right who should attend; who is left out is a list with its approval,
     * never a bare number.
     */
    SHOULD_ATTEND("应到会人数"),
    /** 实到会: those with voting right who are actually there. */
    ACTUALLY_PRESENT("实到会人数"),
    /** 全体居民: residents of the community aged eighteen or older. */
    ALL_ADULT_RESIDENTS("年满十八周岁居民人数"),
    /** 全体户: households of the community, one delegate each. */
    ALL_HOUSEHOLDS("全体户数"),
    /** 全体居民代表: residents' representatives in office. */
    ALL_REPRESENTATIVES("居民代表总数"),
    /** 居民代表会议全体组成人员: representatives and members of the residents' committee. */
    ALL_ASSEMBLY_MEMBERS("居民代表会议组成人员数"),
    /** 全体居民小组. */
    ALL_RESIDENT_GROUPS("居民小组总数"),
    /** 居民小组选举的代表: two or three of each group, under the law in force to the end of 2025. */
    ALL_GROUP_DELEGATES("居民小组选举的代表总数"),
    /** 全体有选举权的居民: those on the published list of voters. */
    ALL_VOTERS("选民总数"),
    /** 投票数: ballots handed in, the invalid ones included. */
    BALLOTS_CAST("参加投票人数"),
    /** 党员总数: formal and probationary members. */
    PARTY_MEMBERS_TOTAL("党员总数"),
    /** 正式党员: formal members only. */
    FORMAL_MEMBERS("正式党员人数");

    private final String label;

    Denominator(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
