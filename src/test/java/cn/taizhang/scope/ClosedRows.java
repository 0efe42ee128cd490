package cn.taizhang.scope;

/** 整顿、站点、干部、人才 in the two streets: own, far and moved of each table, as {@link ScopeFixture} has them. */
final class ClosedRows {

    /** Ids are md5 of a word; statements end as those of the fixture do. */
    static final String PLANTED =
            """
            insert into rectification.lagging_organization (lagging_organization_id, organization_id, year, listed_on, kind, plan, recorded_at, recorded_by)
            select pg_temp.id('la-' || word), pg_temp.id(place), cast(extract(year from on_day::date) as integer), on_day::date, 'OTHER', word, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into rectification.lagging_fund (lagging_fund_id, organization_id, year, source, kind, amount, paid_on, recorded_at, recorded_by)
            select pg_temp.id('lf-' || word), pg_temp.id(place), cast(extract(year from on_day::date) as integer), word, 'MONEY', 1, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into rectification.benefit_project (benefit_project_id, organization_id, year, title, started_on, recorded_at, recorded_by)
            select pg_temp.id('lb-' || word), pg_temp.id(place), cast(extract(year from on_day::date) as integer), word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into station.station (station_id, organization_id, name, kind, opened_on, recorded_at, recorded_by)
            select pg_temp.id('st-' || word), pg_temp.id(place), word, 'COMMUNITY', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into station.station_check (station_check_id, organization_id, station, checked_on, method, reachable, playable, recorded_at, recorded_by)
            select pg_temp.id('sc-' || word), pg_temp.id(place), word, on_day::date, 'CALL', true, true, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into station.circular (circular_id, organization_id, document, issued_on, as_of, rate, recorded_at, recorded_by)
            select pg_temp.id('sr-' || word), pg_temp.id(place), word, on_day::date, on_day::date, 98.60, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cadre.cadre_system (cadre_system_id, organization_id, title, number, nature, adopted_on, recorded_at, recorded_by)
            select pg_temp.id('cs-' || word), pg_temp.id(place), word, 'x', 'NEW', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cadre.training_batch (training_batch_id, organization_id, programme, batch, place, from_on, to_on, recorded_at, recorded_by)
            select pg_temp.id('cb-' || word), pg_temp.id(place), word, 1, 'x', on_day::date, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into cadre.trainee (trainee_id, organization_id, programme, batch, name, unit, category, reported_on, days, cancelled, recorded_at, recorded_by)
            select pg_temp.id('ct-' || word), pg_temp.id(place), word, 1, word, 'x', 'OTHER', on_day::date, 1, false, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into talent.talent (talent_id, organization_id, name, born_month, field, degree, returnee, introduced_from, mode, contract_on, recorded_at, recorded_by)
            select pg_temp.id('tt-' || word), pg_temp.id(place), word, '1985-03', 'x', 'OTHER', false, 'x', 'SIGNED', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into talent.policy (policy_id, organization_id, title, number, issued_on, recorded_at, recorded_by)
            select pg_temp.id('tp-' || word), pg_temp.id(place), word, 'x', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into talent.base (base_id, organization_id, name, named_on, recorded_at, recorded_by)
            select pg_temp.id('tb-' || word), pg_temp.id(place), word, on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day)
            """;

    private ClosedRows() {}
}
