package cn.taizhang.cobuilding;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of extended committees. */
@Repository
class ExtendedCommitteeStore {

    private final JdbcClient jdbc;

    ExtendedCommitteeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another committee of the organization, its last day excluded and null while it exists. */
    record Other(String name, LocalDate establishedOn, @Nullable LocalDate endedOn) {}

    /** Who writes committees waits for whoever else does, so that what is asked about others still holds when it is written. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('extended-committees', 0))")
                .query(row -> {});
    }

    /**
     * The committee that is meant, null where it is not there: by id; by organization and day of establishing; or the one of
     * the organization that awaited establishing under the same approval.
     */
    @Nullable UUID known(ExtendedCommitteeDraft draft) {
        return jdbc.sql(
                        """
                        select extended_committee_id from cobuilding.extended_committee
                         where extended_committee_id = :id
                            or organization_id = :organization
                               and (established_on is not distinct from :establishedOn
                                    or established_on is null and approved_on = :approvedOn)
                         order by extended_committee_id = :id desc, established_on nulls last limit 1
                        """)
                .params(values(draft.requestKey(), draft))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Others of the organization that existed on the same days, the earliest first; the draft must have days. */
    List<Other> overlapping(UUID id, ExtendedCommitteeDraft draft) {
        return jdbc.sql(
                        """
                        select name, established_on, ended_on from cobuilding.extended_committee
                         where organization_id = :organization and extended_committee_id <> :id
                           and established_on is not null
                           and daterange(established_on, ended_on)
                               && daterange(cast(:establishedOn as date), cast(:endedOn as date))
                         order by established_on
                        """)
                .params(values(id, draft))
                .query(Other.class)
                .list();
    }

    /** Whether another one of the organization is approved and not yet established. */
    boolean anotherAwaits(UUID id, ExtendedCommitteeDraft draft) {
        return jdbc.sql(
                        """
                        select exists (select from cobuilding.extended_committee
                                        where organization_id = :organization and extended_committee_id <> :id
                                          and established_on is null)
                        """)
                .params(values(id, draft))
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id,
            ExtendedCommitteeDraft draft,
            Actor actor,
            LocalDateTime now,
            boolean onBehalf) {
        jdbc.sql(
                        """
                        insert into cobuilding.extended_committee (extended_committee_id, organization_id, name,
                               approval_document, approved_by, approved_on, established_on, ended_on, recorded_at,
                               recorded_by, on_behalf)
                        values (:id, :organization, :name, :approvalDocument, :approvedBy, :approvedOn,
                                :establishedOn, :endedOn, :recordedAt, :recordedBy, :onBehalf)
                        """)
                .params(values(id, draft))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .param("onBehalf", onBehalf)
                .update();
    }

    boolean replace(UUID id, int version, ExtendedCommitteeDraft draft) {
        return jdbc.sql(
                                """
                                update cobuilding.extended_committee
                                   set organization_id = :organization, name = :name,
                                       approval_document = :approvalDocument, approved_by = :approvedBy,
                                       approved_on = :approvedOn, established_on = :establishedOn,
                                       ended_on = :endedOn, version = version + 1
                                 where extended_committee_id = :id and version = :version
                                """)
                        .params(values(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UUID id, ExtendedCommitteeDraft draft) {
        var organization = draft.organization();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("organization", organization == null ? null : organization.value());
        values.put("name", draft.name());
        values.put("approvalDocument", draft.approvalDocument());
        values.put("approvedBy", draft.approvedBy());
        values.put("approvedOn", draft.approvedOn());
        values.put("establishedOn", draft.establishedOn());
        values.put("endedOn", draft.endedOn());
        return values;
    }
}
