package cn.taizhang.meeting.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.meeting.MeetingStep;
import java.time.LocalDateTime;
import java.util.List;

/** 变更历史的一行. */
record StepLine(String what, List<MeetingStep.Change> changes, String who) {

    static StepLine of(MeetingStep step) {
        String reason = step.reason() == null ? "" : "　事由：" + step.reason();
        return new StepLine(
                step.kind().label(), step.changes(), step.by() + "　" + at(step.at()) + reason);
    }

    static String at(LocalDateTime moment) {
        return ChineseDates.full(moment.toLocalDate())
                + " %02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }
}
