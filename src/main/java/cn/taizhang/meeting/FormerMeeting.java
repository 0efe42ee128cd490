package cn.taizhang.meeting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** 更正前: what a record said before a step, and the step that replaced it. */
record FormerMeeting(
        int version,
        MeetingStep.Kind step,
        LocalDateTime takenAt,
        String takenBy,
        String reason,
        Content before) {

    /** 原内容. */
    record Content(Meeting meeting, MeetingMarks.@Nullable Mark mark) {}
}
