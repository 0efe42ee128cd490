package cn.taizhang.figure;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Intake;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of opening figures and of confirmed ones, which have the same columns; only the latter give a reason. */
@Repository
class StatedStore {

    private final JdbcClient jdbc;

    StatedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the given organizations, by organization and the code of their figure, the latest first. */
    Map<OrganizationId, Map<String, List<StatedFigure>>> of(
            StatedKind kind, Set<OrganizationId> organizations) {
        var stated = new HashMap<OrganizationId, Map<String, List<StatedFigure>>>();
        var read = new DataClassRowMapper<>(StatedFigure.class);
        jdbc.sql(
                        """
                        select organization_id, figure, from_on, on_day as "on", value, reason, document, confirmed_by
                          from %s
                         where organization_id = any(cast(:organizations as uuid[]))
                         order by on_day desc, from_on nulls last
                        """
                                .formatted(kind.table))
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var of = new OrganizationId(row.getObject("organization_id", UUID.class));
                    stated.computeIfAbsent(of, _ -> new HashMap<>())
                            .computeIfAbsent(row.getString("figure"), _ -> new ArrayList<>())
                            .add(read.mapRow(row, row.getRow()));
                });
        return stated;
    }

    /** By the code of each figure, the organizations for which anybody stated a number of it. */
    Map<String, Set<UUID>> organizationsWith(Collection<FigureDefinition> figures) {
        var stated = new HashMap<String, Set<UUID>>();
        jdbc.sql(
                        """
                        select figure, organization_id from figure.opening_figure where figure = any(:figures)
                         union
                        select figure, organization_id from figure.override_figure where figure = any(:figures)
                        """)
                .param(
                        "figures",
                        figures.stream().map(FigureDefinition::code).toArray(String[]::new))
                .query(row -> {
                    stated.computeIfAbsent(row.getString("figure"), _ -> new HashSet<>())
                            .add(row.getObject("organization_id", UUID.class));
                });
        return stated;
    }

    @Nullable UUID known(StatedKind kind, UUID id, StatedDraft draft) {
        var organization = draft.organization();
        return jdbc.sql(
                        """
                        select %1$s from %2$s
                         where %1$s = :id
                            or organization_id = :organization and figure = :figure and on_day = :on
                               and from_on is not distinct from cast(:fromOn as date)
                         order by %1$s = :id desc limit 1
                        """
                                .formatted(kind.idColumn, kind.table))
                .param("id", id)
                .param("organization", organization == null ? null : organization.value())
                .param("figure", draft.figure() == null ? null : draft.figure().code())
                .param("on", draft.on())
                .param("fromOn", draft.fromOn())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void insert(
            StatedKind kind, Intake.Candidate<StatedDraft> one, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into %2$s (%1$s, organization_id, figure, from_on, on_day,
                               value, reason, document, confirmed_by, recorded_at, recorded_by)
                        values (:id, :organization, :figure, :fromOn, :on, :value, :reason, :document, :confirmedBy,
                                :recordedAt, :recordedBy)
                        """
                                .formatted(kind.idColumn, kind.table))
                .params(values(one))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(StatedKind kind, Intake.Candidate<StatedDraft> one) {
        return jdbc.sql(
                                """
                                update %2$s
                                   set organization_id = :organization, figure = :figure, from_on = :fromOn,
                                       on_day = :on, value = :value, reason = :reason, document = :document,
                                       confirmed_by = :confirmedBy, version = version + 1
                                 where %1$s = :id and version = :version
                                """
                                        .formatted(kind.idColumn, kind.table))
                        .params(values(one))
                        .param("version", Objects.requireNonNull(one.before()).version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Intake.Candidate<StatedDraft> one) {
        var draft = one.draft();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", one.id());
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("figure", Objects.requireNonNull(draft.figure()).code());
        values.put("fromOn", draft.fromOn());
        values.put("on", draft.on());
        values.put("value", draft.value());
        values.put("reason", draft.reason());
        values.put("document", draft.document());
        values.put("confirmedBy", draft.confirmedBy());
        return values;
    }
}
