package cn.taizhang.decision;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of decisions. */
@Repository
class DecisionStore {

    /** Drafts as rows of a query, one to one. */
    private static final String ASKED =
            """
            unnest(cast(:ids as uuid[]), cast(:organizations as uuid[]), cast(:titles as text[]),
                   cast(:days as date[])) with ordinality as asked(id, organization_id, title, first_on, place)
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which decisions these drafts mean, null for those not there: by id; by community, title and first day; or one of that
     * community and title that had no first day yet.
     */
    List<@Nullable UUID> known(List<DecisionDraft> drafts) {
        var known = new ArrayList<@Nullable UUID>();
        asking(
                        drafts,
                        """
                        select coalesce(same.decision_id,
                                        (select d.decision_id from decision.decision d
                                          where d.organization_id = asked.organization_id and d.title = asked.title
                                            and (d.solicited_on is null or d.solicited_on = asked.first_on)
                                          order by d.solicited_on is null, d.decision_id limit 1))
                          from
                        """
                                + ASKED
                                + """
                                left join decision.decision same on same.decision_id = asked.id
                                order by asked.place
                                """)
                .query((row, n) -> known.add(row.getObject(1, UUID.class)))
                .list();
        return known;
    }

    /** Of the drafts, by id, those whose community, title and first day another decision has. */
    Set<UUID> takenByOthers(List<DecisionDraft> drafts) {
        return asking(
                        drafts,
                        "select asked.id from "
                                + ASKED
                                + """
                                where exists (select from decision.decision d
                                               where d.organization_id = asked.organization_id
                                                 and d.title = asked.title and d.solicited_on = asked.first_on
                                                 and d.decision_id <> asked.id)
                                """)
                .query(UUID.class)
                .set();
    }

    void insert(UUID id, DecisionDraft draft, Actor actor, LocalDateTime now, boolean onBehalf) {
        jdbc.sql(
                        """
                        insert into decision.decision (decision_id, organization_id, title, category, amount,
                               solicited_on, proposed_on, deliberated_on, resolved_on, resolution_published_on,
                               result_published_on, withdrawn_on, withdrawn_because, recorded_at, recorded_by, on_behalf,
                               resolution_entitled, resolution_present, objections, objections_upheld, objected_on)
                        values (:id, :organization, :title, :category, :amount, :solicitedOn, :proposedOn,
                                :deliberatedOn, :resolvedOn, :resolutionPublishedOn, :resultPublishedOn, :withdrawnOn,
                                :withdrawnBecause, :recordedAt, :recordedBy, :onBehalf,
                                :entitled, :present, :objections, :upheld, :objectedOn)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .param("onBehalf", onBehalf)
                .params(counted(draft.counted()))
                .update();
    }

    boolean replace(UUID id, int version, DecisionDraft draft) {
        return jdbc.sql(
                                """
                                update decision.decision
                                   set organization_id = :organization, title = :title, category = :category,
                                       amount = :amount, solicited_on = :solicitedOn, proposed_on = :proposedOn,
                                       deliberated_on = :deliberatedOn, resolved_on = :resolvedOn,
                                       resolution_published_on = :resolutionPublishedOn,
                                       result_published_on = :resultPublishedOn, withdrawn_on = :withdrawnOn,
                                       withdrawn_because = :withdrawnBecause, version = version + 1
                                 where decision_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec asking(List<DecisionDraft> drafts, String sql) {
        return jdbc.sql(sql)
                .param("ids", drafts.stream().map(DecisionDraft::requestKey).toArray(UUID[]::new))
                .param(
                        "organizations",
                        drafts.stream().map(DecisionStore::community).toArray(UUID[]::new))
                .param("titles", drafts.stream().map(DecisionDraft::title).toArray(String[]::new))
                .param("days", drafts.stream().map(DecisionStore::firstDay).toArray(String[]::new));
    }

    private static @Nullable UUID community(DecisionDraft draft) {
        var organization = draft.organization();
        return organization == null ? null : organization.value();
    }

    private static @Nullable String firstDay(DecisionDraft draft) {
        LocalDate first = draft.dayOf(DecisionPart.first());
        return first == null ? null : first.toString();
    }

    static Map<String, @Nullable Object> counted(Counted counted) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("entitled", counted.entitled());
        values.put("present", counted.present());
        values.put("objections", counted.objections());
        values.put("upheld", counted.upheld());
        values.put("objectedOn", counted.objectedOn());
        return values;
    }

    private static Map<String, @Nullable Object> values(UUID id, DecisionDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("title", draft.title());
        values.put("category", Objects.requireNonNull(draft.category()).name());
        values.put("amount", draft.amount());
        for (var part : DecisionPart.values()) {
            values.put(part.field(), draft.dayOf(part));
        }
        values.put("withdrawnOn", draft.withdrawnOn());
        values.put("withdrawnBecause", draft.withdrawnBecause());
        return values;
    }
}
