package cn.taizhang.material;

import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The tables of what sections confirmed, what was sent for review or taken back, and what was decided. */
@Repository
class ReviewStore {

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;

    ReviewStore(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    void confirm(UUID material, Confirmation confirmation) {
        jdbc.sql(
                        """
                        insert into material.confirmation (confirmation_id, material_id, section, code, text, recorded_at, recorded_by)
                        values (:id, :material, :section, :code, :text, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("material", material)
                .param("section", confirmation.section().name())
                .param("code", confirmation.code())
                .param("text", confirmation.text())
                .param("at", Today.stamp(confirmation.at()))
                .param("by", confirmation.by())
                .update();
    }

    /** Of each figure the last one. */
    List<Confirmation> confirmations(UUID material) {
        return jdbc.sql(
                        """
                        select distinct on (code) section, code, text, recorded_at at time zone 'Asia/Shanghai' as recorded_at, recorded_by
                          from material.confirmation where material_id = :material
                         order by code, confirmation_id desc
                        """)
                .param("material", material)
                .query((row, _) ->
                        new Confirmation(
                                Section.valueOf(row.getString("section")),
                                row.getString("code"),
                                row.getString("text"),
                                row.getObject("recorded_at", LocalDateTime.class),
                                row.getString("recorded_by")))
                .list();
    }

    /** Of each material what was said last of each figure, by code. */
    Map<UUID, Map<String, String>> confirmed(List<UUID> ids) {
        var confirmed = new HashMap<UUID, Map<String, String>>();
        jdbc.sql(
                        """
                        select distinct on (material_id, code) material_id, code, text
                          from material.confirmation where material_id = any(:ids)
                         order by material_id, code, confirmation_id desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    confirmed
                            .computeIfAbsent(
                                    row.getObject("material_id", UUID.class), _ -> new HashMap<>())
                            .put(row.getString("code"), row.getString("text"));
                });
        return confirmed;
    }

    void send(UUID material, Review review) {
        var unsettled = Objects.requireNonNull(review.unsettled());
        jdbc.sql(
                        """
                        insert into material.review (material_id, revision, account_id, note, unsettled, recorded_at, recorded_by)
                        values (:material, :revision, :account, :note, cast(:unsettled as jsonb), :at, :by)
                        """)
                .param("material", material)
                .param("revision", review.revision())
                .param("account", review.sentBy())
                .param("note", review.note())
                .param("unsettled", mapper.writeValueAsString(unsettled.items()))
                .param("at", Today.stamp(review.sentAt()))
                .param("by", review.sentByName())
                .update();
    }

    void withdraw(UUID material, int revision, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into material.withdrawal (material_id, revision, recorded_at, recorded_by)
                        values (:material, :revision, :at, :by)
                        """)
                .param("material", material)
                .param("revision", revision)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    void decide(
            UUID material,
            int revision,
            Review.Outcome outcome,
            String remark,
            LocalDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into material.decision (material_id, revision, outcome, remark, recorded_at, recorded_by)
                        values (:material, :revision, :outcome, :remark, :at, :by)
                        """)
                .param("material", material)
                .param("revision", revision)
                .param("outcome", outcome.name())
                .param("remark", remark)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    List<Review> reviews(UUID material) {
        return jdbc.sql(
                        """
                        select r.revision, r.account_id, r.recorded_by as sent_by, r.recorded_at at time zone 'Asia/Shanghai' as sent_at,
                               r.note, r.unsettled, w.recorded_by as withdrawn_by, d.outcome, coalesce(d.remark, '') as remark, d.recorded_by as decided_by,
                               d.recorded_at at time zone 'Asia/Shanghai' as decided_at
                          from material.review r
                          left join material.decision d using (district, material_id, revision)
                          left join material.withdrawal w using (district, material_id, revision)
                         where r.material_id = :material
                         order by r.revision desc
                        """)
                .param("material", material)
                .query((row, _) -> review(row))
                .list();
    }

    /**
     * 办过的结果 of an account that drafted a material or sent it, by material: what was returned since one day and not sent again, and what
     * was approved since another; the newest first.
     */
    Map<UUID, Review> decidedFor(UUID account, LocalDate returnedSince, LocalDate approvedSince) {
        var decided = new LinkedHashMap<UUID, Review>();
        jdbc.sql(
                        """
                        select distinct on (m.material_id) m.material_id, r.revision, r.account_id, r.recorded_by as sent_by,
                               r.recorded_at at time zone 'Asia/Shanghai' as sent_at, r.note, r.unsettled, null as withdrawn_by,
                               d.outcome, d.remark, d.recorded_by as decided_by, d.recorded_at at time zone 'Asia/Shanghai' as decided_at
                          from material.material m
                          join material.review r using (district, material_id)
                          join material.decision d using (district, material_id, revision)
                         where (m.account_id = :account or r.account_id = :account)
                           and (d.recorded_at at time zone 'Asia/Shanghai')::date
                               >= case d.outcome when 'RETURNED' then cast(:returned as date) else cast(:approved as date) end
                           and not exists (select from material.review later
                                            where later.district = r.district and later.material_id = r.material_id
                                              and later.revision > r.revision)
                         order by m.material_id desc, r.revision desc
                        """)
                .param("account", account)
                .param("returned", returnedSince)
                .param("approved", approvedSince)
                .query(row -> {
                    decided.put(row.getObject("material_id", UUID.class), review(row));
                });
        return decided;
    }

    void issue(UUID material, Issue issue, byte[] document, String blanks) {
        jdbc.sql(
                        """
                        insert into material.issue (material_id, revision, frozen_set_id, document, blanks, recorded_at, recorded_by)
                        values (:material, :revision, :frozen, :document, cast(:blanks as jsonb), :at, :by)
                        """)
                .param("material", material)
                .param("revision", issue.revision())
                .param("frozen", issue.frozenSet())
                .param("document", document)
                .param("blanks", blanks)
                .param("at", Today.stamp(issue.at()))
                .param("by", issue.by())
                .update();
    }

    Optional<Issue> issue(UUID material) {
        return jdbc.sql(
                        """
                        select revision, frozen_set_id, recorded_at at time zone 'Asia/Shanghai' as recorded_at, recorded_by
                          from material.issue where material_id = :material
                        """)
                .param("material", material)
                .query((row, _) ->
                        new Issue(
                                row.getInt("revision"),
                                row.getObject("frozen_set_id", UUID.class),
                                row.getObject("recorded_at", LocalDateTime.class),
                                row.getString("recorded_by")))
                .optional();
    }

    /** 定稿文件, byte for byte. */
    Optional<byte[]> document(UUID material) {
        return jdbc.sql("select document from material.issue where material_id = :material")
                .param("material", material)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** What stood in each blank when it was approved, in reading order. */
    Optional<String> blanks(UUID material) {
        return jdbc.sql("select blanks from material.issue where material_id = :material")
                .param("material", material)
                .query(String.class)
                .optional();
    }

    private Review review(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Review(
                row.getInt("revision"),
                row.getObject("account_id", UUID.class),
                row.getString("sent_by"),
                row.getObject("sent_at", LocalDateTime.class),
                row.getString("note"),
                unsettled(row.getString("unsettled")),
                row.getString("withdrawn_by"),
                outcome == null ? null : Review.Outcome.valueOf(outcome),
                row.getString("remark"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class));
    }

    private @Nullable Unsettled unsettled(@Nullable String json) {
        return json == null
                ? null
                : new Unsettled(List.of(mapper.readValue(json, Unsettled.Item[].class)));
    }
}
