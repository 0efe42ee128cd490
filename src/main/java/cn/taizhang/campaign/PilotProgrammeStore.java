package cn.taizhang.campaign;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pilot programmes. */
@Repository
class PilotProgrammeStore {

    private final JdbcClient jdbc;

    PilotProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable UUID known(@Nullable UUID id, PilotProgrammeDraft draft) {
        return jdbc.sql(
                        """
                        select pilot_programme_id from campaign.pilot_programme
                         where pilot_programme_id = cast(:id as uuid)
                            or organization_id = cast(:organization as uuid) and name = :name
                         order by pilot_programme_id = cast(:id as uuid) desc nulls last limit 1
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether another one goes by this organization and name. */
    boolean isAnother(UUID id, PilotProgrammeDraft draft) {
        return jdbc.sql(
                        """
                        select exists (select from campaign.pilot_programme
                                        where organization_id = cast(:organization as uuid) and name = :name
                                          and pilot_programme_id <> :id)
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(Boolean.class)
                .single();
    }

    /** How many of its sites were selected on days that would no longer be its own. */
    long sitesOutside(UUID id, PilotProgrammeDraft draft) {
        return jdbc.sql(
                        """
                        select count(*) from campaign.pilot_site
                         where pilot_programme_id = :id
                           and (selected_on < cast(:from as date) or selected_on >= cast(:ended as date))
                        """)
                .param("id", id)
                .param("from", draft.from())
                .param("ended", draft.endedOn())
                .query(Long.class)
                .single();
    }

    void insert(UUID id, PilotProgrammeDraft draft, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into campaign.pilot_programme (pilot_programme_id, organization_id, name, subject, document,
                               from_on, ended_on, recorded_at, recorded_by)
                        values (:id, :organization, :name, :subject, :document, :from,
                                coalesce(cast(:ended as date), 'infinity'), :recordedAt, :recordedBy)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(UUID id, int version, PilotProgrammeDraft draft) {
        return jdbc.sql(
                                """
                                update campaign.pilot_programme
                                   set organization_id = :organization, name = :name, subject = :subject,
                                       document = :document, from_on = :from,
                                       ended_on = coalesce(cast(:ended as date), 'infinity'), version = version + 1
                                 where pilot_programme_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * The one that runs in an organization under a name.
     *
     * @param endedOn null while it runs
     */
    record Found(UUID id, LocalDate from, @Nullable LocalDate endedOn) {}

    @Nullable Found named(@Nullable OrganizationId organization, String name) {
        return jdbc.sql(
                        """
                        select pilot_programme_id as id, from_on as "from", nullif(ended_on, date 'infinity') as ended_on
                          from campaign.pilot_programme
                         where organization_id = cast(:organization as uuid) and name = :name
                        """)
                .param("organization", value(organization))
                .param("name", name)
                .query(Found.class)
                .optional()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> values(UUID id, PilotProgrammeDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("name", draft.name());
        values.put("subject", Objects.requireNonNull(draft.subject()).name());
        values.put("document", draft.document());
        values.put("from", draft.from());
        values.put("ended", draft.endedOn());
        return values;
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
