package cn.taizhang.decision;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matters that run by the procedure, among all decisions; their days are written here and nowhere else. */
@Repository
class ProcedureStore {

    private static final String SELECT =
            """
            select d.decision_id, d.organization_id, o.name as organization_name, d.title, d.category, d.amount,
                   d.template_variant, d.important, d.stage, d.solicited_on, d.version
              from decision.decision d
              join organization.directory o using (district, organization_id)
            """;

    private final JdbcClient jdbc;

    ProcedureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it has been begun already. */
    boolean insert(MatterDraft draft, Actor actor, LocalDateTime now, boolean onBehalf) {
        return jdbc.sql(
                                """
                                insert into decision.decision (decision_id, organization_id, title, category, amount,
                                       template_variant, important, stage, recorded_at, recorded_by, on_behalf)
                                values (:id, :organization, :title, :category, :amount, :variant, :important, 'DRAFT',
                                        :recordedAt, :recordedBy, :onBehalf)
                                on conflict (district, decision_id) do nothing
                                """)
                        .param("id", draft.id())
                        .param("organization", Objects.requireNonNull(draft.organization()).value())
                        .param("title", draft.title())
                        .param("category", Objects.requireNonNull(draft.category()).name())
                        .param("amount", draft.amount())
                        .param("variant", Objects.requireNonNull(draft.variant()).name())
                        .param("important", draft.important())
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .param("onBehalf", onBehalf)
                        .update()
                == 1;
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql(SELECT + "where d.decision_id = :id and d.template_variant is not null")
                .param("id", id)
                .query(ProcedureStore::matter)
                .optional();
    }

    /** Nobody else takes a step of it until this transaction is over. */
    void holdStill(UUID id) {
        jdbc.sql("select 1 from decision.decision where decision_id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /**
     * 事项清单 in scope, the newest first.
     *
     * @param over those that nothing comes after, else those that are under way
     * @param after the last one of the page before, or null
     */
    List<Matter> list(Scope scope, boolean over, String words, @Nullable UUID after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where d.template_variant is not null
                                  and (d.stage in ('ARCHIVED', 'REJECTED', 'WITHDRAWN')) = :over
                                  and position(:words in d.title || o.name) > 0
                                  and (cast(:after as uuid) is null or d.decision_id < cast(:after as uuid))
                                  and exists (select from organization.tree t
                                               where t.district = d.district and t.descendant_id = d.organization_id
                                                 and t.ancestor_id = any(cast(:roots as uuid[]))
                                                 and (t.to_on = o.dissolved_on
                                                      or t.from_on <= d.solicited_on and t.to_on > d.solicited_on))
                                order by d.decision_id desc
                                limit :most
                                """)
                .param("over", over)
                .param("words", words)
                .param("after", after)
                .param("roots", scope.asArray())
                .param("most", most)
                .query(ProcedureStore::matter)
                .list();
    }

    /**
     * Of these organizations themselves and not of what stands under them: those under way, first what is being carried out (there an
     * emergency may not have been reported), then the longest waiting.
     */
    List<Matter> underWay(Scope own, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where d.template_variant is not null
                                  and d.stage not in ('ARCHIVED', 'REJECTED', 'WITHDRAWN')
                                  and d.organization_id = any(cast(:roots as uuid[]))
                                order by d.stage not in ('IMPLEMENTING', 'FINISHED'), d.decision_id
                                limit :most
                                """)
                .param("roots", own.asArray())
                .param("most", most)
                .query(ProcedureStore::matter)
                .list();
    }

    /** Of these decisions the ones that run by the procedure. */
    Set<UUID> byProcedure(Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select decision_id from decision.decision
                         where decision_id = any(cast(:ids as uuid[])) and template_variant is not null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Whether another decision of that community and title began on that day. */
    boolean isTaken(Matter matter, LocalDate solicitedOn) {
        return jdbc.sql(
                        """
                        select exists (select from decision.decision
                                        where organization_id = :organization and title = :title
                                          and solicited_on = :on and decision_id <> :id)
                        """)
                .param("organization", matter.organization().value())
                .param("title", matter.title())
                .param("on", solicitedOn)
                .param("id", matter.id())
                .query(Boolean.class)
                .single();
    }

    /** Where the matter stands by now, with the days of its parts; false when it was changed since that version. */
    boolean advance(UUID id, int version, Stage to, Counted counted) {
        var values = DecisionStore.counted(counted);
        var days = StageDays.ofParts(to);
        for (var part : DecisionPart.values()) {
            values.put(part.field(), days.get(part));
        }
        var withdrawn = to instanceof Stage.Withdrawn one ? one : null;
        values.put("withdrawnOn", withdrawn == null ? null : withdrawn.on());
        values.put("withdrawnBecause", withdrawn == null ? "" : withdrawn.because());
        return jdbc.sql(
                                """
                                update decision.decision
                                   set stage = :stage, solicited_on = :solicitedOn, proposed_on = :proposedOn,
                                       deliberated_on = :deliberatedOn, resolved_on = :resolvedOn,
                                       resolution_published_on = :resolutionPublishedOn,
                                       result_published_on = :resultPublishedOn, withdrawn_on = :withdrawnOn,
                                       withdrawn_because = :withdrawnBecause, resolution_entitled = :entitled,
                                       resolution_present = :present, objections = :objections,
                                       objections_upheld = :upheld, objected_on = :objectedOn, version = version + 1
                                 where decision_id = :id and version = :version
                                """)
                        .params(values)
                        .param("stage", to.kind().name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getObject("decision_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("title"),
                DecisionCategory.valueOf(row.getString("category")),
                row.getBigDecimal("amount"),
                new Course(
                        TemplateVariant.valueOf(row.getString("template_variant")),
                        row.getBoolean("important")),
                StageKind.valueOf(row.getString("stage")),
                row.getObject("solicited_on", LocalDate.class),
                row.getInt("version"));
    }
}
