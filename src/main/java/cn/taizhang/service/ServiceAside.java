package cn.taizhang.service;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 进社区数据的旁注: what is told beside the figures. */
@Repository
class ServiceAside {

    /** 集中报到: so many of one employer accepted on one day. */
    static final int TOGETHER = 10;

    private static final String STANDS =
            """
             join organization.tree t
               on t.district = %1$s.district and t.descendant_id = %1$s.organization_id and t.ancestor_id = :root
              and t.from_on <= :day and t.to_on > :day
            """;

    private static final String ACCEPTED =
            """
            s.accepted_on <= :day and (s.ended_on is null or s.ended_on > :day)
            and (s.retired_on is null or s.retired_on > :day)
            """;

    private final JdbcClient jdbc;

    ServiceAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members whose slip counts and whose only claims nobody has confirmed. */
    long claimsAwaiting(OrganizationId root, LocalDate day) {
        return number(
                "select count(distinct s.person_id) from service.report_slip s"
                        + STANDS.formatted("s")
                        + " where "
                        + ACCEPTED
                        + """
                          and exists (select from service.post_claim c
                                       where c.district = s.district and c.person_id = s.person_id
                                         and c.claimed_on <= :day)
                          and not exists (select from service.post_claim c
                                           where c.district = s.district and c.person_id = s.person_id
                                             and c.confirmed_on <= :day)
                        """,
                root,
                day);
    }

    /** 集中报到的人数. */
    long together(OrganizationId root, LocalDate day) {
        return number(
                """
                select coalesce(sum(persons), 0)
                  from (select count(distinct s.person_id) as persons
                          from service.report_slip s
                """
                        + STANDS.formatted("s")
                        + " where "
                        + ACCEPTED
                        + """
                          group by s.employer_id, s.outside_employer, s.accepted_on) of_one_day
                         where persons >= %d
                        """
                                .formatted(TOGETHER),
                root,
                day);
    }

    long kindsWithoutStandard(OrganizationId root, LocalDate day) {
        return number(
                """
                select count(*)
                  from (select x.kind_key
                          from service.special_service x
                """
                        + STANDS.formatted("x")
                        + """
                           where x.adopted_on <= :day and (x.ended_on is null or x.ended_on > :day)
                           group by x.kind_key
                          having bool_and(x.standard_document is null)) kind
                        """,
                root,
                day);
    }

    private long number(String sql, OrganizationId root, LocalDate day) {
        return jdbc.sql(sql)
                .param("root", root.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
