package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of publications, their reviews and withdrawals, to which rows are only ever added. */
@Repository
class PublicationStore {

    private static final String SELECT =
            """
            select p.publication_id, p.organization_id, d.code, d.name, p.kind, p.subject_register, p.subject_id, p.title, p.body,
                   p.from_on, p.until_on, p.heard, p.prepared_at at time zone 'Asia/Shanghai' as prepared_at, p.prepared_by,
                   p.prepared_account, r.outcome, r.remark, r.reviewed_at at time zone 'Asia/Shanghai' as reviewed_at, r.reviewed_by,
                   w.reason, w.withdrawn_at at time zone 'Asia/Shanghai' as withdrawn_at, w.withdrawn_by,
                   o.parcel, coalesce(publication.is_seen(o.counterpart_id, o.parcel), false) as seen
              from publication.publication p
              join organization.directory d using (district, organization_id)
              left join publication.review r using (district, publication_id)
              left join publication.withdrawal w using (district, publication_id)
              left join lateral (select counterpart_id, parcel from publication.outgoing g
                                  where g.district = p.district and g.publication_id = p.publication_id and g.kind <> 'withdrawn'
                                  order by outgoing_id desc limit 1) o on true
            """;

    /** One that has ended is judged on its last day. */
    private static final String IN_SCOPE =
            """
             where exists (select from organization.tree t
                             join organization.directory o on o.district = t.district and o.organization_id = t.descendant_id
                            where t.district = p.district and t.descendant_id = p.organization_id
                              and t.ancestor_id = any(cast(:scope as uuid[]))
                              and t.from_on <= least(cast(:today as date), o.dissolved_on - 1)
                              and t.to_on > least(cast(:today as date), o.dissolved_on - 1))
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says whether it is new: a second click finds the first. */
    boolean insert(UUID id, NewPublication wanted, Preparer by) {
        var subject = wanted.subject();
        return jdbc.sql(
                                """
                                insert into publication.publication (publication_id, organization_id, kind, subject_register, subject_id,
                                       title, body, from_on, until_on, heard, prepared_at, prepared_by, prepared_account)
                                values (:id, :organization, :kind, :register, :subject, :title, :body, :from, :until, :heard,
                                        :at, :by, :account)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("organization", wanted.organization().value())
                        .param("kind", wanted.kind().name())
                        .param("register", subject == null ? null : subject.register())
                        .param("subject", subject == null ? null : subject.id())
                        .param("title", wanted.title())
                        .param("body", wanted.body())
                        .param("from", wanted.from())
                        .param("until", wanted.until())
                        .param("heard", wanted.heard())
                        .param("at", Today.stamp(by.at()))
                        .param("by", by.name())
                        .param("account", by.account())
                        .update()
                == 1;
    }

    /** 办理人. */
    record Preparer(UUID account, String name, LocalDateTime at) {}

    /** Others who decide on the same wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('publication ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void review(Publication of, boolean approved, String remark, Preparer by) {
        jdbc.sql(
                        """
                        insert into publication.review (publication_id, outcome, remark, prepared_account, reviewed_at, reviewed_by,
                               reviewed_account)
                        values (:id, :outcome, :remark, :prepared, :at, :by, :account)
                        """)
                .param("id", of.id())
                .param("outcome", approved ? "APPROVED" : "RETURNED")
                .param("remark", remark)
                .param("prepared", of.preparedAccount())
                .param("at", Today.stamp(by.at()))
                .param("by", by.name())
                .param("account", by.account())
                .update();
    }

    void withdraw(UUID id, String reason, Preparer by) {
        jdbc.sql(
                        """
                        insert into publication.withdrawal (publication_id, reason, withdrawn_at, withdrawn_by)
                        values (:id, :reason, :at, :by)
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("at", Today.stamp(by.at()))
                .param("by", by.name())
                .update();
    }

    /** The newest first. */
    List<Publication> list(Scope scope, LocalDate today, int most) {
        return jdbc.sql(
                        SELECT
                                + IN_SCOPE
                                + " order by p.prepared_at desc, p.publication_id desc limit :most")
                .param("scope", scope.asArray())
                .param("today", today)
                .param("most", most)
                .query(PublicationStore::publication)
                .list();
    }

    /** Those that wait for a review, the oldest first. */
    List<Publication> unreviewed(Scope scope, LocalDate today, int most) {
        return jdbc.sql(
                        SELECT
                                + IN_SCOPE
                                + """
                                 and r.publication_id is null and w.publication_id is null
                                 order by p.prepared_at, p.publication_id limit :most
                                """)
                .param("scope", scope.asArray())
                .param("today", today)
                .param("most", most)
                .query(PublicationStore::publication)
                .list();
    }

    Optional<Publication> find(UUID id) {
        return jdbc.sql(SELECT + " where p.publication_id = :id")
                .param("id", id)
                .query(PublicationStore::publication)
                .optional();
    }

    /** What was prepared of a record, the newest first. */
    List<Publication> about(RecordKey record) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where p.subject_register = :register and p.subject_id = :id
                                 order by p.prepared_at desc
                                """)
                .param("register", record.register())
                .param("id", record.id())
                .query(PublicationStore::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int n) throws SQLException {
        String register = row.getString("subject_register");
        return new Publication(
                row.getObject("publication_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                PublicationKind.valueOf(row.getString("kind")),
                register == null
                        ? null
                        : new RecordKey(register, row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getString("body"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("heard"),
                row.getObject("prepared_at", LocalDateTime.class),
                row.getString("prepared_by"),
                row.getObject("prepared_account", UUID.class),
                review(row),
                withdrawal(row),
                row.getObject("parcel", Long.class),
                row.getBoolean("seen"));
    }

    private static Publication.@Nullable Review review(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Publication.Review(
                        outcome.equals("APPROVED"),
                        row.getString("remark"),
                        row.getObject("reviewed_at", LocalDateTime.class),
                        row.getString("reviewed_by"));
    }

    private static Publication.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? null
                : new Publication.Withdrawal(
                        reason,
                        row.getObject("withdrawn_at", LocalDateTime.class),
                        row.getString("withdrawn_by"));
    }
}
