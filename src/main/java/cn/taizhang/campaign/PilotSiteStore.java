package cn.taizhang.campaign;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pilot sites, and what the programmes they were selected for say of them. */
@Repository
class PilotSiteStore {

    /** The selections that a row may mean: of its programme and organization, on days that are also its own. */
    private static final String SAME_DAYS =
            """
            exists (select from campaign.pilot_programme p
                     where p.district = s.district and p.pilot_programme_id = s.pilot_programme_id
                       and p.organization_id = cast(:runBy as uuid) and p.name = :programme)
               and s.organization_id = cast(:organization as uuid)
               and s.ended_on > cast(:selected as date)
               and s.selected_on < coalesce(cast(:ended as date), 'infinity')
            """;

    private final JdbcClient jdbc;

    PilotSiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable UUID known(Entry row) {
        return jdbc.sql(
                        """
                        select s.pilot_site_id from campaign.pilot_site s
                         where s.pilot_site_id = cast(:id as uuid)
                            or not exists (select from campaign.pilot_site own
                                            where own.pilot_site_id = cast(:id as uuid))
                               and %s
                         order by s.selected_on = cast(:selected as date) desc limit 1
                        """
                                .formatted(SAME_DAYS))
                .params(values(row.id(), row))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether another selection shares a day with this one. */
    boolean isAnother(UUID id, Entry row) {
        return jdbc.sql(
                        "select exists (select from campaign.pilot_site s where s.pilot_site_id <> :id and "
                                + SAME_DAYS
                                + ")")
                .params(values(id, row))
                .query(Boolean.class)
                .single();
    }

    /**
     * 试点工作的起止.
     *
     * @param endedOn null while it runs
     */
    record ProgrammeDays(LocalDate from, @Nullable LocalDate endedOn) {}

    /** Of the programme that an organization runs under a name; null where there is none. */
    @Nullable ProgrammeDays daysOfProgramme(OrganizationId organization, String name) {
        return jdbc.sql(
                        """
                        select from_on as "from", nullif(ended_on, date 'infinity') as ended_on
                          from campaign.pilot_programme
                         where organization_id = :organization and name = :name
                        """)
                .param("organization", organization.value())
                .param("name", name)
                .query(ProgrammeDays.class)
                .optional()
                .orElse(null);
    }

    /**
     * How many sites of a programme were selected on days that would no longer be its own.
     *
     * @param from null where that is lacking
     * @param endedOn null while it runs
     */
    long outside(UUID programme, @Nullable LocalDate from, @Nullable LocalDate endedOn) {
        return jdbc.sql(
                        """
                        select count(*) from campaign.pilot_site
                         where pilot_programme_id = :programme
                           and (selected_on < cast(:from as date) or selected_on >= cast(:ended as date))
                        """)
                .param("programme", programme)
                .param("from", from)
                .param("ended", endedOn)
                .query(Long.class)
                .single();
    }

    void insert(UUID id, Entry row, Actor actor, LocalDateTime now) {
        int inserted =
                jdbc.sql(
                                """
                                insert into campaign.pilot_site (pilot_site_id, pilot_programme_id, programme_from_on,
                                       programme_ended_on, organization_id, selected_on, document, ended_on,
                                       recorded_at, recorded_by)
                                select :id, p.pilot_programme_id, p.from_on, p.ended_on, :organization, :selected, :document,
                                       coalesce(cast(:ended as date), 'infinity'), :recordedAt, :recordedBy
                                  from campaign.pilot_programme p
                                 where p.organization_id = :runBy and p.name = :programme
                                """)
                        .params(values(id, row))
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .update();
        if (inserted != 1) {
            throw new IllegalStateException(
                    "no pilot programme is called " + row.written(PilotSiteRegister.PROGRAMME));
        }
    }

    boolean replace(UUID id, int version, Entry row) {
        return jdbc.sql(
                                """
                                update campaign.pilot_site s
                                   set pilot_programme_id = p.pilot_programme_id, programme_from_on = p.from_on,
                                       programme_ended_on = p.ended_on, organization_id = :organization,
                                       selected_on = :selected, document = :document,
                                       ended_on = coalesce(cast(:ended as date), 'infinity'), version = s.version + 1
                                  from campaign.pilot_programme p
                                 where s.pilot_site_id = :id and s.version = :version and p.district = s.district
                                   and p.organization_id = :runBy and p.name = :programme
                                """)
                        .params(values(id, row))
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * How many organizations of a kind under a root were pilots of the four basic systems once and are not on the day: they
     * ended, the programme did, or they were merged.
     */
    long formerPilots(OrganizationId root, OrganizationKind kind, LocalDate day) {
        return jdbc.sql(
                        """
                        with ended as (
                            select s.district, s.organization_id
                              from campaign.pilot_site s
                              join campaign.pilot_programme p using (district, pilot_programme_id)
                              join organization.directory o
                                on o.district = s.district and o.organization_id = s.organization_id
                             where p.subject = 'BASIC_SYSTEMS' and o.kind = :kind and s.selected_on <= :day
                             group by s.district, s.organization_id
                            having max(least(s.ended_on, p.ended_on, o.dissolved_on)) <= :day)
                        select count(*)
                          from ended e
                         where exists (select from campaign.pilot_site s
                                         join campaign.pilot_programme p using (district, pilot_programme_id)
                                         join organization.tree t
                                           on t.district = s.district and t.descendant_id = s.organization_id
                                          and t.ancestor_id = :root
                                          and t.from_on <= s.selected_on and t.to_on > s.selected_on
                                        where s.district = e.district and s.organization_id = e.organization_id
                                          and p.subject = 'BASIC_SYSTEMS' and s.selected_on <= :day)
                        """)
                .param("root", root.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> values(@Nullable UUID id, Entry row) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", idOf(row.organization(PilotSiteRegister.ORGANIZATION)));
        values.put("programme", row.get(PilotSiteRegister.PROGRAMME, ""));
        values.put("runBy", idOf(row.organization(PilotSiteRegister.RUN_BY)));
        values.put("selected", row.get(PilotSiteRegister.SELECTED_ON));
        values.put("document", row.get(PilotSiteRegister.DOCUMENT, ""));
        values.put("ended", row.get(PilotSiteRegister.ENDED_ON));
        return values;
    }

    private static @Nullable UUID idOf(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
