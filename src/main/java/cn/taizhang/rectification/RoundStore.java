package cn.taizhang.rectification;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
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

/** The table of rounds. */
@Repository
class RoundStore {

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which rounds these drafts mean: by id, or by inspected organization and name; null for those not there. */
    List<@Nullable UUID> known(List<RoundDraft> drafts) {
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select coalesce(same.round_id, named.round_id)
                          from unnest(cast(:ids as uuid[]), cast(:organizations as uuid[]), cast(:names as text[]))
                                 with ordinality as asked(id, organization_id, name, place)
                          left join rectification.round same on same.round_id = asked.id
                          left join rectification.round named
                            on named.organization_id = asked.organization_id and named.name = asked.name
                         order by asked.place
                        """)
                .param("ids", drafts.stream().map(RoundDraft::id).toArray(UUID[]::new))
                .param(
                        "organizations",
                        drafts.stream()
                                .map(RoundDraft::organization)
                                .map(RoundStore::value)
                                .toArray(UUID[]::new))
                .param("names", drafts.stream().map(RoundDraft::name).toArray(String[]::new))
                .query((row, n) -> known.add(row.getObject(1, UUID.class)))
                .list();
        return known;
    }

    List<Round> named(Set<String> names) {
        return jdbc.sql(
                        """
                        select round_id, organization_id, name, feedback_on, plan_approved_on, finished_on
                          from rectification.round
                         where name = any(cast(:names as text[]))
                        """)
                .param("names", names.toArray(String[]::new))
                .query(Round.class)
                .list();
    }

    /** What is frozen of a round, and the days of its items. */
    RoundRules.Recorded recorded(UUID id) {
        return jdbc.sql(
                        """
                        select case when r.plan_approved_on is not null then r.determined end as determined, r.amendment,
                               min(i.determined_on) as first_item_on, max(i.determined_on) as last_item_on
                          from rectification.round r
                          left join rectification.item i on i.district = r.district and i.round_id = r.round_id
                         where r.round_id = :id
                         group by r.district, r.round_id
                        """)
                .param("id", id)
                .query(RoundRules.Recorded.class)
                .single();
    }

    void insert(UUID id, RoundDraft draft, Actor actor, LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into rectification.round (round_id, organization_id, name, level, kind, feedback_on,
                               plan_document, plan_approved_on, determined, amendment, finished_on, recorded_at,
                               recorded_by)
                        values (:id, :organization, :name, :level, :kind, :feedbackOn, :planDocument,
                                :planApprovedOn, :determined, :amendment, :finishedOn, :recordedAt, :recordedBy)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .update();
    }

    boolean replace(UUID id, int version, RoundDraft draft) {
        return jdbc.sql(
                                """
                                update rectification.round
                                   set organization_id = :organization, name = :name, level = :level, kind = :kind,
                                       feedback_on = :feedbackOn, plan_document = :planDocument,
                                       plan_approved_on = :planApprovedOn, determined = :determined,
                                       amendment = :amendment, finished_on = :finishedOn, version = version + 1
                                 where round_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UUID id, RoundDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("name", draft.name());
        values.put("level", Objects.requireNonNull(draft.level()).name());
        values.put("kind", Objects.requireNonNull(draft.kind()).name());
        values.put("feedbackOn", draft.feedbackOn());
        values.put("planDocument", draft.planDocument());
        values.put("planApprovedOn", draft.planApprovedOn());
        values.put("determined", draft.determined());
        values.put("amendment", draft.amendment());
        values.put("finishedOn", draft.finishedOn());
        return values;
    }

    static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
