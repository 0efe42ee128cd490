package cn.taizhang.audit;

import cn.taizhang.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * 审计: every write appends here in its own transaction; a write whose entry cannot be appended fails. Details
 * hold codes, counts and dates, never identity numbers or telephones.
 *
 * <p>The entries of a transaction are written as its last statements, each to the chain of its organization
 * ({@link PendingEntries}); until then they are not read back.
 */
@Component
public class AuditTrail {

    private static final String SELECT =
            """
            select entry_id, number, happened_at at time zone 'Asia/Shanghai' as happened_at, actor, action,
                   subject_kind, subject_id, organization_id, detail
              from audit.entry
            """;

    private static final TypeReference<Map<String, @Nullable Object>> DETAIL =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final ChainStore chains;

    AuditTrail(JdbcClient jdbc, ChainStore chains, ObjectMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The trail for who works outside the application, on a connection of their own and in a transaction of their own: the
     * commands that back up, restore and change the key.
     */
    public static AuditTrail over(JdbcClient jdbc, InstantSource clock) {
        var json = new ObjectMapper();
        return new AuditTrail(jdbc, new ChainStore(jdbc, json), json, clock);
    }

    /** Appends one entry; refused outside a transaction, because an entry without its write proves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, AuditEntry entry) {
        PendingEntries.of(chains)
                .add(
                        new ChainStore.Wanted(
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                actor.name(),
                                actor.account(),
                                entry.action(),
                                entry.subjectKind(),
                                entry.subject(),
                                entry.organization(),
                                entry.detail()));
    }

    /** The newest entries before {@code before} (exclusive; null for the newest of all), at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AuditRow> newest(@Nullable Long before, String search, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where (cast(:before as bigint) is null or entry_id < :before)
                                   and (:search = '' or strpos(actor, :search) > 0 or strpos(action, :search) > 0)
                                 order by entry_id desc
                                 limit :limit
                                """)
                .param("before", before)
                .param("search", search)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** How many entries were appended from a moment (inclusive) to another (exclusive). */
    @Transactional(readOnly = true)
    public long count(Instant from, Instant to) {
        return jdbc.sql(
                        "select count(*) from audit.entry where happened_at >= :from and happened_at < :to")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** What was written about one record, newest first, at most 100 entries. */
    @Transactional(readOnly = true)
    public List<AuditRow> about(String subjectKind, UUID subject) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where subject_kind = :kind and subject_id = :subject
                                 order by entry_id desc
                                 limit 100
                                """)
                .params(Map.of("kind", subjectKind, "subject", subject))
                .query(this::row)
                .list();
    }

    /** One kind of deed done to one record, newest first, at most 100 entries. */
    @Transactional(readOnly = true)
    public List<AuditRow> about(String subjectKind, UUID subject, String action) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where subject_kind = :kind and subject_id = :subject and action = :action
                                 order by entry_id desc
                                 limit 100
                                """)
                .params(Map.of("kind", subjectKind, "subject", subject, "action", action))
                .query(this::row)
                .list();
    }

    private AuditRow row(ResultSet row, int n) throws SQLException {
        var detail = new HashMap<String, String>();
        json.readValue(row.getString("detail"), DETAIL)
                .forEach((name, value) -> detail.put(name, Objects.toString(value, "")));
        return new AuditRow(
                row.getLong("entry_id"),
                row.getLong("number"),
                row.getObject("happened_at", LocalDateTime.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                detail);
    }
}
