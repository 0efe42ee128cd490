-- 人员可见范围: a person is everybody's business whose organization has a dated tie with them: a roll, a post, a residence.
grant usage on schema membership to taizhang_app, taizhang_figures;
alter table membership.slice enable row level security;
grant select, insert, update on membership.slice to taizhang_app;
grant select on membership.roll, membership.person_tie to taizhang_app;

-- Whoever has a tie with what the acting account may read, as it stands now or stood on a day of the tie. A set, made once a
-- statement: asking person by person took milliseconds each where a plan went through all persons.
create function membership.person_scope() returns setof uuid
    language sql stable security definer set search_path = '' rows 2000 as $$
    with place as materialized (
        select t.descendant_id, t.from_on, t.to_on, t.to_on = coalesce(o.dissolved_on, 'infinity') as last_one
          from account.roots('READ_PEOPLE') as root
          join organization.closure t on t.ancestor_id = root
          join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id)
    select s.person_id
      from place p
      join membership.slice s on s.organization_id = p.descendant_id
     where p.last_one or p.from_on < s.to_on and p.to_on > s.from_on
    union all
    select s.person_id
      from place p
      join people.post s on s.organization_id = p.descendant_id
     where p.last_one or p.from_on < s.to_on and p.to_on > s.from_on
    union all
    select s.person_id
      from place p
      join people.person s on s.residence_id = p.descendant_id
$$;

create policy everything on membership.slice to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on membership.slice for select to taizhang_app
    using ((select account.reaches_all('READ_PEOPLE'))
           or organization_id in (select account.reach('READ_PEOPLE'))
           or person_id in (select membership.person_scope()));

create policy person_scope on people.person for select to taizhang_app
    using ((select account.reaches_all('READ_PEOPLE')) or person_id in (select membership.person_scope()));
create policy person_scope on people.post for select to taizhang_app
    using ((select account.reaches_all('READ_PEOPLE'))
           or organization_id in (select account.reach('READ_PEOPLE'))
           or person_id in (select membership.person_scope()));

-- 身份比对: tells new, here, or elsewhere (ask there), and nothing else of who it is
create function membership.identity_match(digest bytea) returns text
    language sql stable security definer set search_path = '' as $$
    select case when not account.may('READ_PEOPLE') then null
                when p.person_id is null then 'NEW'
                when account.reaches_all('READ_PEOPLE')
                     or p.person_id in (select membership.person_scope()) then 'HERE'
                else 'ELSEWHERE' end
      from (values (digest)) as asked(identity_digest)
      left join people.person p using (identity_digest)
$$;

-- 名册核对: of given persons, how many stand on none of these rolls that day; a co-host's roll is checked unseen
create function membership.not_on_rolls(persons uuid[], organizations uuid[], day date) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(*)
      from unnest(persons) as asked(person_id)
     where not account.may('RECORD') or not exists (
           select from membership.slice s
            where s.person_id = asked.person_id and s.organization_id = any(organizations)
              and s.from_on <= day and s.to_on > day)
$$;

grant select on membership.slice, membership.roll to taizhang_figures;
create policy figures on membership.slice for select to taizhang_figures using (true);
