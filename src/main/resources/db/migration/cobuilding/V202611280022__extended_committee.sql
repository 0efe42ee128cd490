-- 区域化党建: the extended committees of streets (大工委) and communities (大党委); members, units and contracts will hang on them.
create table cobuilding.extended_committee (
    district text not null default kernel.current_district(),
    extended_committee_id uuid not null,
    organization_id uuid not null,
    -- as the document of approval has it; a local name is never mended
    name text not null check (name <> '' and length(name) <= 100),
    approval_document text not null check (approval_document <> '' and length(approval_document) <= 200),
    approved_by text not null check (approved_by <> '' and length(approved_by) <= 100),
    approved_on date not null,
    -- counted from here on; approved alone it does not exist yet
    established_on date,
    -- the first day on which it no longer exists
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, extended_committee_id),
    foreign key (district, organization_id) references organization.organization,
    constraint extended_committee_once unique (district, organization_id, established_on),
    constraint established_after_approval check (established_on >= approved_on),
    constraint ended_after_establishing check (
        ended_on is null or established_on is not null and ended_on > established_on),
    constraint one_committee_a_day exclude using gist (
        district with =, organization_id with =, daterange(established_on, ended_on) with &&)
        where (established_on is not null)
);

create unique index one_awaiting_establishment on cobuilding.extended_committee (district, organization_id)
    where established_on is null;

-- 可见范围: in the scope of the street or community, now or on the day of approval
grant usage on schema cobuilding to taizhang_app, taizhang_figures;
alter table cobuilding.extended_committee enable row level security;
grant select, insert, update on cobuilding.extended_committee to taizhang_app;

create policy everything on cobuilding.extended_committee to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on cobuilding.extended_committee for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = extended_committee.organization_id
                         and f.from_on <= approved_on and f.to_on > approved_on));
create policy recorded_in_scope on cobuilding.extended_committee for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));
create policy changed_in_scope on cobuilding.extended_committee for update to taizhang_app
    using (organization_id in (select account.reach('RECORD')));

-- what was done to a record is told to who may read it
create policy extended_committees on audit.entry for select to taizhang_app
    using (subject_kind = 'extended-committees'
           and exists (select from cobuilding.extended_committee c where c.extended_committee_id = subject_id));

grant select on cobuilding.extended_committee to taizhang_figures;
create policy figures on cobuilding.extended_committee for select to taizhang_figures using (true);
