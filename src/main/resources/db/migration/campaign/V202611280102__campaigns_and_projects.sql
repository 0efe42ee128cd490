-- 专项活动与重大项目: reports name the campaign that runs and the projects under construction on a day, so both keep their days.
create table campaign.campaign (
    district text not null default kernel.current_district(),
    campaign_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    subject text not null check (subject in ('PEACE', 'ENVIRONMENT', 'SERVICE', 'OTHER')),
    from_on date not null,
    ended_on date not null default 'infinity',
    lead_organization text not null default '' check (length(lead_organization) <= 100),
    document text not null default '' check (length(document) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, campaign_id),
    foreign key (district, organization_id) references organization.organization,
    constraint campaign_once unique (district, organization_id, name),
    check (from_on < ended_on)
);

create table campaign.major_project (
    district text not null default kernel.current_district(),
    major_project_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    number integer not null check (number > 0),
    stage text not null check (stage in ('PREPARING', 'UNDER_CONSTRUCTION', 'COMPLETED', 'SUSPENDED')),
    started_on date,
    planned_end date,
    lead_leader text not null default '' check (length(lead_leader) <= 40),
    -- the first day on which it is under construction no longer
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, major_project_id),
    foreign key (district, organization_id) references organization.organization,
    constraint major_project_once unique (district, organization_id, name),
    constraint preparing_has_not_started check (stage <> 'PREPARING' or started_on is null),
    constraint construction_has_started check (stage not in ('UNDER_CONSTRUCTION', 'COMPLETED') or started_on is not null),
    constraint ended_when_completed_or_suspended check ((stage in ('COMPLETED', 'SUSPENDED')) = (ended_on is not null)),
    check (ended_on > started_on),
    check (planned_end >= started_on)
);

alter table campaign.campaign enable row level security;
alter table campaign.major_project enable row level security;
grant select, insert, update on campaign.campaign, campaign.major_project to taizhang_app;

create policy everything on campaign.campaign to taizhang_app using ((select kernel.acting_for_all()));
create policy known on campaign.campaign for select to taizhang_app using ((select account.may('READ_RECORDS')));
create policy kept_in_scope on campaign.campaign for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES')));
create policy changed_in_scope on campaign.campaign for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_PROGRAMMES')));

create policy everything on campaign.major_project to taizhang_app using ((select kernel.acting_for_all()));
create policy known on campaign.major_project for select to taizhang_app using ((select account.may('READ_RECORDS')));
create policy kept_in_scope on campaign.major_project for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES')));
create policy changed_in_scope on campaign.major_project for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_PROGRAMMES')));

grant select on campaign.campaign, campaign.major_project to taizhang_figures;
create policy figures on campaign.campaign for select to taizhang_figures using (true);
create policy figures on campaign.major_project for select to taizhang_figures using (true);

create policy campaigns on audit.entry for select to taizhang_app
    using (subject_kind = 'campaigns' and exists (select from campaign.campaign c where c.campaign_id = subject_id));
create policy major_projects on audit.entry for select to taizhang_app
    using (subject_kind = 'major-projects'
           and exists (select from campaign.major_project p where p.major_project_id = subject_id));
