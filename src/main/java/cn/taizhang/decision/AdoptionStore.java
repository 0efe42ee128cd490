package cn.taizhang.decision;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of adoptions of the method. */
@Repository
class AdoptionStore {

    private final JdbcClient jdbc;

    AdoptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 推行时间: the days of one adoption, the last one excluded and null while it runs. */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /** Who writes adoptions waits for whoever else does, so that what is asked about others still holds when it is written. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('method-adoptions', 0))")
                .query(row -> {});
    }

    /** The adoption that is meant: by id, or by community and first day; null where it is not there. */
    @Nullable UUID known(AdoptionDraft draft) {
        return jdbc.sql(
                        """
                        select method_adoption_id from decision.method_adoption
                         where method_adoption_id = :id
                            or organization_id = :organization and adopted_on = :adoptedOn
                         order by method_adoption_id = :id desc limit 1
                        """)
                .params(values(draft.requestKey(), draft))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Other adoptions of the community on the same days, the earliest first; the draft's own days must be in order. */
    List<Period> overlapping(UUID id, AdoptionDraft draft) {
        return jdbc.sql(
                        """
                        select adopted_on as "from", ended_on as "to" from decision.method_adoption
                         where organization_id = :organization and method_adoption_id <> :id
                           and daterange(adopted_on, ended_on)
                               && daterange(cast(:adoptedOn as date), cast(:endedOn as date))
                         order by adopted_on
                        """)
                .params(values(id, draft))
                .query(Period.class)
                .list();
    }

    void insert(UUID id, AdoptionDraft draft, Actor actor, LocalDateTime now, boolean onBehalf) {
        jdbc.sql(
                        """
                        insert into decision.method_adoption (method_adoption_id, organization_id, adopted_on, document,
                               ended_on, recorded_at, recorded_by, on_behalf)
                        values (:id, :organization, :adoptedOn, :document, :endedOn, :recordedAt, :recordedBy,
                                :onBehalf)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .param("onBehalf", onBehalf)
                .update();
    }

    boolean replace(UUID id, int version, AdoptionDraft draft) {
        return jdbc.sql(
                                """
                                update decision.method_adoption
                                   set organization_id = :organization, adopted_on = :adoptedOn, document = :document,
                                       ended_on = :endedOn, version = version + 1
                                 where method_adoption_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UUID id, AdoptionDraft draft) {
        var organization = draft.organization();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", organization == null ? null : organization.value());
        values.put("adoptedOn", draft.adoptedOn());
        values.put("document", draft.document());
        values.put("endedOn", draft.endedOn());
        return values;
    }
}
