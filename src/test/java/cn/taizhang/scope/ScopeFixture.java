package cn.taizhang.scope;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 两个街道的小区: one district with two streets, planted row by row in a database of its own. Every record has a word for where it
 * stands: own (the first community), near (its neighbour under the same street), far (under the other street), joint (hosted far, the first
 * community as co-host), moved (a community that stood under the first street when it was recorded).
 */
final class ScopeFixture {

    /** 今天, for the policies. */
    static final String TODAY = "2020-06-30";

    private final DatabaseAccess access = TestDatabase.fresh();
    private final Map<String, UUID> accounts = new LinkedHashMap<>();

    ScopeFixture() throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            var planted =
                    String.join(
                            ";\n",
                            PLANTED,
                            ClosedRows.PLANTED,
                            SelfGovernmentRows.PLANTED,
                            BallotRows.PLANTED,
                            MethodRows.PLANTED,
                            MaterialRows.PLANTED);
            for (String sql : planted.split(";\n")) {
                statement.execute(sql);
            }
            try (var rows =
                    statement.executeQuery(
                            "select login_name, account_id from account.account order by"
                                    + " login_name")) {
                while (rows.next()) {
                    accounts.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
            // so that one connection can look through the eyes of the product's role
            statement.execute("grant taizhang_app to current_user with set true");
        }
    }

    Connection asOwner() throws SQLException {
        return access.connect();
    }

    /** The product's own way in. */
    DatabaseAccess application() {
        return access.application();
    }

    /** Login names, and nobody. */
    List<String> viewers() {
        return List.of(
                "officer",
                "street1",
                "street2",
                "community1",
                "branch1",
                "leader",
                "office",
                "security",
                "security1",
                "audit",
                "system",
                "disabled",
                "expired",
                "nobody");
    }

