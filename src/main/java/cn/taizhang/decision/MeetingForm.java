package cn.taizhang.decision;

/** 会议形式, as it is chosen in the form; {@link MeetingComposition} has the numbers that go with each. */
enum MeetingForm {
    ADULT_RESIDENTS("居民会议（全体十八周岁以上居民）"),
    HOUSEHOLDS("居民会议（每户派代表）"),
    GROUP_DELEGATES("居民会议（居民小组选举代表，2025年底前）"),
    REPRESENTATIVES("居民代表会议（2026年起）");

    private final String label;

    MeetingForm(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
