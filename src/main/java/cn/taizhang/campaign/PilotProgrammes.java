package cn.taizhang.campaign;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 试点工作, as the sites selected for them stand on them. */
@Repository
class PilotProgrammes {

    private final JdbcClient jdbc;

    PilotProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The one that runs in an organization under a name.
     *
     * @param endedOn null while it runs
     */
    record Found(UUID id, LocalDate from, @Nullable LocalDate endedOn) {}

    @Nullable Found named(OrganizationId organization, String name) {
        return jdbc.sql(
                        """
                        select pilot_programme_id as id, from_on as "from", nullif(ended_on, date 'infinity') as ended_on
                          from campaign.pilot_programme
                         where organization_id = :organization and name = :name
                        """)
                .param("organization", organization.value())
                .param("name", name)
                .query(Found.class)
                .optional()
                .orElse(null);
    }

    /**
     * How many sites of one were selected on days that would no longer be its own.
     *
     * @param from null where that is lacking
     * @param endedOn null while it runs
     */
    long sitesOutside(UUID id, @Nullable LocalDate from, @Nullable LocalDate endedOn) {
        return jdbc.sql(
                        """
                        select count(*) from campaign.pilot_site
                         where pilot_programme_id = :id
                           and (selected_on < cast(:from as date) or selected_on >= cast(:ended as date))
                        """)
                .param("id", id)
                .param("from", from)
                .param("ended", endedOn)
                .query(Long.class)
                .single();
    }
}
