package cn.taizhang.meeting;

import cn.taizhang.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Meetings in batches, and the rows that hang on a meeting: participants and attendance. */
@Repository
class MeetingBatch {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    MeetingBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insertAll(List<RecordedMeeting> meetings) {
        jdbc.batchUpdate(
                """
                insert into meeting.meeting (meeting_id, kind, topic, host_id, held_on, manner, place, presider,
                       expected, attended, state, recorded_at, recorded_on, recorded_by, recorded_by_account,
                       on_behalf, request_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                meetings,
                BATCH,
                (statement, m) -> {
                    var draft = m.draft();
                    statement.setObject(1, m.id().value());
                    statement.setString(2, Objects.requireNonNull(draft.kind()).name());
                    statement.setString(3, draft.topic());
                    statement.setObject(4, Objects.requireNonNull(draft.host()).value());
                    statement.setObject(5, draft.heldOn());
                    statement.setString(6, draft.manner().name());
                    statement.setString(7, draft.place());
                    statement.setString(8, draft.presider());
                    statement.setObject(9, draft.expectedCount(), java.sql.Types.INTEGER);
                    statement.setObject(10, draft.attendedCount(), java.sql.Types.INTEGER);
                    statement.setString(11, m.state().name());
                    statement.setObject(12, Today.stamp(m.recordedAt()));
                    statement.setObject(13, m.recordedAt().toLocalDate());
                    statement.setString(14, m.recordedBy());
                    statement.setObject(15, m.account(), java.sql.Types.OTHER);
                    statement.setBoolean(16, m.onBehalf());
                    statement.setObject(17, draft.requestKey());
                });
        var participants = new ArrayList<Object[]>();
        var attendance = new ArrayList<Object[]>();
        for (var meeting : meetings) {
            participants.addAll(participants(meeting.id(), meeting.draft()));
            attendance.addAll(attendance(meeting.id(), meeting.draft()));
        }
        insertParticipants(participants);
        insertAttendance(attendance);
    }

    void insertParts(MeetingId id, MeetingDraft draft) {
        insertParticipants(participants(id, draft));
        insertAttendance(attendance(id, draft));
    }

    void replaceParts(MeetingId id, MeetingDraft draft) {
        UUID meeting = id.value();
        jdbc.update("delete from meeting.participant where meeting_id = ?", meeting);
        jdbc.update("delete from meeting.attendance where meeting_id = ?", meeting);
        insertParts(id, draft);
    }

    private void insertParticipants(List<Object[]> rows) {
        inBatches(
                """
                insert into meeting.participant (meeting_id, held_on, organization_id, part)
                select * from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as uuid[]), cast(? as text[]))
                """,
                rows);
    }

    void insertAttendance(List<Object[]> rows) {
        inBatches(
                """
                insert into meeting.attendance (meeting_id, person_id, presence)
                select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]))
                """,
                rows);
    }

    /** A column goes over as one array, so that a thousand rows are one short statement. */
    private void inBatches(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var columns = new Object[some.getFirst().length];
            for (int i = 0; i < columns.length; i++) {
                int place = i;
                columns[i] = some.stream().map(row -> row[place].toString()).toArray(String[]::new);
            }
            jdbc.update(sql, columns);
        }
    }

    private static List<Object[]> participants(MeetingId id, MeetingDraft draft) {
        var rows = new ArrayList<Object[]>();
        var day = Objects.requireNonNull(draft.heldOn());
        var host = Objects.requireNonNull(draft.host());
        rows.add(new Object[] {id.value(), day, host.value(), "HOST"});
        draft.coHosts()
                .forEach(o -> rows.add(new Object[] {id.value(), day, o.value(), "CO_HOST"}));
        return rows;
    }

    private static List<Object[]> attendance(MeetingId id, MeetingDraft draft) {
        var rows = new ArrayList<Object[]>();
        draft.attendance()
                .forEach((person, presence) ->
                        rows.add(new Object[] {id.value(), person.value(), presence.name()}));
        return rows;
    }
}
