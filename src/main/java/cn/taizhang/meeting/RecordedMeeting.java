package cn.taizhang.meeting;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 已登记会议: a meeting of a batch, with the moment at which it was entered.
 *
 * @param account of who entered it, null where it was the product or the command line
 */
public record RecordedMeeting(
        MeetingId id,
        MeetingDraft draft,
        LocalDateTime recordedAt,
        String recordedBy,
        @Nullable UUID account,
        boolean onBehalf,
        MeetingState state) {

    public RecordedMeeting(
            MeetingId id,
            MeetingDraft draft,
            LocalDateTime recordedAt,
            String recordedBy,
            boolean onBehalf) {
        this(id, draft, recordedAt, recordedBy, null, onBehalf, MeetingState.HELD);
    }
}
