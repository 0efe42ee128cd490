package cn.taizhang.meeting;

import java.time.LocalDateTime;

/** 已登记会议: a meeting of a batch, with the moment at which it was entered. */
public record RecordedMeeting(
        MeetingId id,
        MeetingDraft draft,
        LocalDateTime recordedAt,
        String recordedBy,
        boolean onBehalf) {}
