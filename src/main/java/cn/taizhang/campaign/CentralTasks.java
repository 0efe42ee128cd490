package cn.taizhang.campaign;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 中心工作: the campaigns and major projects that reports name. */
@Repository
class CentralTasks {

    private final JdbcClient jdbc;

    CentralTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