    /** Makes a transaction's connection the product's, on behalf of this account. */
    void become(Connection connection, String viewer) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local role taizhang_app");
            statement.execute(
                    "select set_config('taizhang.account', '%s', true), set_config('taizhang.today', '%s', true)"
                            .formatted(
                                    accounts.containsKey(viewer) ? accounts.get(viewer) : "nobody",
                                    TODAY));
        }
    }

    /** Ids are md5 of a word, so that rows can be named in SQL. */
    private static final String PLANTED =
            """
            create function pg_temp.id(word text) returns uuid language sql return md5(word)::uuid;
            insert into organization.organization (organization_id, code, name, short_name, kind, founded_on)
            select pg_temp.id(code), code, code, code, kind, date '2015-01-01'
              from (values ('D', 'DISTRICT'), ('S1', 'SUBDISTRICT'), ('S2', 'SUBDISTRICT'), ('C1', 'COMMUNITY'),
                           ('C2', 'COMMUNITY'), ('C3', 'COMMUNITY'), ('CM', 'COMMUNITY'), ('B1', 'PARTY_BRANCH'),
                           ('B3', 'PARTY_BRANCH'), ('D0', 'ORGANIZATION_DEPARTMENT')) as given(short, kind),
                   lateral (select case when length(short) = 1 then 'D-' || short else short end as code) named;
            insert into organization.closure (ancestor_id, descendant_id, depth, from_on, to_on)
            select pg_temp.id(up), pg_temp.id(down), depth, from_on::date, to_on::date
              from (values
                ('D-D', 'D-D', 0, '2015-01-01', 'infinity'), ('S1', 'S1', 0, '2015-01-01', 'infinity'),
                ('S2', 'S2', 0, '2015-01-01', 'infinity'), ('C1', 'C1', 0, '2015-01-01', 'infinity'),
                ('C2', 'C2', 0, '2015-01-01', 'infinity'), ('C3', 'C3', 0, '2015-01-01', 'infinity'),
                ('CM', 'CM', 0, '2015-01-01', 'infinity'), ('B1', 'B1', 0, '2015-01-01', 'infinity'),
                ('B3', 'B3', 0, '2015-01-01', 'infinity'),
                ('D-D', 'S1', 1, '2015-01-01', 'infinity'), ('D-D', 'S2', 1, '2015-01-01', 'infinity'),
                ('S1', 'C1', 1, '2015-01-01', 'infinity'), ('S1', 'C2', 1, '2015-01-01', 'infinity'),
                ('S2', 'C3', 1, '2015-01-01', 'infinity'), ('S1', 'CM', 1, '2015-01-01', '2020-01-01'),
                ('S2', 'CM', 1, '2020-01-01', 'infinity'),
                ('C1', 'B1', 1, '2015-01-01', 'infinity'), ('C3', 'B3', 1, '2015-01-01', 'infinity'),
                ('S1', 'B1', 2, '2015-01-01', 'infinity'), ('S2', 'B3', 2, '2015-01-01', 'infinity'),
                ('D-D', 'C1', 2, '2015-01-01', 'infinity'), ('D-D', 'C2', 2, '2015-01-01', 'infinity'),
                ('D-D', 'C3', 2, '2015-01-01', 'infinity'), ('D-D', 'CM', 2, '2015-01-01', 'infinity'),
                ('D-D', 'B1', 3, '2015-01-01', 'infinity'), ('D-D', 'B3', 3, '2015-01-01', 'infinity'))
                as given(up, down, depth, from_on, to_on);
            insert into organization.placement (organization_id, parent_id, from_on, to_on)
            select pg_temp.id(down), pg_temp.id(up), from_on::date, to_on::date
              from (values ('C1', 'S1', '2015-01-01', 'infinity'), ('CM', 'S1', '2015-01-01', '2020-01-01'),
                           ('CM', 'S2', '2020-01-01', 'infinity')) as given(down, up, from_on, to_on);
            insert into account.account (account_id, login_name, display_name, password_hash, password_set_at,
                                         disabled_at, expires_on)
            select pg_temp.id(who), who, who, 'x', timestamptz '2020-01-01',
                   case who when 'disabled' then timestamptz '2020-02-01' end,
                   case who when 'expired' then date '2020-06-30' end
              from unnest(array['officer', 'street1', 'street2', 'community1', 'branch1', 'leader', 'office', 'security',
                                'security1', 'audit', 'system', 'disabled', 'expired']) as who;
            insert into account.role_grant (account_id, role, organization_id, from_on)
            select pg_temp.id(who), role, pg_temp.id(place), date '2020-01-01'
              from (values ('officer', 'ORGANIZATION_SECTION', 'D-D'), ('street1', 'STREET_OFFICER', 'S1'),
                           ('street2', 'STREET_OFFICER', 'S2'), ('community1', 'COMMUNITY_CLERK', 'C1'),
                           ('branch1', 'BRANCH_SECRETARY', 'B1'), ('leader', 'LEADER', 'D-D'), ('office', 'OFFICE', 'D-D'),
                           ('security', 'SECURITY_ADMINISTRATOR', 'D-D'), ('security1', 'SECURITY_ADMINISTRATOR', 'S1'),
                           ('audit', 'AUDIT_ADMINISTRATOR', 'D-D'), ('system', 'SYSTEM_ADMINISTRATOR', 'D-D'),
                           ('disabled', 'STREET_OFFICER', 'S1'), ('expired', 'STREET_OFFICER', 'S1'))
                as given(who, role, place);
            insert into people.person (person_id, name, sex, born_on, residence_id)
            select pg_temp.id('p-' || who), who, 'FEMALE', date '1980-05-06',
                   case who when 'lives' then pg_temp.id('C1') end
              from unnest(array['own', 'far', 'post', 'lives', 'left', 'elsewhere']) as who;
            insert into membership.slice (slice_id, person_id, organization_id, kind, from_on, to_on, end_reason)
            select pg_temp.id('s-' || word), pg_temp.id('p-' || who), pg_temp.id(place), 'FORMAL', from_on::date,
                   to_on::date, reason
              from (values ('own', 'own', 'B1', '2016-01-01', 'infinity', null),
                           ('far', 'far', 'B3', '2016-01-01', 'infinity', null),
                           ('left', 'left', 'B1', '2016-01-01', '2019-01-01', 'TRANSFER_OUT'),
                           ('left-now', 'left', 'B3', '2019-01-01', 'infinity', null))
                as given(word, who, place, from_on, to_on, reason);
            insert into people.post (post_id, person_id, organization_id, title, from_on)
            values (pg_temp.id('o-own'), pg_temp.id('p-post'), pg_temp.id('C1'), 'SECRETARY', '2018-01-01'),
                   (pg_temp.id('o-far'), pg_temp.id('p-elsewhere'), pg_temp.id('C3'), 'SECRETARY', '2018-01-01');
            insert into meeting.meeting (meeting_id, kind, topic, host_id, held_on, state, recorded_at, recorded_on,
                                         recorded_by, request_key)
            select pg_temp.id('m-' || word), 'STUDY', word, pg_temp.id(host), held_on::date, 'HELD', held_on::timestamptz,
                   held_on::date, 'x', pg_temp.id('r-' || word)
              from (values ('own', 'C1', '2020-03-01'), ('near', 'C2', '2020-03-01'), ('far', 'C3', '2020-03-01'),
                           ('joint', 'C3', '2020-04-01'), ('moved', 'CM', '2019-05-01'), ('after', 'CM', '2020-05-01'))
                as given(word, host, held_on);
            insert into meeting.participant (meeting_id, held_on, organization_id, part)
            select meeting_id, held_on, host_id, 'HOST' from meeting.meeting
            union all
            select pg_temp.id('m-joint'), date '2020-04-01', pg_temp.id('C1'), 'CO_HOST';
            insert into meeting.attendance (meeting_id, person_id, presence)
            values (pg_temp.id('m-own'), pg_temp.id('p-own'), 'PRESENT'), (pg_temp.id('m-far'), pg_temp.id('p-far'), 'PRESENT');
            insert into meeting.correction (meeting_id, version, step, taken_at, taken_by, reason, before)
            select pg_temp.id('m-' || word), 1, 'CORRECTED', timestamptz '2020-05-01', 'x', 'x', '{}'
              from unnest(array['own', 'far']) as word;
            insert into campaign.programme (programme_id, organization_id, kind, name, starts_on)
            values (pg_temp.id('g-district'), pg_temp.id('D-D'), 'THEME_EDUCATION', 'x', '2020-01-01'),
                   (pg_temp.id('g-street2'), pg_temp.id('S2'), 'THEME_EDUCATION', 'x', '2020-01-01');
            insert into campaign.activity (meeting_id, programme_id, kind)
            select pg_temp.id('m-' || word), pg_temp.id('g-district'), 'STUDY_DISCUSSION' from unnest(array['own', 'far']) as word;
            insert into campaign.pilot_programme (pilot_programme_id, organization_id, name, subject, from_on, recorded_at,
                                                  recorded_by)
            select pg_temp.id('t-' || word), pg_temp.id(place), word, 'OTHER', date '2018-01-01', timestamptz '2018-01-01', 'x'
              from (values ('district', 'D-D'), ('street2', 'S2')) as given(word, place);
            insert into campaign.pilot_site (pilot_site_id, pilot_programme_id, programme_from_on, programme_ended_on,
                                             organization_id, selected_on, document, recorded_at, recorded_by)
            select pg_temp.id('k-' || word), pg_temp.id('t-district'), date '2018-01-01', 'infinity', pg_temp.id(place),
                   selected::date, word, timestamptz '2020-01-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, selected);
            insert into campaign.campaign (campaign_id, organization_id, name, subject, from_on, recorded_at, recorded_by)
            select pg_temp.id('c-' || word), pg_temp.id(place), word, 'OTHER', date '2020-01-01', timestamptz '2020-01-01', 'x'
              from (values ('district', 'D-D'), ('street2', 'S2')) as given(word, place);
            insert into campaign.major_project (major_project_id, organization_id, name, number, stage, recorded_at, recorded_by)
            values (pg_temp.id('j-district'), pg_temp.id('D-D'), 'district', 1, 'PREPARING', timestamptz '2020-01-01', 'x');
            insert into campaign.study_trip (study_trip_id, organization_id, leader, led_by, destination, from_on, recorded_at, recorded_by)
            select pg_temp.id('z-' || word), pg_temp.id(place), 'x', 'OTHER', word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into report.addressee (addressee_id, organization_id, office, name, surname, from_on, recorded_at, recorded_by)
            select pg_temp.id('y-' || word), pg_temp.id(place), 'CITY_SECRETARY', word, 'x', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into document.document (document_id, organization_id, title, kind_key, category, state, issued_on,
                                           in_force_on, recorded_at, recorded_by, request_key)
            select pg_temp.id('d-' || word), pg_temp.id(place), word, word, 'OTHER', 'IN_FORCE', issued::date, issued::date,
                   timestamptz '2020-01-01', 'x', pg_temp.id('q-' || word)
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, issued);
            insert into decision.method_adoption (method_adoption_id, organization_id, adopted_on, document, recorded_at, recorded_by)
            select pg_temp.id('v-' || word), pg_temp.id(place), on_day::date, word, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into decision.decision (decision_id, organization_id, title, category, solicited_on, recorded_at, recorded_by)
            select pg_temp.id('w-' || word), pg_temp.id(place), word, 'OTHER', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into decision.step (decision_id, number, kind, done_on, content, stage, recorded_at, recorded_by, request_key)
            select pg_temp.id('w-' || word), 1, 'BEGIN_SOLICITING', date '2020-02-01', '{}', 'SOLICITING',
                   timestamptz '2020-02-01', 'x', pg_temp.id('ws-' || word)
              from (values ('own'), ('far'), ('moved')) as given(word);
            insert into decision.opinion (opinion_id, decision_id, label, stand, given_on, recorded_at, recorded_by)
            select pg_temp.id('wo-' || word), pg_temp.id('w-' || word), word, 'FOR', date '2020-02-01',
                   timestamptz '2020-02-01', 'x'
              from (values ('own'), ('far'), ('moved')) as given(word);
            insert into cobuilding.extended_committee (extended_committee_id, organization_id, name, approval_document,
                                                       approved_by, approved_on, recorded_at, recorded_by)
            select pg_temp.id('x-' || word), pg_temp.id(place), word, 'x', 'x', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cobuilding.member_unit (member_unit_id, organization_id, outside_unit, joined_on, recorded_at, recorded_by)
            select pg_temp.id('mu-' || word), pg_temp.id(place), word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cobuilding.part_time_member (part_time_member_id, organization_id, name, outside_unit, post, approval_document, approved_on, from_on, recorded_at, recorded_by)
            select pg_temp.id('pm-' || word), pg_temp.id(place), word, 'x', 'x', 'x', on_day::date, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cobuilding.liaison_officer (liaison_officer_id, organization_id, name, outside_unit, from_on, recorded_at, recorded_by)
            select pg_temp.id('lo-' || word), pg_temp.id(place), word, 'x', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cobuilding.contract (contract_id, organization_id, outside_unit, title, signed_on, ends_on, commitment, recorded_at, recorded_by)
            select pg_temp.id('ct-' || word), pg_temp.id(place), 'x', word, on_day::date, on_day::date + 1, 'x', timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into service.report_slip (report_slip_id, organization_id, person_id, outside_employer, issued_on, recorded_at, recorded_by)
            select pg_temp.id('rs-' || word), pg_temp.id(place), pg_temp.id('p-own'), word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into service.service_post (service_post_id, organization_id, title, category, seats, from_on, recorded_at, recorded_by)
            select pg_temp.id('sp-' || word), pg_temp.id(place), word, 'OTHER', 1, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into service.post_claim (post_claim_id, organization_id, post_title, person_id, claimed_on, recorded_at, recorded_by)
            select pg_temp.id('pc-' || word), pg_temp.id(place), word, pg_temp.id('p-own'), on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into service.special_service (special_service_id, organization_id, title, kind_key, adopted_on, recorded_at, recorded_by)
            select pg_temp.id('ss-' || word), pg_temp.id(place), word, word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into mobile.mobile_member (mobile_member_id, organization_id, person_id, direction, left_on, destination, recorded_at, recorded_by)
            select pg_temp.id('mm-' || word), pg_temp.id(place), pg_temp.id('p-own'), 'OUT', on_day::date, word, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into mobile.activity_certificate (activity_certificate_id, organization_id, person_id, number, issued_on, valid_to, recorded_at, recorded_by)
            select pg_temp.id('ac-' || word), pg_temp.id(place), pg_temp.id('p-own'), word, on_day::date, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into figure.opening_figure (opening_figure_id, organization_id, figure, on_day, value, document,
                                               confirmed_by, recorded_at, recorded_by)
            select pg_temp.id('u-' || word), pg_temp.id(place), 'x', date '2020-03-31', 1, word, 'x', timestamptz '2020-04-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into figure.override_figure (override_figure_id, organization_id, figure, on_day, value, reason, document,
                                                confirmed_by, recorded_at, recorded_by)
            select pg_temp.id('v-' || word), pg_temp.id(place), 'x', date '2020-03-31', 1, 'x', word, 'x', timestamptz '2020-04-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into figure.standing (figure, subject, organization_id, from_on, to_on, record_id, amount)
            select 'kept', pg_temp.id('m-own'), pg_temp.id('C1'), date '2020-02-01', date '2020-02-02', pg_temp.id('m-own'), 1;
            insert into figure.tally (figure, organization_id, day, number, records)
            select 'kept', pg_temp.id('C1'), date '2020-02-01', 1, 1;
            insert into figure.rolled_up (figure, digest, turn) values ('kept', 'x', 1);
            insert into figure.frozen_set (frozen_set_id, organization_id, title, period, as_of, occasion, frozen_at, frozen_by, digest)
            select pg_temp.id('f-' || word), pg_temp.id(place), word, '2020H1', date '2020-03-31', 'REPORT', timestamptz '2020-04-01', 'x',
                   repeat('0', 64)
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into figure.frozen_value (frozen_set_id, place, figure, label, unit, kind, scope, status, number, text, rule, to_on,
                                             warnings, register, record_ids)
            select pg_temp.id('f-' || word), 1, 'x', word, 'x', 'EVENTS', 'DURING', 'COMPUTED', 1, '1', 'x', date '2020-03-31', '{}', 'x', '{}'
              from unnest(array['own', 'far']) as word;
            insert into publication.publication (publication_id, organization_id, kind, title, body, from_on, heard, prepared_at, prepared_by,
                                                 prepared_account)
            select pg_temp.id('pb-' || word), pg_temp.id(place), 'RESULT', word, 'x', date '2020-05-01', false, timestamptz '2020-05-01', 'x',
                   pg_temp.id(who)
              from (values ('own', 'C1', 'community1'), ('far', 'C3', 'street2')) as given(word, place, who);
            insert into publication.review (publication_id, outcome, remark, prepared_account, reviewed_at, reviewed_by, reviewed_account)
            select publication_id, 'APPROVED', '', prepared_account, timestamptz '2020-05-02', 'x', pg_temp.id('officer')
              from publication.publication;
            insert into publication.outgoing (publication_id, kind, content, queued_at)
            select publication_id, 'published', '{}', timestamptz '2020-05-02' from publication.publication;
            insert into publication.withdrawal (publication_id, reason, withdrawn_at, withdrawn_by)
            select publication_id, 'x', timestamptz '2020-05-03', 'x' from publication.publication;
            insert into publication.counterpart (counterpart_id, public_key, recorded_at, recorded_by)
            values (pg_temp.id('cp'), 'key', timestamptz '2020-05-01', 'x');
            insert into publication.parcel (counterpart_id, direction, number, digest, seen, written_at, items)
            select pg_temp.id('cp'), direction, 1, 'x', 0, timestamptz '2020-05-02', 1 from unnest(array['PACKAGE', 'SUBMISSION']) as direction;
            insert into publication.parcel_file (counterpart_id, number, file) values (pg_temp.id('cp'), 1, 'x');
            insert into publication.refused (file_name, damage, found_at) values ('rubbish', 'NOT_A_PARCEL', timestamptz '2020-05-02');
            insert into publication.submission (submission_id, organization_id, kind, receipt, words, name, said_at, received_at, held)
            select pg_temp.id('sb-' || word), pg_temp.id(place), 'OPINION', '1234567890123456', word, '', timestamptz '2020-05-02',
                   timestamptz '2020-05-02', '{}'
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into publication.disposal (submission_id, outcome, reason, disposed_at, disposed_by)
            select submission_id, 'PUT_ASIDE', 'x', timestamptz '2020-05-03', 'x' from publication.submission;
            insert into rectification.round (round_id, organization_id, name, level, kind, feedback_on, plan_document,
                                             plan_approved_on, determined, recorded_at, recorded_by)
            select pg_temp.id('v-' || word), pg_temp.id(place), word, 'PROVINCIAL', 'REGULAR', date '2019-10-01', 'x',
                   date '2019-11-01', 2, timestamptz '2019-11-01', 'x'
              from (values ('district', 'D-D'), ('own', 'S1')) as given(word, place);
            insert into rectification.item (item_id, round_id, inspected_id, round_name, number, title, lead_leader,
                                            organization_id, due_on, term, long_term, determined_on, recorded_at, recorded_by)
            select pg_temp.id('i-' || word), round_id, r.organization_id, name, number, word, 'x', pg_temp.id(place),
                   date '2020-05-31', 'LIMITED', 'NONE', date '2019-11-01', timestamptz '2019-11-01', 'x'
              from (values ('own', 'district', 'C1', 1), ('far', 'district', 'C3', 2), ('joint', 'own', 'C3', 1))
                as given(word, name, place, number)
              join rectification.round r using (name);
            insert into rectification.step (step_id, item_id, step, on_day, by_name, recorded_at, recorded_by)
            select pg_temp.id('w-' || title), item_id, 'REPORTED_DONE', date '2020-03-01', 'x', timestamptz '2020-03-01', 'x'
              from rectification.item;
            insert into register.draft (account_id, draft_id, register, typed, saved_at)
            select pg_temp.id(who), pg_temp.id('r-' || who), 'documents', '{"title": "x"}', timestamptz '2020-06-30'
              from unnest(array['street1', 'street2', 'disabled', 'expired']) as who;
            insert into account.second_factor (account_id, secret_cipher)
            select pg_temp.id(who), '\\x00'::bytea from unnest(array['security', 'audit']) as who;
            insert into account.sign_in (account_id, happened_at, outcome, address)
            select pg_temp.id(who), timestamptz '2020-06-30', 'ADMITTED', '127.0.0.1'
              from unnest(array['security', 'street1']) as who;
            insert into account.recovery_code (account_id, number, code_hash)
            select pg_temp.id(who), 1, 'x' from unnest(array['security', 'audit']) as who;
            insert into account.hand_over (hand_over_id, from_account, to_account, from_name, to_name, supervisor, handed_on,
                                           disabled, recorded_by)
            select pg_temp.id('h-' || word), pg_temp.id(leaver), pg_temp.id(comer), leaver, comer, 'x', date '2020-05-01',
                   false, 'x'
              from (values ('own', 'street1', 'community1'), ('far', 'street2', 'office'), ('joint', 'street2', 'branch1'))
                as given(word, leaver, comer);
            insert into account.hand_over_role (hand_over_id, role, organization_id)
            select hand_over_id, 'STREET_OFFICER', pg_temp.id('S1') from account.hand_over;
            insert into account.hand_over_deed (hand_over_id, action, times)
            select hand_over_id, 'x', 1 from account.hand_over;
            insert into attachment.file (attachment_id, name, type, size, sha256, uploaded_at, uploaded_by, withdrawn_at,
                                         withdrawn_by, withdrawn_because)
            select pg_temp.id('f-' || word), word, 'TEXT', 1, sha256(''), timestamptz '2020-05-01', 'x', gone,
                   substr(gone::text, 1, 1), substr(gone::text, 1, 1)
              from (values ('m-own', null), ('m-far', null), ('m-joint', null), ('m-moved', null), ('d-own', null),
                           ('d-far', null), ('d-moved', null), ('m-near', timestamptz '2020-06-01'))
                as given(word, gone);
            insert into attachment.chunk (attachment_id, number, content) select attachment_id, 0, '\\x78' from attachment.file;
            insert into meeting.attachment (meeting_id, attachment_id)
            select pg_temp.id(name), attachment_id from attachment.file where name like 'm-%';
            insert into document.attachment (document_id, attachment_id)
            select pg_temp.id(name), attachment_id from attachment.file where name like 'd-%';
            select audit.append(jsonb_agg(jsonb_build_object(
                       'at', '2020-06-30', 'actor', who, 'account', pg_temp.id(who), 'action', action, 'kind', kind,
                       'subject', pg_temp.id(subject), 'organization', null, 'detail', '{}'::jsonb)))
              from (values ('officer', 'document own', 'documents', 'd-own'),
                           ('officer', 'document far', 'documents', 'd-far'),
                           ('officer', 'pilot site own', 'pilot-sites', 'k-own'),
                           ('officer', 'pilots of street2', 'pilot-programmes', 't-street2'),
                           ('officer', 'campaign of street2', 'campaigns', 'c-street2'),
                           ('officer', 'project', 'major-projects', 'j-district'),
                           ('officer', 'item joint', 'rectification-items', 'i-joint'),
                           ('officer', 'adoption own', 'method-adoptions', 'v-own'),
                           ('officer', 'decision own', 'decisions', 'w-own'),
                           ('officer', 'method district', 'methods', 'me-district'),
                           ('officer', 'method task own', 'method-tasks', 'mk-own'),
                           ('officer', 'committee own', 'extended-committees', 'x-own'),
                           ('officer', 'slip own', 'report-slips', 'rs-own'),
                           ('officer', 'material own', 'materials', 'mm-own'),
                           ('officer', 'template district', 'material-templates', 'mt-district'),
                           ('security', 'account of street1', 'accounts', 'street1'),
                           ('street1', 'meeting by street1', 'meetings', 'm-own'),
                           ('street2', 'person own seen', 'people', 'p-own'))
                as given(who, action, kind, subject)
            """;
}
