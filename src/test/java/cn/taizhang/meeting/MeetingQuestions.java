package cn.taizhang.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Questions to the list that tests ask. */
final class MeetingQuestions {

    private MeetingQuestions() {}

    static MeetingQuestion everything() {
        return page(null, null, 50);
    }

    static MeetingQuestion search(String text) {
        return new MeetingQuestion(text, null, null, null, null, null, null, null, 50);
    }

    static MeetingQuestion only(MeetingQuestion.Only only) {
        return new MeetingQuestion("", null, null, null, null, only, null, null, 50);
    }

    static MeetingQuestion page(
            @Nullable LocalDate afterDay, @Nullable MeetingId afterId, int limit) {
        return new MeetingQuestion("", null, null, null, null, null, afterDay, afterId, limit);
    }
}
