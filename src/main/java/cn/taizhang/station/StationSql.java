package cn.taizhang.station;

/** 站点取数语句: which stations are to work on a day, and which do. */
final class StationSql {

    /** 应通站点: from its opening on, without the days for which a document takes it out of use. */
    static final String IN_SERVICE =
            """
            select s.district, s.organization_id, s.name, s.station_id as subject, days.from_on, days.to_on,
                   s.station_id as record_id
              from station.station s
             cross join lateral (
                   values (s.opened_on,
                           case when s.closing_document is null then 'infinity'
                                else coalesce(least(s.suspended_from, s.retired_on), 'infinity') end),
                          (case when s.closing_document is not null then s.resumed_on end,
                           coalesce(s.retired_on, 'infinity'))) days (from_on, to_on)
             where days.from_on < days.to_on
            """;

    /** 畅通: of those the ones that the last check found reachable and playing, until the next one. */
    static final String WORKING =
            """
            select i.district, i.organization_id, i.subject, greatest(i.from_on, c.checked_on) as from_on,
                   least(i.to_on, c.next_on) as to_on, i.record_id
              from (%s) i
              join (select district, organization_id, station, checked_on, reachable, playable,
                           coalesce(lead(checked_on) over (partition by district, organization_id, station
                                                           order by checked_on), 'infinity') as next_on
                      from station.station_check) c
                on c.district = i.district and c.organization_id = i.organization_id and c.station = i.name
             where c.reachable and c.playable and greatest(i.from_on, c.checked_on) < least(i.to_on, c.next_on)
            """
                    .formatted(IN_SERVICE);

    /** 最近一份通报: each holds from the day it tells of until the next one's; of two of one day the one issued last. */
    static final String LATEST_CIRCULAR =
            """
            select district, organization_id, circular_id as subject, as_of as from_on,
                   coalesce(lead(as_of) over (partition by district, organization_id
                                              order by as_of, issued_on, circular_id), 'infinity') as to_on,
                   circular_id as record_id, cast(rate * 100 as bigint) as amount
              from station.circular
            """;

    private StationSql() {}
}
