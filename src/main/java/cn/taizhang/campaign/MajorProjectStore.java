package cn.taizhang.campaign;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of major projects. */
@Repository
class MajorProjectStore {

    private final JdbcClient jdbc;

    MajorProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable UUID known(@Nullable UUID id, MajorProjectDraft draft) {
        return jdbc.sql(
                        """
                        select major_project_id from campaign.major_project
                         where major_project_id = cast(:id as uuid)
                            or organization_id = cast(:organization as uuid) and name = :name
                         order by major_project_id = cast(:id as uuid) desc nulls last limit 1
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether another one goes by this organization and name. */
    boolean isAnother(UUID id, MajorProjectDraft draft) {
        return jdbc.sql(
                        """
                        select exists (select from campaign.major_project
                                        where organization_id = cast(:organization as uuid) and name = :name
                                          and major_project_id <> :id)
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, MajorProjectDraft draft, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into campaign.major_project (major_project_id, organization_id, name, number, stage,
                               started_on, planned_end, lead_leader, ended_on, recorded_at, recorded_by)
                        values (:id, :organization, :name, :number, :stage, :startedOn, :plannedEnd, :leader, :endedOn,
                                :recordedAt, :recordedBy)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(UUID id, int version, MajorProjectDraft draft) {
        return jdbc.sql(
                                """
                                update campaign.major_project
                                   set organization_id = :organization, name = :name, number = :number, stage = :stage,
                                       started_on = :startedOn, planned_end = :plannedEnd, lead_leader = :leader,
                                       ended_on = :endedOn, version = version + 1
                                 where major_project_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** 清单上的一个. */
    record Listed(String name, int number, LocalDate startedOn) {}

    /** The project at this place, from 0, among those under construction on a day, by their number in the list. */
    Optional<Listed> underConstruction(OrganizationId organization, LocalDate day, int place) {
        return jdbc.sql(
                        """
                        select p.name, p.number, p.started_on
                          from campaign.major_project p
                          join organization.tree t
                            on t.district = p.district and t.ancestor_id = p.organization_id
                           and t.descendant_id = :organization and t.from_on <= :day and t.to_on > :day
                         where p.started_on <= :day and (p.ended_on is null or p.ended_on > :day)
                         order by p.number, p.name
                         offset :place limit 1
                        """)
                .param("organization", organization.value())
                .param("day", day)
                .param("place", place)
                .query(Listed.class)
                .optional();
    }

    private static Map<String, @Nullable Object> values(UUID id, MajorProjectDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("name", draft.name());
        values.put("number", draft.number());
        values.put("stage", Objects.requireNonNull(draft.stage()).name());
        values.put("startedOn", draft.startedOn());
        values.put("plannedEnd", draft.plannedEnd());
        values.put("leader", draft.leader());
        values.put("endedOn", draft.endedOn());
        return values;
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
