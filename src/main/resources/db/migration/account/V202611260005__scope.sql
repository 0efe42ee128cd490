-- How far an account reaches, asked by the row-level policies of every module: 权限 by role, the subtree of each grant.
grant usage on schema account to taizhang_app;

create table account.role_permission (
    role text not null,
    permission text not null,
    primary key (role, permission)
);

-- the same as the enumeration Role; a test compares them
insert into account.role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' '))
  from (values
    ('COMMUNITY_CLERK', 'READ_RECORDS RECORD READ_PEOPLE READ_FIGURES KEEP_DOCUMENTS'),
    ('BRANCH_SECRETARY', 'READ_RECORDS RECORD READ_PEOPLE READ_FIGURES'),
    ('STREET_OFFICER', 'READ_RECORDS RECORD RETURN_RECORDS READ_PEOPLE READ_FIGURES KEEP_DOCUMENTS'),
    ('UNIT_LIAISON', 'READ_RECORDS RECORD READ_PEOPLE READ_FIGURES KEEP_DOCUMENTS'),
    ('WORKING_COMMITTEE_CLERK', 'READ_RECORDS RECORD RETURN_RECORDS READ_PEOPLE READ_FIGURES'),
    ('OFFICE', 'READ_RECORDS READ_FIGURES DRAFT_REPORTS'),
    ('ORGANIZATION_SECTION',
     'READ_RECORDS RECORD RETURN_RECORDS READ_PEOPLE READ_FIGURES KEEP_DOCUMENTS KEEP_PROGRAMMES DRAFT_REPORTS'),
    ('CADRE_SECTION', 'READ_FIGURES'),
    ('CADRE_SUPERVISION_SECTION', 'READ_FIGURES'),
    ('TALENT_SECTION', 'READ_FIGURES'),
    ('TWO_NEW_SECTION', 'READ_RECORDS READ_FIGURES'),
    ('MEMBER_EDUCATION_SECTION', 'READ_RECORDS READ_PEOPLE READ_FIGURES'),
    ('INSPECTION_OFFICE', 'READ_FIGURES'),
    ('DEPARTMENT_HEAD', 'READ_RECORDS READ_FIGURES DRAFT_REPORTS'),
    ('LEADER', 'READ_FIGURES'),
    ('SECRECY_REVIEWER', 'READ_FIGURES'),
    ('SECURITY_ADMINISTRATOR', 'KEEP_ACCOUNTS'),
    ('AUDIT_ADMINISTRATOR', 'READ_AUDIT')) as given(role, permissions);

-- 在用: the acting account is neither disabled nor expired
create function account.is_open() returns boolean language sql stable security definer set search_path = '' as $$
    select kernel.acting_for_all() or exists (
        select from account.account a
         where a.account_id = kernel.acting() and a.disabled_at is null
           and (a.expires_on is null or a.expires_on > kernel.today()))
$$;

-- 授权根: the organizations for which the acting account holds a permission today
create function account.roots(wanted text) returns setof uuid
    language sql stable security definer set search_path = '' rows 2 as $$
    select distinct g.organization_id
      from account.account a
      join account.role_grant g using (district, account_id)
      join account.role_permission p using (role)
     where a.account_id = kernel.acting() and p.permission = wanted and a.disabled_at is null
       and (a.expires_on is null or a.expires_on > kernel.today())
       and g.from_on <= kernel.today() and g.to_on > kernel.today()
$$;

