package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** 办理记录: rows are added and never changed; the database lets nobody do more. */
@Repository
class StepStore {

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};
    private static final TypeReference<List<Breach>> ACCEPTED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StepStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(UUID decision, StepRow step) {
        jdbc.sql(
                        """
                        insert into decision.step (decision_id, number, kind, done_on, content, accepted, corrects,
                               correction_reason, correction_approver, stage, recorded_at, recorded_by, on_behalf,
                               request_key, meeting_id)
                        values (:decision, :number, :kind, :on, cast(:content as jsonb), cast(:accepted as jsonb),
                                :corrects, :reason, :approver, :stage, :recordedAt, :recordedBy, :onBehalf, :request,
                                cast(:meeting as uuid))
                        """)
                .param("decision", decision)
                .param("number", step.number())
                .param("kind", step.kind().name())
                .param("on", step.on())
                .param("content", json.writeValueAsString(step.content()))
                .param("accepted", json.writeValueAsString(step.accepted()))
                .param("corrects", step.corrects())
                .param("reason", step.correctionReason())
                .param("approver", step.correctionApprover())
                .param("stage", step.stage().name())
                .param("recordedAt", Today.stamp(step.recordedAt()))
                .param("recordedBy", step.recordedBy())
                .param("onBehalf", step.onBehalf())
                .param("request", step.requestKey())
                .param("meeting", step.content().get(StepFields.MEETING))
                .update();
    }

    /** All steps of a matter in their order. */
    List<StepRow> of(UUID decision) {
        return jdbc.sql(
                        """
                        select number, kind, done_on, content, accepted, corrects, correction_reason,
                               correction_approver, stage, recorded_at at time zone 'Asia/Shanghai' as recorded_at,
                               recorded_by, on_behalf, request_key
                          from decision.step
                         where decision_id = :decision
                         order by number
                        """)
                .param("decision", decision)
                .query(this::row)
                .list();
    }

    /** 取用了这次会议的事项: the matters of which a step names or once named the meeting. */
    List<UUID> mattersNaming(UUID meeting, int most) {
        return jdbc.sql(
                        """
                        select distinct decision_id from decision.step
                         where district = kernel.current_district() and meeting_id = :meeting
                         order by decision_id
                         limit :most
                        """)
                .param("meeting", meeting)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** 取用了这项测评的别的事项 of that community: of which a step names or once named it. */
    List<UUID> mattersRatedBy(String rating, OrganizationId community, UUID but, int most) {
        return jdbc.sql(
                        """
                        select distinct s.decision_id
                          from decision.decision d
                          join decision.step s using (district, decision_id)
                         where d.district = kernel.current_district() and d.organization_id = :community
                           and d.template_variant is not null and s.decision_id <> :but
                           and s.content ->> 'rating' = :rating
                         order by s.decision_id
                         limit :most
                        """)
                .param("community", community.value())
                .param("but", but)
                .param("rating", rating)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private StepRow row(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getObject("request_key", UUID.class),
                row.getInt("number"),
                StepKind.valueOf(row.getString("kind")),
                row.getObject("done_on", LocalDate.class),
                json.readValue(row.getString("content"), CONTENT),
                json.readValue(row.getString("accepted"), ACCEPTED),
                row.getObject("corrects", Integer.class),
                row.getString("correction_reason"),
                row.getString("correction_approver"),
                StageKind.valueOf(row.getString("stage")),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"),
                row.getBoolean("on_behalf"));
    }
}
