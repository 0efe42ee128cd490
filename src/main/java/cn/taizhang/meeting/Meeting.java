package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会议: the whole record, as it is now.
 *
 * @param attendance 到会名单, by name; empty where none was kept, and for a reader who may not read the host's people
 * @param rollCall how many stand on that list, told to every reader of the record
 * @param version counts every change of the record, from 1
 */
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
        RollCall rollCall,
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

    /** 名单人数, in persons; all 0 where no list was kept. */
    public record RollCall(int present, int onLeave, int absent) {

        public boolean kept() {
            return present + onLeave + absent > 0;
        }
    }

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

    /** The record for a reader who may not read the host's people: the list's numbers stay, its names go. */
    Meeting withoutNames() {
        return new Meeting(
                id,
                kind,
                topic,
                host,
                hostName,
                coHosts,
                heldOn,
                manner,
                place,
                presider,
                expected,
                attended,
                List.of(),
                rollCall,
                state,
                returnedBecause,
                recordedAt,
                recordedOn,
                recordedBy,
                onBehalf,
                version);
    }
}
