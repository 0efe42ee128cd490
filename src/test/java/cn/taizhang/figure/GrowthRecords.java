package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** So many records of each register that figures read, in a test district, written without asking whether they are lawful. */
class GrowthRecords {

    /** Registers that are filled; filling all with a million takes most of the time. */
    private static final Pattern FILLED = Pattern.compile(System.getProperty("growth.fill", ".*"));

    private final int rows;

    GrowthRecords(int rows) {
        this.rows = rows;
    }

    void fill(TestDistrict district) {
        var hosts =
                ids(
                        district.firstStreet(),
                        district.secondStreet(),
                        district.cluster(),
                        district.unit(),
                        district.firstCommunity(),
                        district.secondCommunity(),
                        district.thirdCommunity());
        if (FILLED.matcher("meetings").matches()) {
            meetings(hosts);
        }
        if (FILLED.matcher("branch-life").matches()) {
            branchLife(
                    ids(district.firstBranch(), district.secondBranch(), district.thirdBranch()));
        }
        documents(hosts);
        if (FILLED.matcher("members").matches()) {
            members(ids(district.firstBranch(), district.thirdBranch()));
        }
        if (FILLED.matcher("rectification").matches()) {
            rectification(district, hosts);
        }
        if (FILLED.matcher("pilots").matches()) {
            pilots(hosts);
        }
        var communities =
                ids(
                        district.firstCommunity(),
                        district.secondCommunity(),
                        district.thirdCommunity());
        if (FILLED.matcher("committees").matches()) {
            committees(communities);
        }
        if (FILLED.matcher("adoptions").matches()) {
            adoptions(communities);
        }
        if (FILLED.matcher("decisions").matches()) {
            adopted(communities);
            decisions(hosts);
        }
        TestDatabase.owner()
                .sql("insert into figure.changed (source, subject) values ('tree', null)")
                .update();
        TestDatabase.owner().sql("analyze").update();
    }

    private void meetings(UUID[] hosts) {
        run(
                """
                insert into meeting.meeting (kind, topic, host_id, held_on, state, expected, attended, recorded_at, recorded_on,
                                             recorded_by, request_key)
                select 'STUDY', '学习' || n, (cast(:hosts as uuid[]))[1 + n % 7], date '2019-01-01' + n % 547, 'HELD', 30, n % 30,
                       timestamptz '2020-06-30', date '2020-06-30', 'x', gen_random_uuid()
                  from generate_series(1, :rows) n
                """,
                hosts);
        run(
                """
                insert into meeting.participant (meeting_id, held_on, organization_id, part)
                select meeting_id, held_on, host_id, 'HOST' from meeting.meeting
                 where host_id = any(cast(:hosts as uuid[])) and :rows > 0
                """,
                hosts);
        run(
                """
                insert into campaign.activity (meeting_id, programme_id, kind)
                select meeting_id, (select max(programme_id::text)::uuid from campaign.programme where kind = 'THEME_EDUCATION'),
                       case when hashtext(meeting_id::text) % 3 = 0 then 'SPECIAL_ACTIVITY' else 'STUDY_DISCUSSION' end
                  from meeting.meeting where host_id = any(cast(:hosts as uuid[])) and :rows > 0
                """,
                hosts);
    }

    /** Years of what branches hold, each kind in turn. */
    private void branchLife(UUID[] branches) {
        run(
                """
                with added as (
                    insert into meeting.meeting (kind, topic, host_id, held_on, state, expected, attended, recorded_at, recorded_on,
                                                 recorded_by, request_key)
                    select (array['BRANCH_GENERAL', 'BRANCH_COMMITTEE', 'PARTY_GROUP', 'LECTURE', 'THEME_PARTY_DAY'])[1 + n % 5],
                           '组织生活' || n, (cast(:hosts as uuid[]))[1 + n / 5 % 3], date '2016-01-01' + n % 1642, 'HELD', 30, n % 30,
                           timestamptz '2020-06-30', date '2020-06-30', 'x', gen_random_uuid()
                      from generate_series(1, :rows) n
                    returning meeting_id, held_on, host_id)
                insert into meeting.participant (meeting_id, held_on, organization_id, part)
                select meeting_id, held_on, host_id, 'HOST' from added
                """,
                branches);
    }

