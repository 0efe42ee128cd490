package cn.taizhang.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会议页: one record, ready made.
 *
 * @param returned why it was returned, or null
 * @param withdrawn why it was withdrawn, or null
 * @param standing what the reader may do here, and why not more
 */
record MeetingPage(
        String id,
        String topic,
        String sub,
        List<String> marks,
        @Nullable String returned,
        @Nullable String withdrawn,
        List<Fact> facts,
        List<StepLine> history,
        boolean mayCorrect,
        boolean mayReturn,
        String standing) {

    /** 一项: a label and what stands beside it. */
    record Fact(String label, String text) {}
}
