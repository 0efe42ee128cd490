package cn.taizhang.decision;

/** 会议: which of the two a proposal asks for. */
enum MeetingBody {
    /** 居民会议. */
    RESIDENTS_MEETING("居民会议"),
    /** 居民代表会议, from 2026 on. */
    REPRESENTATIVES_MEETING("居民代表会议");

    private final String label;

    MeetingBody(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    String label() {
        return label;
    }
}
