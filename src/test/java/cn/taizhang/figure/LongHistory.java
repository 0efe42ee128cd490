package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 长年的记录: twelve streets of five communities each, with so many sessions from 2019 on and so many members. */
record LongHistory(TestDistrict district, List<OrganizationId> streets, UUID[] hosts) {

    private static final int STREETS = 12;
    private static final int COMMUNITIES = 5;

    static LongHistory found(TestDistricts districts, ApplicationContext product) {
        var district = districts.found();
        new Recording(district.officer(), product)
                .themeProgramme(district.district(), LocalDate.of(2019, 1, 1));
        var streets = new ArrayList<OrganizationId>();
        var hosts = new ArrayList<UUID>();
        for (int s = 0; s < STREETS; s++) {
            String code = district.prefix() + "-Y" + s;
            var street =
                    districts.found(
                            code, "街道" + s, OrganizationKind.SUBDISTRICT, district.district());
            streets.add(street);
            hosts.add(street.value());
            for (int c = 0; c < COMMUNITIES; c++) {
                hosts.add(
                        districts
                                .found(
                                        code + "-" + c,
                                        "社区" + s + "-" + c,
                                        OrganizationKind.COMMUNITY,
                                        street)
                                .value());
            }
        }
        return new LongHistory(district, streets, hosts.toArray(UUID[]::new));
    }

    /** Every twelfth session is held by two; every tenth member was transferred. */
    void fill(JdbcClient owner, int rows) {
        owner.sql(
                        """
                        with added as (
                            insert into meeting.meeting (kind, topic, host_id, held_on, state, expected, attended, recorded_at,
                                                         recorded_on, recorded_by, request_key)
                            select 'STUDY', '学习' || n, (cast(:hosts as uuid[]))[1 + n % :count], date '2019-01-01' + n * 37 % 547, 'HELD',
                                   30, n % 30, timestamptz '2020-06-30', date '2020-06-30', 'x', gen_random_uuid()
                              from generate_series(1, :rows) n
                            returning meeting_id, held_on, host_id)
                        , held as (
                            insert into meeting.participant (meeting_id, held_on, organization_id, part)
                            select meeting_id, held_on, host_id, 'HOST' from added
                             union all
                            select meeting_id, held_on, other, 'CO_HOST'
                              from added,
                                   lateral (select (cast(:hosts as uuid[]))[1 + abs(hashtext(meeting_id::text)) % :count] as other) o
                             where abs(hashtext(meeting_id::text)) % 12 = 0 and other <> host_id)
                        insert into campaign.activity (meeting_id, programme_id, kind)
                        select meeting_id, (select max(programme_id::text)::uuid from campaign.programme where organization_id = :district),
                               case when hashtext(meeting_id::text) % 3 = 0 then 'SPECIAL_ACTIVITY' else 'STUDY_DISCUSSION' end
                          from added
                        """)
                .param("hosts", hosts)
                .param("count", hosts.length)
                .param("rows", rows)
                .param("district", district.district().value())
                .update();
        owner.sql(
                        """
                        with added as (
                            insert into people.person (name, sex, born_on)
                            select '人' || n, 'MALE', date '1960-01-01' + n % 12000 from generate_series(1, :rows) n
                            returning person_id, abs(hashtext(person_id::text)) as luck)
                        insert into membership.slice (person_id, organization_id, kind, from_on, to_on, end_reason)
                        select person_id, (cast(:hosts as uuid[]))[1 + luck % :count], 'FORMAL', date '2015-01-01' + luck % 1500,
                               case when luck % 10 = 0 then date '2020-01-15' + luck % 100 else 'infinity' end,
                               case when luck % 10 = 0 then 'TRANSFER_OUT' end
                          from added
                         union all
                        select person_id, (cast(:hosts as uuid[]))[1 + (luck + 7) % :count], 'FORMAL', date '2020-01-15' + luck % 100,
                               'infinity', null
                          from added where luck % 10 = 0
                        """)
                .param("hosts", hosts)
                .param("count", hosts.length)
                .param("rows", rows)
                .update();
        owner.sql("analyze").update();
    }
}
