package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 推行与真运行: what the figures of adoption count, and what is told beside them. */
@Repository
class EffectiveCommunities {

    /** Urban communities, from the first day of a document to the last. */
    static final String ADOPTING =
            """
            select a.district, a.organization_id, a.organization_id as subject, a.adopted_on as from_on,
                   coalesce(a.ended_on, 'infinity') as to_on, a.method_adoption_id as record_id
              from decision.method_adoption a
              join organization.directory o using (district, organization_id)
             where o.kind = 'COMMUNITY' and o.urban
            """;

    /**
     * Of those, from the last part of a decision that took no more than twelve months, for the twelve months after it; the day
     * that corresponds is the last one on which it counts, and a month too short for it ends on its last day. Where opinions were
     * sought again the months run from the first day of the first round.
     */
    static final String EFFECTIVE =
            """
            select a.district, a.organization_id, a.organization_id as subject,
                   greatest(a.adopted_on, d.result_published_on) as from_on,
                   least(coalesce(a.ended_on, 'infinity'),
                         cast(d.result_published_on + interval '%1$d months' as date) + 1) as to_on,
                   d.decision_id as record_id
              from decision.method_adoption a
              join decision.decision d using (district, organization_id)
              join organization.directory o using (district, organization_id)
             where o.kind = 'COMMUNITY' and o.urban
               and d.result_published_on <= cast(d.solicited_on + interval '%1$d months' as date)
            """
                    .formatted(DecisionRules.MONTHS);

    private final JdbcClient jdbc;

    EffectiveCommunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any decision has been recorded: without one nobody knows which communities work by the method. */
    boolean areKnown() {
        return jdbc.sql("select exists (select from decision.decision)")
                .query(Boolean.class)
                .single();
    }

    /** The names of communities that adopted the method and are not urban, by code. */
    List<String> adoptingNotUrban(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select o.name
                          from organization.directory o
                          join organization.tree t
                            on t.district = o.district and t.descendant_id = o.organization_id
                           and t.ancestor_id = :root and t.from_on <= :day and t.to_on > :day
                         where o.kind = 'COMMUNITY' and not o.urban
                           and exists (select from decision.method_adoption a
                                        where a.district = o.district and a.organization_id = o.organization_id
                                          and a.adopted_on <= :day and (a.ended_on is null or a.ended_on > :day))
                         order by o.code
                        """)
                .param("root", root.value())
                .param("day", day)
                .query(String.class)
                .list();
    }
}
