package cn.taizhang.audit;

import cn.taizhang.kernel.Actor;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * 审计: every write appends here in its own transaction; a write whose entry cannot be appended fails. Details
 * hold codes, counts and dates, never identity numbers or telephones.
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final InstantSource clock;

    AuditTrail(JdbcClient jdbc, ObjectMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Appends one entry; refused outside a transaction, because an entry without its write proves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, AuditEntry entry) {
        jdbc.sql(
                        """
                        insert into audit.entry (happened_at, actor, account_id, action, subject_kind, subject_id,
                                                 organization_id, detail)
                        values (:at, :actor, :account, :action, :kind, :subject, :organization, cast(:detail as jsonb))
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.name())
                .param("account", actor.account())
                .param("action", entry.action())
                .param("kind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("organization", entry.organization())
                .param("detail", json.writeValueAsString(entry.detail()))
                .update();
    }

    /** The newest entries before {@code before} (exclusive; null for the newest of all), at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AuditRow> newest(@Nullable Long before, String search, int limit) {
        return jdbc.sql(
                        """
                        select entry_id, happened_at at time zone 'Asia/Shanghai' as happened_at, actor, action,
                               subject_kind, subject_id, detail::text as detail
                          from audit.entry
                         where (cast(:before as bigint) is null or entry_id < :before)
                           and (:search = '' or actor like '%' || :search || '%' or action like '%' || :search || '%')
                         order by entry_id desc
                         limit :limit
                        """)
                .param("before", before)
                .param("search", search)
                .param("limit", limit)
                .query(AuditRow.class)
                .list();
    }

    /** What was written about one record, newest first. */
    @Transactional(readOnly = true)
    public List<AuditRow> about(String subjectKind, UUID subject) {
        return jdbc.sql(
                        """
                        select entry_id, happened_at at time zone 'Asia/Shanghai' as happened_at, actor, action,
                               subject_kind, subject_id, detail::text as detail
                          from audit.entry
                         where subject_kind = :kind and subject_id = :subject
                         order by entry_id desc
                         limit 100
                        """)
                .params(Map.of("kind", subjectKind, "subject", subject))
                .query(AuditRow.class)
                .list();
    }
}
