package cn.taizhang.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 会议行: a meeting in a list. */
public record MeetingRow(
        UUID meetingId,
        String kind,
        String topic,
        LocalDate heldOn,
        UUID hostId,
        String hostName,
        int coHosts,
        @Nullable Integer attended,
        String state,
        LocalDate recordedOn,
        boolean onBehalf,
        @Nullable String returnedBecause) {

    public String kindLabel() {
        return MeetingKind.valueOf(kind).label();
    }

    public boolean late() {
        return MeetingRules.isLate(heldOn, recordedOn);
    }

    public boolean withdrawn() {
        return MeetingState.WITHDRAWN.name().equals(state);
    }
}
