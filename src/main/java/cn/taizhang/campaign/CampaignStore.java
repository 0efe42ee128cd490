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

/** The table of campaigns. */
@Repository
class CampaignStore {

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable UUID known(@Nullable UUID id, CampaignDraft draft) {
        return jdbc.sql(
                        """
                        select campaign_id from campaign.campaign
                         where campaign_id = cast(:id as uuid)
                            or organization_id = cast(:organization as uuid) and name = :name
                         order by campaign_id = cast(:id as uuid) desc nulls last limit 1
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether another one goes by this organization and name. */
    boolean isAnother(UUID id, CampaignDraft draft) {
        return jdbc.sql(
                        """
                        select exists (select from campaign.campaign
                                        where organization_id = cast(:organization as uuid) and name = :name
                                          and campaign_id <> :id)
                        """)
                .param("id", id)
                .param("organization", value(draft.organization()))
                .param("name", draft.name())
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, CampaignDraft draft, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into campaign.campaign (campaign_id, organization_id, name, subject, from_on, ended_on,
                               lead_organization, document, recorded_at, recorded_by)
                        values (:id, :organization, :name, :subject, :from, coalesce(cast(:ended as date), 'infinity'),
                                :lead, :document, :recordedAt, :recordedBy)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(UUID id, int version, CampaignDraft draft) {
        return jdbc.sql(
                                """
                                update campaign.campaign
                                   set organization_id = :organization, name = :name, subject = :subject, from_on = :from,
                                       ended_on = coalesce(cast(:ended as date), 'infinity'), lead_organization = :lead,
                                       document = :document, version = version + 1
                                 where campaign_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** 开展中的一项. */
    record Running(String name, LocalDate from) {}

    /** What runs for an organization on a day, of the nearest above that has one; of several the one that began last. */
    Optional<Running> runningFor(
            OrganizationId organization, CampaignSubject subject, LocalDate day) {
        return jdbc.sql(
                        """
                        select c.name, c.from_on as "from"
                          from campaign.campaign c
                          join organization.tree t
                            on t.district = c.district and t.ancestor_id = c.organization_id
                           and t.descendant_id = :organization and t.from_on <= :day and t.to_on > :day
                         where c.subject = :subject and c.from_on <= :day and c.ended_on > :day
                         order by t.depth, c.from_on desc, c.name
                         limit 1
                        """)
                .param("organization", organization.value())
                .param("subject", subject.name())
                .param("day", day)
                .query(Running.class)
                .optional();
    }

    private static Map<String, @Nullable Object> values(UUID id, CampaignDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("name", draft.name());
        values.put("subject", Objects.requireNonNull(draft.subject()).name());
        values.put("from", draft.from());
        values.put("ended", draft.endedOn());
        values.put("lead", draft.lead());
        values.put("document", draft.document());
        return values;
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
