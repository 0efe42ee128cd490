package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 会议: the whole record, as it is now. */
public record Meeting(
        MeetingId id,
        MeetingKind kind,
        String topic,
        OrganizationId host,
        String hostName,
        List<Participant> coHosts,
        LocalDate heldOn,
        Manner manner,
        String place,
        String presider,
        @Nullable Integer expected,
        @Nullable Integer attended,
        List<Attendance> attendance,
        MeetingState state,
        @Nullable String returnedBecause,
        LocalDateTime recordedAt,
        LocalDate recordedOn,
        String recordedBy,
        boolean onBehalf,
        int version) {

    /** 联办单位. */
    public record Participant(OrganizationId organization, String name) {}

    /** 到会人员. */
    public record Attendance(UUID person, String name, Presence presence) {}

    /** 更正: a former state of the record, and why it was changed. */
    public record Correction(
            int version,
            LocalDateTime correctedAt,
            String correctedBy,
            String reason,
            String before) {}

    /** 补录: entered after the month in which it was held. */
    public boolean late() {
        return MeetingRules.isLate(heldOn, recordedOn);
    }

    public boolean withdrawn() {
        return state == MeetingState.WITHDRAWN;
    }

    public boolean returned() {
        return returnedBecause != null;
    }
}
