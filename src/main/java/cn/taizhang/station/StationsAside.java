package cn.taizhang.station;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 站点数据旁的话: what is not known, and where the circular's number comes from. */
@Repository
class StationsAside {

    private final JdbcClient jdbc;

    StationsAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Beside the rate.
     *
     * @param unchecked to work and never checked up to the day: not known to work
     * @param withoutDocument said to be out of use without a document: they go on being counted
     */
    record Aside(long unchecked, long withoutDocument) {}

    Aside under(OrganizationId root, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) filter (where not exists (
                                   select from station.station_check c
                                    where c.district = i.district and c.organization_id = i.organization_id
                                      and c.station = i.name and c.checked_on <= :day)) as unchecked,
                               count(*) filter (where s.closing_document is null
                                                  and (s.suspended_from <= :day
                                                       and (s.resumed_on is null or s.resumed_on > :day)
                                                       or s.retired_on <= :day)) as without_document
                          from (%s) i
                          join station.station s on s.district = i.district and s.station_id = i.record_id
                          join organization.tree t
                            on t.district = i.district and t.descendant_id = i.organization_id
                           and t.ancestor_id = :root and t.from_on <= :day and t.to_on > :day
                         where i.from_on <= :day and i.to_on > :day
                        """
                                .formatted(StationSql.IN_SERVICE))
                .param("root", root.value())
                .param("day", day)
                .query(Aside.class)
                .single();
    }

    /** 出处: the circular whose number stands on the day. */
    record Source(String document, LocalDate issuedOn, LocalDate asOf) {}

    Optional<Source> circular(OrganizationId district, LocalDate day) {
        return jdbc.sql(
                        """
                        select document, issued_on, as_of from station.circular
                         where organization_id = :district and as_of <= :day
                         order by as_of desc, issued_on desc, circular_id desc limit 1
                        """)
                .param("district", district.value())
                .param("day", day)
                .query(Source.class)
                .optional();
    }
}
