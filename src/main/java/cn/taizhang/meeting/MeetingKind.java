package cn.taizhang.meeting;

/** 会议类型: what kind of meeting or activity it was. A meeting counts at most once in any figure. */
public enum MeetingKind {
    BRANCH_GENERAL("支部党员大会"),
    BRANCH_COMMITTEE("支部委员会"),
    PARTY_GROUP("党小组会"),
    LECTURE("党课"),
    THEME_PARTY_DAY("主题党日"),
    STUDY("学习研讨"),
    SPECIAL_ACTIVITY("特色活动"),
    ORGANIZATIONAL_LIFE("组织生活会"),
    DEMOCRATIC_LIFE("民主生活会"),
    MOBILIZATION("动员会"),
    PROMOTION("推进会"),
    COORDINATION("协调会"),
    SYMPOSIUM("座谈会"),
    JOINT_CONFERENCE("党建联席会议"),
    HEARING("听证会"),
    DELIBERATION("议事会"),
    APPRAISAL("评议会"),
    RESIDENTS("居民会议"),
    RESIDENTS_REPRESENTATIVES("居民代表会议"),
    WORKING("工作例会");

    private final String label;

    MeetingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
