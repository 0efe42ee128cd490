package cn.taizhang.demo;

/**
 * 演示区口径: how much of everything the district holds. The figures are added up from these numbers by hand in docs/demo.md,
 * and each trap is a number that a careless count adds although the rule leaves it out (or the other way round).
 */
final class DemoCounts {

    // 组织
    static final int STREETS = 12;
    static final int COMMUNITIES = 70;
    static final int URBAN_COMMUNITIES = 58;

    /** In force on the as-of day. Trap: one more was founded and merged into another in mid-period. */
    static final int UNITS = 55;

    /** On a roll on the as-of day. */
    static final int MEMBERS = 17_000;

    /** Trap: recorded persons who died, left the district or were struck off before the as-of day. */
    static final int FORMER_MEMBERS = 420;

    // 学习研讨, of the levels a report counts, since the programme's start
    /** Trap: two streets have none; the total of streets stays 12, the two are named. */
    static final int STREETS_WITHOUT_STUDY = 2;

    static final int STUDY_EACH_STREET = 5;

    /** Trap: two streets together, each sees it as its own, the district counts it once. */
    static final int STUDY_OF_TWO_STREETS = 4;

    static final int STUDY_OF_STREET_WITH_COMMUNITY = 6;

    /** Trap: hosted by a community; it counts because a street co-hosts. */
    static final int STUDY_OF_COMMUNITY_WITH_STREET = 3;

    static final int STUDY_OF_CLUSTER = 6;

    /** Trap: two units together. */
    static final int STUDY_OF_TWO_UNITS = 5;

    /** Trap: three communities of one street together are one event for the street. Only 含所属. */
    static final int STUDY_OF_THREE_COMMUNITIES = 8;

    /** Trap: marked by a branch. Only 含所属. */
    static final int STUDY_OF_BRANCHES = 9;

    /** Trap: a working committee is not itself a 区直单位. Only 含所属. */
    static final int STUDY_OF_WORKING_COMMITTEES = 4;

    static final int STUDY_OF_DEPARTMENT = 2;

    /** Trap: withdrawn again, one of them the only session of a street without study. Counted nowhere. */
    static final int STUDY_WITHDRAWN = 3;

    /** Trap: 业务学习 of streets since the start, of the kind 学习研讨 but not marked as the programme's. */
    static final int STUDY_NOT_OF_THE_PROGRAMME = 14;

    /** Trap: sessions of the year before, marked for the programme that has ended. */
    static final int STUDY_OF_EARLIER_PROGRAMME = 96;

    /** Of the fifty of streets: returned for rework; they count, with a remark. Nine more were entered late. */
    static final int STUDY_RETURNED = 6;

    // 特色活动
    static final int SPECIAL_EACH_STREET = 3;
    static final int SPECIAL_OF_CLUSTER = 2;
    static final int SPECIAL_OF_UNITS = 20;
    static final int SPECIAL_OF_STREET_WITH_COMMUNITIES = 5;

    /** Trap: two streets together. */
    static final int SPECIAL_OF_TWO_STREETS = 2;

    /** Trap: 特色活动 by name, never marked for the programme, of the year before. */
    static final int SPECIAL_NOT_OF_THE_PROGRAMME = 24;

    // 动员会、推进会、协调会
    static final int MOBILIZATIONS = 3;
    static final int PROMOTIONS = 17;
    static final int COORDINATIONS = 14;

    /** Trap: of both district groups together; the sum over the groups counts them twice. */
    static final int JOINT_PROMOTIONS = 3;

    /** Trap: before the mechanism began. */
    static final int PROMOTIONS_BEFORE_THE_MECHANISM = 2;

    /** Trap: ordinary working meetings of the district's leading groups. */
    static final int LEADING_GROUP_WORKING_MEETINGS = 24;

    /** Trap: of the leading groups of streets, three each. */
    static final int STREET_GROUP_MEETINGS = STREETS * 3;

    private DemoCounts() {}
}
