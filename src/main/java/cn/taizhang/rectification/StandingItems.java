package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 在册事项: the items of running rounds as the figures count them, and what is told beside the figures. */
@Repository
class StandingItems {

    static final String DETERMINED =
            """
            select district, organization_id, item_id as subject, from_on, to_on, item_id as record_id
              from rectification.standing
            """;
    static final String CONTINUING = DETERMINED + " where long_term = 'CONTINUING'";
    static final String DONE = situated("", "n.settled");
    static final String KEPT_UP = situated("", "n.settled and s.long_term = 'STAGE'");

    /** What waits for the verifiers; a plan that has an item go on leaves nothing to verify. */
    static final String AWAITING =
            situated(
                    "",
                    "not n.settled and n.reported_on is not null and not n.verified and s.long_term <> 'CONTINUING'");

    /** The due day itself is in time, and so is what was reported by then, however long its verification takes. */
    static final String OVERDUE =
            situated(
                    ", s.due_on + 1",
                    "s.due_on is not null and not n.settled and (n.reported_on is null or n.reported_on > s.due_on)");

    private static final String RUNNING =
            """
            r.level in ('CENTRAL', 'PROVINCIAL') and r.plan_approved_on <= :day
               and (r.finished_on is null or r.finished_on > :day)
            """;

    private final JdbcClient jdbc;

    StandingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String situated(String andFrom, String condition) {
        return """
        select s.district, s.organization_id, s.item_id as subject, greatest(s.from_on, n.from_on%s) as from_on,
               least(s.to_on, n.to_on) as to_on, s.item_id as record_id
          from rectification.standing s
          join rectification.situation n on n.item_id = s.item_id
         where %s
        """
                .formatted(andFrom, condition);
    }

    /**
     * 方案与台账不一致的轮次.
     *
     * @param determined as the approved plan has it
     * @param standing as many stand in the ledger
     */
    record Difference(String name, long determined, long standing) {}

    /**
     * Running rounds below a root whose frozen number is not that of their items. The number is that of the plan as it was
     * amended last: where a later amendment brought or took items, nobody can say what it was on the day.
     */
    List<Difference> differences(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select r.name, r.determined, count(i.item_id) as standing
                          from rectification.round r
                          join organization.tree t
                            on t.district = r.district and t.descendant_id = r.organization_id
                           and t.ancestor_id = :root and t.from_on <= :day and t.to_on > :day
                          left join rectification.item i
                            on i.district = r.district and i.round_id = r.round_id and i.determined_on <= :day
                           and (i.removed_on is null or i.removed_on > :day)
                         where
                        """
                                + RUNNING
                                + """
                                   and not exists (select from rectification.item later
                                                    where later.district = r.district and later.round_id = r.round_id
                                                      and (later.determined_on > :day or later.removed_on > :day))
                                 group by r.district, r.round_id
                                having count(i.item_id) <> r.determined
                                 order by r.feedback_on, r.name
                                """)
                .param("root", root.value())
                .param("day", day)
                .query(Difference.class)
                .list();
    }

    /** How many items nobody answers for any more: who did has ended, and nobody took over. */
    long withoutHolder(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*)
                          from rectification.item i
                          join rectification.round r on r.district = i.district and r.round_id = i.round_id
                          join organization.directory o
                            on o.district = i.district and o.organization_id = i.organization_id
                          join organization.tree t
                            on t.district = i.district and t.descendant_id = i.organization_id
                           and t.ancestor_id = :root and t.to_on = o.dissolved_on
                         where
                        """
                                + RUNNING
                                + """
                                   and i.determined_on <= :day and (i.removed_on is null or i.removed_on > :day)
                                   and o.dissolved_on <= :day
                                   and not exists (select from organization.succession s
                                                    where s.district = i.district
                                                      and s.organization_id = i.organization_id
                                                      and s.from_on <= :day and s.to_on > :day)
                                """)
                .param("root", root.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
