-- 党员名册 comes in from the national system: when somebody joined and became a full member is part of it, and who keeps rolls may write them.
alter table membership.slice
    add column joined_on date,
    add column formal_on date,
    add constraint formal_after_joining check (formal_on >= joined_on),
    add constraint formal_only_when_full check (formal_on is null or kind = 'FORMAL');

-- 在管: whose tie with what the acting account keeps lasts today
create function membership.kept_persons() returns setof uuid
    language sql stable security definer set search_path = '' rows 2000 as $$
    with place as materialized (select account.reach('KEEP_PEOPLE') as organization_id)
    select s.person_id from place join membership.slice s using (organization_id) where s.to_on > kernel.today()
    union all
    select s.person_id from place join people.post s using (organization_id) where s.to_on > kernel.today()
    union all
    select s.person_id from place p join people.person s on s.residence_id = p.organization_id
$$;

-- a new person has no tie yet
create policy recorded on people.person for insert to taizhang_app
    with check ((select account.may('KEEP_PEOPLE')));
create policy changed_by_keeper on people.person for update to taizhang_app
    using ((select account.reaches_all('KEEP_PEOPLE')) or person_id in (select membership.kept_persons()));

create policy kept_in_scope on membership.slice for insert to taizhang_app
    with check ((select account.reaches_all('KEEP_PEOPLE')) or organization_id in (select account.reach('KEEP_PEOPLE')));
create policy changed_in_scope on membership.slice for update to taizhang_app
    using ((select account.reaches_all('KEEP_PEOPLE')) or organization_id in (select account.reach('KEEP_PEOPLE')));

-- 成批身份比对: of each row by its number and by its digest whether the person is new, here or elsewhere; who is here may be opened, so
-- that one's id is told, and nothing of anybody else
create function membership.person_matches(ids uuid[], digests bytea[])
    returns table (place bigint, by_number text, by_identity text, person_id uuid)
    language sql stable security definer set search_path = '' rows 500 as $$
    with reach as materialized (
        select account.may('READ_PEOPLE') as may, account.reaches_all('READ_PEOPLE') as everybody),
    visible as materialized (
        select s.id from membership.person_scope() as s(id)
         where (select reach.may and not reach.everybody from reach)),
    found as (
        select asked.place, numbered.person_id as numbered, borne.person_id as borne
          from unnest(ids, digests) with ordinality as asked(id, digest, place)
          -- row by row along the indexes: in the middle of an import the planner knows nothing of what was written
          left join lateral (select p.person_id from people.person p
                              where p.district = kernel.current_district() and p.person_id = asked.id
                             offset 0) numbered on true
          left join lateral (select p.person_id from people.person p
                              where p.district = kernel.current_district() and p.identity_digest = asked.digest
                             offset 0) borne on true)
    select f.place,
           case when f.numbered is null then 'NEW'
                when r.everybody or f.numbered in (select id from visible) then 'HERE' else 'ELSEWHERE' end,
           case when f.borne is null then 'NEW'
                when r.everybody or f.borne in (select id from visible) then 'HERE' else 'ELSEWHERE' end,
           case when r.everybody or f.borne in (select id from visible) then f.borne end
      from found f cross join reach r
     where r.may
$$;
