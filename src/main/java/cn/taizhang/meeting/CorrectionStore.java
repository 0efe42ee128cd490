package cn.taizhang.meeting;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The table of corrections: what a record said before each step, appended and never changed. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CorrectionStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps what the record says before a step. Who takes a step on the same version at the same moment waits here, and
     * then finds the version gone.
     */
    void keep(
            FormerMeeting.Content before,
            MeetingStep.Kind step,
            Actor actor,
            String reason,
            LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into meeting.correction (meeting_id, version, step, taken_at, taken_by, reason, before)
                        values (:id, :version, :step, :at, :by, :reason, cast(:before as jsonb))
                        on conflict do nothing
                        """)
                .param("id", before.meeting().id().value())
                .param("version", before.meeting().version())
                .param("step", step.name())
                .param("at", Today.stamp(now))
                .param("by", actor.name())
                .param("reason", reason)
                .param("before", json.writeValueAsString(before))
                .update();
    }

    /** Newest first. */
    List<FormerMeeting> of(MeetingId id) {
        return jdbc.sql(
                        """
                        select version, step, taken_at at time zone 'Asia/Shanghai' as taken_at, taken_by, reason,
                               before::text as before
                          from meeting.correction
                         where meeting_id = :id
                         order by version desc
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        new FormerMeeting(
                                row.getInt("version"),
                                MeetingStep.Kind.valueOf(row.getString("step")),
                                row.getObject("taken_at", LocalDateTime.class),
                                row.getString("taken_by"),
                                row.getString("reason"),
                                json.readValue(
                                        row.getString("before"), FormerMeeting.Content.class)))
                .list();
    }
}