    /** What the plain count counts: always filled. */
    private void documents(UUID[] hosts) {
        run(
                """
                insert into document.document (organization_id, title, kind_key, category, state, issued_on, in_force_on,
                                               recorded_at, recorded_by, request_key)
                select (cast(:hosts as uuid[]))[1 + n % 7], '制度' || n, '制度' || n % 400,
                       case when n % 2 = 0 then 'DEMOCRATIC_DECISION' else 'SUPPORTING' end, 'IN_FORCE',
                       date '2018-01-01' + n % 700, date '2018-01-01' + n % 700, timestamptz '2020-06-30', 'x', gen_random_uuid()
                  from generate_series(1, :rows) n
                """,
                hosts);
    }

    private void members(UUID[] branches) {
        run(
                """
                with added as (
                    insert into people.person (name, sex, born_on)
                    select '人' || n, 'MALE', date '1960-01-01' + n % 12000 from generate_series(1, :rows) n
                    returning person_id)
                insert into membership.slice (person_id, organization_id, kind, from_on)
                select person_id, (cast(:hosts as uuid[]))[1 + abs(hashtext(person_id::text)) % 2], 'FORMAL', date '2015-01-01'
                  from added
                """,
                branches);
    }

    private void decisions(UUID[] hosts) {
        run(
                """
                insert into decision.decision (decision_id, organization_id, title, category, solicited_on, proposed_on,
                                               deliberated_on, resolved_on, resolution_published_on, result_published_on,
                                               recorded_at, recorded_by)
                select gen_random_uuid(), (cast(:hosts as uuid[]))[5 + n % 3], '事项' || n, 'OTHER', d, d + 10, d + 20, d + 30, d + 40,
                       d + 60, timestamptz '2020-06-30', 'x'
                  from generate_series(1, :rows) n, lateral (select date '2019-01-01' + n % 480 as d) day
                """,
                hosts);
    }

    /** Once for all, so that decisions are of a community that works by the method. */
    private void adopted(UUID[] communities) {
        run(
                """
                insert into decision.method_adoption (method_adoption_id, organization_id, adopted_on, document, recorded_at, recorded_by)
                select gen_random_uuid(), c, date '2018-01-01', '实施方案', timestamptz '2020-06-30', 'x'
                  from unnest(cast(:hosts as uuid[])) c where :rows > 0
                """,
                communities);
    }

    /** Selected anew day after day: what stands on a day is never more than there are organizations. */
    private void pilots(UUID[] hosts) {
        run(
                """
                with programme as (
                    insert into campaign.pilot_programme (pilot_programme_id, organization_id, name, subject, from_on, recorded_at,
                                                          recorded_by)
                    select gen_random_uuid(), (cast(:hosts as uuid[]))[1], '四项基础制度试点', 'BASIC_SYSTEMS', date '1000-01-01', timestamptz '2020-06-30', 'x'
                    returning pilot_programme_id, from_on, ended_on)
                insert into campaign.pilot_site (pilot_site_id, pilot_programme_id, programme_from_on, programme_ended_on,
                                                 organization_id, selected_on, ended_on, recorded_at, recorded_by)
                select gen_random_uuid(), pilot_programme_id, from_on, p.ended_on, (cast(:hosts as uuid[]))[1 + n % 7],
                       date '2020-06-29' - n / 7, case when n < 7 then 'infinity' else date '2020-06-30' - n / 7 end,
                       timestamptz '2020-06-30', 'x'
                  from programme p cross join generate_series(1, :rows) n
                """,
                hosts);
    }

