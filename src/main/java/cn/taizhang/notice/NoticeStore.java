package cn.taizhang.notice;

import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Objector.Named;
import cn.taizhang.notice.Posted.Ending;
import cn.taizhang.notice.Posted.Received;
import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of notices, to which rows are only ever added. */
@Repository
class NoticeStore {

    private static final String SELECT =
            """
            select n.*, o.name as organization_name, next.notice_id as replaced_by,
                   n.recorded_at at time zone 'Asia/Shanghai' as recorded_local,
                   c.concluded_on, c.outcome, d.taken_down_on, d.reason as taken_down_because,
                   1 + (select count(*) from notice.objection b where b.district = n.district and b.notice_id = n.notice_id)
                     + (select count(*) from notice.handling h where h.district = n.district and h.notice_id = n.notice_id)
                     + (c.notice_id is not null)::int + (d.notice_id is not null)::int as version
              from notice.notice n
              join organization.directory o using (district, organization_id)
              left join notice.notice next on next.district = n.district and next.replaces_id = n.notice_id
              left join notice.conclusion c on c.district = n.district and c.notice_id = n.notice_id
              left join notice.taking_down d on d.district = n.district and d.notice_id = n.notice_id
            """;

    private static final String OBJECTIONS =
            """
            select b.number, b.named, w.name, b.raised_on, b.text, b.way, h.edition, h.handled_on, h.handled_by, h.finding, h.reply
              from notice.objection b
              left join notice.objector w using (district, notice_id, number)
              left join lateral (select * from notice.handling h
                                  where h.district = b.district and h.notice_id = b.notice_id and h.number = b.number
                                  order by h.edition desc limit 1) h on true
             where b.notice_id = :id
             order by b.number
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who ask the same of this notice wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notice ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void insert(
            UUID id,
            OrganizationId organization,
            @Nullable RecordKey subject,
            NoticeDraft draft,
            LocalDateTime at,
            String by) {
        var notice = draft.notice();
        jdbc.sql(
                        """
                        insert into notice.notice (notice_id, organization_id, subject_register, subject_id, kind, title, content,
                               places, from_on, to_on, telephone, replaces_id, recorded_at, recorded_by)
                        values (:id, :organization, :register, :subject, :kind, :title, :content, :places, :from, :to, :telephone,
                                :replaces, :at, :by)
                        """)
                .param("id", id)
                .param("organization", organization.value())
                .param("register", subject == null ? null : subject.register())
                .param("subject", subject == null ? null : subject.id())
                .param("kind", notice.kind().name())
                .param("title", notice.title())
                .param("content", notice.content())
                .param("places", notice.places().toArray(String[]::new))
                .param("from", notice.period().from())
                .param("to", notice.period().to())
                .param("telephone", draft.telephone())
                .param("replaces", draft.replaces())
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    Optional<Posted> find(UUID id) {
        return jdbc.sql(SELECT + " where n.notice_id = :id")
                .param("id", id)
                .query((row, _) -> posted(row))
                .optional();
    }

    /** The first one first. */
    List<Posted> about(RecordKey subject) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where n.subject_id = :id and n.subject_register = :register
                                 order by n.from_on, n.recorded_at, n.notice_id
                                """)
                .param("id", subject.id())
                .param("register", subject.register())
                .query((row, _) -> posted(row))
                .list();
    }

    /** The objection that came with this key, where it is there already. */
    Optional<Integer> objectionOf(UUID id, UUID requestKey) {
        return jdbc.sql(
                        "select number from notice.objection where notice_id = :id and request_key = :key")
                .param("id", id)
                .param("key", requestKey)
                .query(Integer.class)
                .optional();
    }

    void addObjection(
            UUID id,
            int number,
            UUID requestKey,
            ObjectionDraft draft,
            LocalDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into notice.objection (notice_id, number, request_key, named, raised_on, text, way, recorded_at, recorded_by)
                        values (:id, :number, :key, :named, :raisedOn, :text, :way, :at, :by)
                        """)
                .param("id", id)
                .param("number", number)
                .param("key", requestKey)
                .param("named", draft.by() instanceof Named)
                .param("raisedOn", draft.raisedOn())
                .param("text", draft.text())
                .param("way", draft.way().name())
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
        if (draft.by() instanceof Named(var name)) {
            jdbc.sql(
                            """
                            insert into notice.objector (notice_id, number, name) values (:id, :number, :name)
                            """)
                    .param("id", id)
                    .param("number", number)
                    .param("name", name.strip())
                    .update();
        }
    }

    void addHandling(
            UUID id,
            int number,
            int edition,
            Handled handled,
            String reason,
            LocalDateTime at,
            String by) {
        jdbc.sql(
                        """
                        insert into notice.handling (notice_id, number, edition, handled_on, handled_by, finding, reply, reason,
                               recorded_at, recorded_by)
                        values (:id, :number, :edition, :on, :handledBy, :finding, :reply, :reason, :at, :by)
                        """)
                .param("id", id)
                .param("number", number)
                .param("edition", edition)
                .param("on", handled.on())
                .param("handledBy", handled.by())
                .param("finding", handled.finding().name())
                .param("reply", handled.reply())
                .param("reason", reason)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    void conclude(UUID id, LocalDate on, String outcome, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into notice.conclusion (notice_id, concluded_on, outcome, recorded_at, recorded_by)
                        values (:id, :on, :outcome, :at, :by)
                        """)
                .param("id", id)
                .param("on", on)
                .param("outcome", outcome)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    void takeDown(UUID id, LocalDate on, String reason, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into notice.taking_down (notice_id, taken_down_on, reason, recorded_at, recorded_by)
                        values (:id, :on, :reason, :at, :by)
                        """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    private Posted posted(ResultSet row) throws SQLException {
        var id = row.getObject("notice_id", UUID.class);
        var received = received(id);
        var notice =
                new PublicNotice(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("content"),
                        Arrays.asList((String[]) row.getArray("places").getArray()),
                        new PostingPeriod(
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("to_on", LocalDate.class)),
                        received.stream().map(Received::objection).toList());
        return new Posted(
                id,
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                subject(row),
                notice,
                row.getString("telephone"),
                received,
                row.getObject("replaces_id", UUID.class),
                row.getObject("replaced_by", UUID.class),
                ending(row, notice),
                row.getObject("recorded_local", LocalDateTime.class),
                row.getString("recorded_by"),
                row.getInt("version"));
    }

    private static @Nullable RecordKey subject(ResultSet row) throws SQLException {
        var register = row.getString("subject_register");
        return register == null
                ? null
                : new RecordKey(register, row.getObject("subject_id", UUID.class));
    }

    private static @Nullable Ending ending(ResultSet row, PublicNotice notice) throws SQLException {
        var concludedOn = row.getObject("concluded_on", LocalDate.class);
        if (concludedOn != null) {
            return new Ending.Concluded(
                    concludedOn, ConclusionKind.valueOf(row.getString("outcome")).of(notice));
        }
        var takenDownOn = row.getObject("taken_down_on", LocalDate.class);
        return takenDownOn == null
                ? null
                : new Ending.TakenDown(takenDownOn, row.getString("taken_down_because"));
    }

    private List<Received> received(UUID id) {
        return jdbc.sql(OBJECTIONS).param("id", id).query((row, _) -> received(row)).list();
    }

    private static Received received(ResultSet row) throws SQLException {
        var edition = row.getObject("edition", Integer.class);
        var handling =
                edition == null
                        ? new Objection.Handling.Pending()
                        : new Handled(
                                row.getObject("handled_on", LocalDate.class),
                                row.getString("handled_by"),
                                Objection.Finding.valueOf(row.getString("finding")),
                                row.getString("reply"));
        var objection =
                new Objection(
                        row.getInt("number"),
                        objector(row),
                        row.getObject("raised_on", LocalDate.class),
                        row.getString("text"),
                        handling);
        return new Received(
                objection,
                ObjectionDraft.Way.valueOf(row.getString("way")),
                edition == null ? 0 : edition - 1);
    }

    /** Whoever may not read the name is told that there is one. */
    private static Objection.Objector objector(ResultSet row) throws SQLException {
        if (!row.getBoolean("named")) {
            return new Objection.Objector.Anonymous();
        }
        var name = row.getString("name");
        return new Named(name == null ? Posted.NAME_NOT_SHOWN : name);
    }
}
