package cn.taizhang.cobuilding;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 未计入的大工委、大党委: what is told beside the figures. */
@Repository
class CommitteesAside {

    private final JdbcClient jdbc;

    CommitteesAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Beside what counts.
     *
     * @param awaiting approved by the day and not yet established
     * @param ofEnded established and never ended, but its organization has ended: the successor needs one of its own
     * @param otherwiseCalled counted, under a local name
     */
    record Aside(long awaiting, long ofEnded, long otherwiseCalled) {}

    Aside of(OrganizationId root, ExtendedCommitteeKind kind, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) filter (where stands and approved_on <= :day
                                                  and (established_on is null or established_on > :day)) as awaiting,
                               count(*) filter (where not stands and exists_on_day) as of_ended,
                               count(*) filter (where stands and exists_on_day
                                                  and strpos(name, :usual) = 0) as otherwise_called
                          from (select c.name, c.approved_on, c.established_on, o.dissolved_on > :day as stands,
                                       coalesce(c.established_on <= :day and (c.ended_on is null or c.ended_on > :day),
                                                false) as exists_on_day
                                  from cobuilding.extended_committee c
                                  join organization.directory o using (district, organization_id)
                                 where o.kind = :kind
                                   and exists (select from organization.tree t
                                                where t.district = c.district and t.descendant_id = c.organization_id
                                                  and t.ancestor_id = :root
                                                  and t.from_on <= least(cast(:day as date), o.dissolved_on - 1)
                                                  and t.to_on > least(cast(:day as date), o.dissolved_on - 1))) told
                        """)
                .param("root", root.value())
                .param("kind", kind.owner().name())
                .param("usual", kind.label())
                .param("day", day)
                .query(Aside.class)
                .single();
    }
}