    private void committees(UUID[] communities) {
        run(
                """
                insert into cobuilding.extended_committee (extended_committee_id, organization_id, name, approval_document, approved_by,
                                                           approved_on, established_on, ended_on, recorded_at, recorded_by)
                select gen_random_uuid(), (cast(:hosts as uuid[]))[1 + n % 3], '大党委', '批复', '街道党工委',
                       date '2020-06-29' - n / 3, date '2020-06-29' - n / 3,
                       case when n >= 3 then date '2020-06-30' - n / 3 end, timestamptz '2020-06-30', 'x'
                  from generate_series(1, :rows) n
                """,
                communities);
    }

    private void adoptions(UUID[] communities) {
        run(
                """
                insert into decision.method_adoption (method_adoption_id, organization_id, adopted_on, document, ended_on, recorded_at,
                                                      recorded_by)
                select gen_random_uuid(), (cast(:hosts as uuid[]))[1 + n % 3], date '2020-06-29' - n / 3, '实施方案',
                       case when n >= 3 then date '2020-06-30' - n / 3 end, timestamptz '2020-06-30', 'x'
                  from generate_series(1, :rows) n
                """,
                communities);
    }

    private void rectification(TestDistrict district, UUID[] hosts) {
        var round = UUID.randomUUID();
        TestDatabase.owner()
                .sql(
                        """
                        insert into rectification.round (round_id, organization_id, name, level, kind, feedback_on, plan_document,
                                                         plan_approved_on, determined, recorded_at, recorded_by)
                        values (:round, :district, '回头看', 'PROVINCIAL', 'LOOK_BACK', date '2019-10-01', 'x', date '2019-11-01',
                                :rows, timestamptz '2019-11-01', 'x')
                        """)
                .param("round", round)
                .param("district", district.district().value())
                .param("rows", rows)
                .update();
        run(
                """
                with added as (
                    insert into rectification.item (item_id, round_id, inspected_id, round_name, number, title, lead_leader,
                                                    organization_id, due_on, term, long_term, determined_on, recorded_at, recorded_by)
                    select gen_random_uuid(), r.round_id, r.organization_id, r.name, n, '事项' || n, 'x',
                           (cast(:hosts as uuid[]))[1 + n % 7], date '2020-01-01' + n % 300, 'LIMITED', 'NONE', date '2019-11-01',
                           timestamptz '2019-11-01', 'x'
                      from generate_series(1, :rows) n
                     cross join (select * from rectification.round order by recorded_at desc, round_id desc limit 1) r
                    returning item_id, number)
                insert into rectification.step (step_id, item_id, step, on_day, by_name, recorded_at, recorded_by)
                select gen_random_uuid(), item_id, step, date '2020-01-10' + number % 200 + place, step, timestamptz '2020-06-30', 'x'
                  from added cross join (values ('REPORTED_DONE', 0), ('CLOSED', 7)) steps(step, place)
                """,
                hosts);
        run(
                """
                insert into rectification.situated (district, item_id, from_on, to_on, settled, reported_on, verified)
                select district, item_id, from_on, to_on, settled, reported_on, verified
                  from rectification.situation_by_steps n
                 where not exists (select from rectification.situated s where s.item_id = n.item_id)
                   and cardinality(:hosts) > 0 and :rows > 0
                """,
                hosts);
    }

    /** Unnoted and without asking whether what is referred to is there: quicker for a million rows. */
    private void run(String sql, UUID[] organizations) {
        var access = TestDatabase.asSuperuser(TestDatabase.shared());
        var connection =
                new SingleConnectionDataSource(
                        access.url(), access.user(), access.password(), true);
        try {
            var superuser = JdbcClient.create(connection);
            superuser.sql("set session_replication_role = replica").update();
            superuser.sql(sql).param("hosts", organizations).param("rows", rows).update();
        } finally {
            connection.destroy();
        }
    }

    private static UUID[] ids(OrganizationId... organizations) {
        return Stream.of(organizations).map(OrganizationId::value).toArray(UUID[]::new);
    }
}
