package cn.taizhang.figure;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Intake;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of opening figures. */
@Repository
class OpeningStore {

    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one figure and organization, the latest first. */
    List<OpeningFigure> of(FigureDefinition figure, OrganizationId organization) {
        return jdbc.sql(
                        """
                        select from_on, on_day as "on", value, document, confirmed_by
                          from figure.opening_figure
                         where organization_id = :organization and figure = :figure
                         order by on_day desc
                        """)
                .param("organization", organization.value())
                .param("figure", figure.code())
                .query(OpeningFigure.class)
                .list();
    }

    @Nullable UUID known(UUID id, OpeningDraft draft) {
        var organization = draft.organization();
        return jdbc.sql(
                        """
                        select opening_figure_id from figure.opening_figure
                         where opening_figure_id = :id
                            or organization_id = :organization and figure = :figure and on_day = :on
                         order by opening_figure_id = :id desc limit 1
                        """)
                .param("id", id)
                .param("organization", organization == null ? null : organization.value())
                .param("figure", draft.figure() == null ? null : draft.figure().code())
                .param("on", draft.on())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void insert(Intake.Candidate<OpeningDraft> one, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into figure.opening_figure (opening_figure_id, organization_id, figure, from_on, on_day,
                               value, document, confirmed_by, recorded_at, recorded_by)
                        values (:id, :organization, :figure, :fromOn, :on, :value, :document, :confirmedBy,
                                :recordedAt, :recordedBy)
                        """)
                .params(values(one))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(Intake.Candidate<OpeningDraft> one) {
        return jdbc.sql(
                                """
                                update figure.opening_figure
                                   set organization_id = :organization, figure = :figure, from_on = :fromOn,
                                       on_day = :on, value = :value, document = :document,
                                       confirmed_by = :confirmedBy, version = version + 1
                                 where opening_figure_id = :id and version = :version
                                """)
                        .params(values(one))
                        .param("version", Objects.requireNonNull(one.before()).version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Intake.Candidate<OpeningDraft> one) {
        var draft = one.draft();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", one.id());
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("figure", Objects.requireNonNull(draft.figure()).code());
        values.put("fromOn", draft.fromOn());
        values.put("on", draft.on());
        values.put("value", draft.value());
        values.put("document", draft.document());
        values.put("confirmedBy", draft.confirmedBy());
        return values;
    }
}
