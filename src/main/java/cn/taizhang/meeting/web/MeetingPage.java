package cn.taizhang.meeting.web;

import cn.taizhang.meeting.MeetingUses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会议页: one record, ready made.
 *
 * @param returned why it was returned, or null
 * @param withdrawn why it was withdrawn, or null
 * @param afterwards what there is to say right after saving; null when the page is opened later
 * @param uses 这次会议用在哪里, besides being a meeting
 * @param standing what the reader may do here, and why not more
 */
record MeetingPage(
        String id,
        String topic,
        String sub,
        List<String> marks,
        @Nullable String returned,
        @Nullable String withdrawn,
        @Nullable Afterwards afterwards,
        List<Fact> facts,
        List<MeetingUses.Use> uses,
        List<StepLine> history,
        boolean mayCorrect,
        boolean mayReturn,
        String standing) {

    /**
     * 保存之后.
     *
     * @param remarks what is still missing, in one sentence, or null
     * @param alike records that may be of the same event
     * @param another where the next meeting of the same host is recorded
     */
    record Afterwards(@Nullable String remarks, List<Alike> alike, String another) {}

    /** 可能重复的一条. */
    record Alike(String href, String text) {}

    /** 一项: a label and what stands beside it. */
    record Fact(String label, String text) {}
}
