package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** From a row of the meeting table to the record. */
final class MeetingMapping {

    private MeetingMapping() {}

    static Meeting meeting(
            ResultSet row, List<Meeting.Participant> coHosts, List<Meeting.Attendance> attendance)
            throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("topic"),
                new OrganizationId(row.getObject("host_id", UUID.class)),
                row.getString("host_name"),
                coHosts,
                row.getObject("held_on", LocalDate.class),
                Manner.valueOf(row.getString("manner")),
                row.getString("place"),
                row.getString("presider"),
                row.getObject("expected", Integer.class),
                row.getObject("attended", Integer.class),
                attendance,
                rollCall(attendance),
                MeetingState.valueOf(row.getString("state")),
                row.getString("returned_because"),
                row.getObject("recorded_local", LocalDateTime.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getBoolean("on_behalf"),
                row.getInt("version"));
    }

    private static Meeting.RollCall rollCall(List<Meeting.Attendance> attendance) {
        return new Meeting.RollCall(
                count(attendance, Presence.PRESENT),
                count(attendance, Presence.ON_LEAVE),
                count(attendance, Presence.ABSENT));
    }

    private static int count(List<Meeting.Attendance> attendance, Presence presence) {
        return (int) attendance.stream().filter(one -> one.presence() == presence).count();
    }
}