create function account.may(wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select kernel.acting_for_all() or exists (select from account.roots(wanted))
$$;

-- 全区: asked first by every policy, so that who holds the whole district pays for no list of it
create function account.reaches_all(wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select kernel.acting_for_all() or exists (
        select from account.roots(wanted) as root
          join organization.organization o on o.organization_id = root
         where o.kind = 'DISTRICT'
           and not exists (select from organization.organization other
                            where other.kind = 'DISTRICT' and other.organization_id <> o.organization_id))
$$;

-- 现辖: what stands under the roots; an organization that has ended stands where it stood last
create function account.reach(wanted text) returns setof uuid
    language sql stable security definer set search_path = '' rows 100 as $$
    select distinct t.descendant_id
      from account.roots(wanted) as root
      join organization.closure t on t.ancestor_id = root
      join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id
     where t.to_on = coalesce(o.dissolved_on, 'infinity')
$$;

-- 曾辖: what stood there before and was moved away; of those days its records stay in scope
create function account.former_reach(wanted text)
    returns table (organization_id uuid, from_on date, to_on date)
    language sql stable security definer set search_path = '' rows 1 as $$
    select t.descendant_id, t.from_on, t.to_on
      from account.roots(wanted) as root
      join organization.closure t on t.ancestor_id = root
      join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id
     where t.to_on <> coalesce(o.dissolved_on, 'infinity')
$$;

-- 管理: whether the acting account keeps the accounts of an organization for which this one holds or held a role
create function account.keeps(kept uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select account.may('KEEP_ACCOUNTS') and (
           exists (select from account.role_grant g
                     join organization.closure t on t.district = g.district and t.descendant_id = g.organization_id
                    where g.account_id = kept and t.ancestor_id in (select account.roots('KEEP_ACCOUNTS')))
           -- just opened: its first role follows in the same transaction
           or not exists (select from account.role_grant g where g.account_id = kept))
$$;

-- 重名: a login name is one in the whole district, whoever keeps its account
create function account.name_taken(wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select account.may('KEEP_ACCOUNTS') and exists (select from account.account where login_name = wanted)
$$;

-- it must see every role of the account, not only those its keeper sees
alter function account.administrators_stand_alone() security definer set search_path = '';

alter table account.account enable row level security;
alter table account.role_grant enable row level security;
alter table account.role_permission enable row level security;
grant select, insert, update on account.account to taizhang_app;
grant select, insert, update, delete on account.role_grant to taizhang_app;
grant select on account.role_permission to taizhang_app;

create policy everything on account.account to taizhang_app using ((select kernel.acting_for_all()));
create policy own on account.account for select to taizhang_app using (account_id = (select kernel.acting()));
create policy own_changed on account.account for update to taizhang_app
    using (account_id = (select kernel.acting()) and (select account.is_open()));
create policy signing_in on account.account for select to taizhang_app
    using (login_name = (select kernel.signing_in()));
create policy attempt_counted on account.account for update to taizhang_app
    using (login_name = (select kernel.signing_in()));
create policy kept on account.account for select to taizhang_app
    using ((select account.reaches_all('KEEP_ACCOUNTS'))
           or (select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id));
create policy changed_by_keeper on account.account for update to taizhang_app
    using ((select account.reaches_all('KEEP_ACCOUNTS'))
           or (select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id));
create policy opened on account.account for insert to taizhang_app
    with check ((select account.may('KEEP_ACCOUNTS')));

create policy everything on account.role_grant to taizhang_app using ((select kernel.acting_for_all()));
create policy own on account.role_grant for select to taizhang_app using (account_id = (select kernel.acting()));
create policy signing_in on account.role_grant for select to taizhang_app
    using (account_id = (select a.account_id from account.account a where a.login_name = kernel.signing_in()));
create policy kept on account.role_grant for select to taizhang_app
    using ((select account.reaches_all('KEEP_ACCOUNTS'))
           or (select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id));
-- nobody grants a role to themselves, nor takes one from themselves
create policy granted on account.role_grant for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_ACCOUNTS'))
                and account_id is distinct from (select kernel.acting()));
create policy ended on account.role_grant for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_ACCOUNTS'))
           and account_id is distinct from (select kernel.acting()));
create policy taken_back on account.role_grant for delete to taizhang_app
    using (organization_id in (select account.reach('KEEP_ACCOUNTS'))
           and account_id is distinct from (select kernel.acting()));

create policy everybody_reads on account.role_permission for select to taizhang_app using (true);

-- what these rights open in the modules below
create policy directory on organization.organization for select to taizhang_app using ((select account.is_open()));
create policy directory on organization.placement for select to taizhang_app using ((select account.is_open()));
create policy directory on organization.closure for select to taizhang_app using ((select account.is_open()));
create policy signing_in on organization.organization for select to taizhang_app
    using ((select kernel.signing_in()) is not null);

create policy auditors on audit.entry for select to taizhang_app using ((select account.reaches_all('READ_AUDIT')));
create policy own on audit.entry for select to taizhang_app using (account_id = (select kernel.acting()));
create policy kept on audit.entry for select to taizhang_app
    using (subject_kind = 'accounts' and (select account.may('KEEP_ACCOUNTS')) and account.keeps(subject_id));
