package cn.taizhang.cobuilding;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 未计入的单位和席位: what is told beside the figures of co-building. */
@Repository
class PartnersAside {

    private final JdbcClient jdbc;

    PartnersAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Seats that nobody gave up and that do not count.
     *
     * @param withoutCommittee whose street or community has no extended committee on the day
     * @param postEnded whose holder no longer has the post it came with
     */
    record Seats(long withoutCommittee, long postEnded) {}

    long unitsWithoutPartyOrganization(OrganizationId root, LocalDate day) {
        return number(
                """
                select count(distinct coalesce(cast(u.unit_id as text), u.outside_unit))
                  from cobuilding.member_unit u
                  join organization.tree t
                    on t.district = u.district and t.descendant_id = u.organization_id and t.ancestor_id = :root
                   and t.from_on <= :day and t.to_on > :day
                 where u.party_organization is null and u.joined_on <= :day and (u.left_on is null or u.left_on > :day)
                """,
                root,
                day);
    }

    Seats seats(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) filter (where not post_ended and not settled) as without_committee,
                               count(*) filter (where post_ended and settled) as post_ended
                          from (select coalesce(p.post_ended_on <= :day, false) as post_ended,
                                       exists (select from cobuilding.extended_committee c
                                                where c.district = p.district and c.organization_id = p.organization_id
                                                  and c.established_on <= :day
                                                  and (c.ended_on is null or c.ended_on > :day)) as settled
                                  from cobuilding.part_time_member p
                                  join organization.tree t
                                    on t.district = p.district and t.descendant_id = p.organization_id
                                   and t.ancestor_id = :root and t.from_on <= :day and t.to_on > :day
                                 where p.from_on <= :day and (p.ended_on is null or p.ended_on > :day)) seat
                        """)
                .param("root", root.value())
                .param("day", day)
                .query(Seats.class)
                .single();
    }

    long committeesWithoutPartTimeMember(OrganizationId root, LocalDate day) {
        return number(
                """
                select count(distinct c.organization_id)
                  from cobuilding.extended_committee c
                  join organization.tree t
                    on t.district = c.district and t.descendant_id = c.organization_id and t.ancestor_id = :root
                   and t.from_on <= :day and t.to_on > :day
                 where c.established_on <= :day and (c.ended_on is null or c.ended_on > :day)
                   and not exists (select from cobuilding.part_time_member p
                                    where p.district = c.district and p.organization_id = c.organization_id
                                      and p.from_on <= :day and (p.ended_on is null or p.ended_on > :day)
                                      and (p.post_ended_on is null or p.post_ended_on > :day))
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
