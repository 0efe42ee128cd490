package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.SaidKind;
import cn.taizhang.secret.EncryptedColumn;
import cn.taizhang.secret.SecretValues;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what residents sent and what was done with it; the only place where their telephones are read. */
@Repository
class SubmissionStore {

    static final List<EncryptedColumn> ENCRYPTED =
            List.of(
                    EncryptedColumn.of(
                            "publication.submission",
                            List.of("district", "submission_id"),
                            "telephone_cipher"));

    private static final String SELECT =
            """
            select s.submission_id, s.organization_id, d.name as organization_name, s.kind, s.receipt, s.about_id, s.words, s.name,
                   s.telephone_cipher is not null as telephoned, s.said_at at time zone 'Asia/Shanghai' as said_at,
                   s.received_at at time zone 'Asia/Shanghai' as received_at, s.held, p.subject_register, p.subject_id,
                   coalesce(p.title, '') as about_title, x.outcome, x.reason, x.target_register, x.target_id,
                   x.disposed_at at time zone 'Asia/Shanghai' as disposed_at, x.disposed_by
              from publication.submission s
              join organization.directory d using (district, organization_id)
              left join publication.publication p on p.district = s.district and p.publication_id = s.about_id
              left join publication.disposal x on x.district = s.district and x.submission_id = s.submission_id
            """;

    /** One that has ended is judged on its last day. */
    private static final String IN_SCOPE =
            """
             where exists (select from organization.tree t
                             join organization.directory o on o.district = t.district and o.organization_id = t.descendant_id
                            where t.district = s.district and t.descendant_id = s.organization_id
                              and t.ancestor_id = any(cast(:scope as uuid[]))
                              and t.from_on <= least(cast(:today as date), o.dissolved_on - 1)
                              and t.to_on > least(cast(:today as date), o.dissolved_on - 1))
            """;

    private final JdbcClient jdbc;
    private final SecretValues secrets;

    SubmissionStore(JdbcClient jdbc, SecretValues secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Says whether it is new; what was sent under the same id before is not told twice. */
    boolean insert(Said said, OrganizationId organization, Instant received) {
        return jdbc.sql(
                                """
                                insert into publication.submission (submission_id, organization_id, kind, receipt, about_id, words, name,
                                       telephone_cipher, said_at, received_at, held)
                                values (:id, :organization, :kind, :receipt,
                                        (select publication_id from publication.publication where publication_id = :about),
                                        :words, :name, :telephone, :said, :received, :held)
                                on conflict do nothing
                                """)
                        .param("id", said.id())
                        .param("organization", organization.value())
                        .param("kind", said.kind().name())
                        .param("receipt", said.receipt())
                        .param("about", said.about(), Types.OTHER)
                        .param("words", said.words())
                        .param("name", said.name())
                        .param(
                                "telephone",
                                said.telephone().isEmpty()
                                        ? null
                                        : secrets.encrypt(said.telephone()),
                                Types.BINARY)
                        .param("said", said.at().atOffset(ZoneOffset.UTC))
                        .param("received", received.atOffset(ZoneOffset.UTC))
                        .param("held", said.held().toArray(String[]::new))
                        .update()
                == 1;
    }

    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('submission ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void dispose(
            UUID id,
            boolean takenOver,
            String reason,
            @Nullable RecordKey target,
            LocalDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into publication.disposal (submission_id, outcome, reason, target_register, target_id, disposed_at,
                               disposed_by)
                        values (:id, :outcome, :reason, :register, :target, :at, :by)
                        """)
                .param("id", id)
                .param("outcome", takenOver ? "TAKEN_OVER" : "PUT_ASIDE")
                .param("reason", reason)
                .param("register", target == null ? null : target.register())
                .param("target", target == null ? null : target.id())
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** Those that wait first, the oldest of them in front and what somebody should look at behind; then the newest. */
    List<Submission> list(Scope scope, LocalDate today, int most) {
        return jdbc.sql(
                        SELECT
                                + IN_SCOPE
                                + """
                                 order by x.submission_id is not null,
                                          case when x.submission_id is null then cardinality(s.held) > 0 end,
                                          case when x.submission_id is null then s.said_at end,
                                          s.said_at desc, s.submission_id desc limit :most
                                """)
                .param("scope", scope.asArray())
                .param("today", today)
                .param("most", most)
                .query(SubmissionStore::submission)
                .list();
    }

    int waiting(Scope scope, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) from publication.submission s
                          left join publication.disposal x using (district, submission_id)
                        """
                                + IN_SCOPE
                                + " and x.submission_id is null")
                .param("scope", scope.asArray())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** How many wait that speak to a record; told also to who may not read them. */
    int waitingAbout(RecordKey record) {
        return jdbc.sql("select publication.waiting_about(:register, :id)")
                .param("register", record.register())
                .param("id", record.id())
                .query(Integer.class)
                .single();
    }

    Optional<Submission> find(UUID id) {
        return jdbc.sql(SELECT + " where s.submission_id = :id")
                .param("id", id)
                .query(SubmissionStore::submission)
                .optional();
    }

    /** The telephone that was given with it. */
    Optional<String> telephone(UUID id) {
        return jdbc.sql(
                        """
                        select telephone_cipher from publication.submission
                         where submission_id = :id and telephone_cipher is not null
                        """)
                .param("id", id)
                .query((row, n) -> secrets.decrypt(row.getBytes(1)))
                .optional();
    }

    private static Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(
                row.getObject("submission_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                SaidKind.valueOf(row.getString("kind")),
                row.getString("receipt"),
                row.getObject("about_id", UUID.class),
                key(row, "subject_register", "subject_id"),
                row.getString("about_title"),
                row.getString("words"),
                row.getString("name"),
                row.getBoolean("telephoned"),
                row.getObject("said_at", LocalDateTime.class),
                row.getObject("received_at", LocalDateTime.class),
                held(row),
                disposal(row));
    }

    private static List<String> held(ResultSet row) throws SQLException {
        Array held = row.getArray("held");
        return List.of((String[]) held.getArray());
    }

    private static Submission.@Nullable Disposal disposal(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Submission.Disposal(
                        outcome.equals("TAKEN_OVER"),
                        row.getString("reason"),
                        key(row, "target_register", "target_id"),
                        row.getObject("disposed_at", LocalDateTime.class),
                        row.getString("disposed_by"));
    }

    private static @Nullable RecordKey key(ResultSet row, String register, String id)
            throws SQLException {
        String name = row.getString(register);
        return name == null ? null : new RecordKey(name, row.getObject(id, UUID.class));
    }
}
