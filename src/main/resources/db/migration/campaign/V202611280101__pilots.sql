-- 试点工作与试点单位: an organization is a pilot only if it was selected itself; who was one and is no longer stays on record.
create table campaign.pilot_programme (
    district text not null default kernel.current_district(),
    pilot_programme_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    subject text not null check (subject in ('BASIC_SYSTEMS', 'OTHER')),
    document text not null default '' check (length(document) <= 200),
    from_on date not null,
    ended_on date not null default 'infinity',
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, pilot_programme_id),
    foreign key (district, organization_id) references organization.organization,
    constraint pilot_programme_once unique (district, organization_id, name),
    -- what its sites stand on: they are selected while it runs
    constraint pilot_programme_days unique (district, pilot_programme_id, from_on, ended_on),
    check (from_on < ended_on)
);

create table campaign.pilot_site (
    district text not null default kernel.current_district(),
    pilot_site_id uuid not null,
    pilot_programme_id uuid not null,
    programme_from_on date not null,
    programme_ended_on date not null,
    organization_id uuid not null,
    selected_on date not null,
    document text not null default '' check (length(document) <= 200),
    ended_on date not null default 'infinity',
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, pilot_site_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, pilot_programme_id, programme_from_on, programme_ended_on)
        references campaign.pilot_programme (district, pilot_programme_id, from_on, ended_on) on update cascade,
    constraint selected_while_the_programme_runs check (selected_on >= programme_from_on and selected_on < programme_ended_on),
    check (selected_on < ended_on),
    constraint one_selection_a_day exclude using gist (
        district with =, pilot_programme_id with =, organization_id with =, daterange(selected_on, ended_on) with &&)
);

create index pilot_site_programme on campaign.pilot_site (district, pilot_programme_id);
create index pilot_site_organization on campaign.pilot_site (district, organization_id);

-- which pilots run is known to everyone who works with records; a site is seen where its organization is
alter table campaign.pilot_programme enable row level security;
alter table campaign.pilot_site enable row level security;
grant select, insert, update on campaign.pilot_programme, campaign.pilot_site to taizhang_app;

create policy everything on campaign.pilot_programme to taizhang_app using ((select kernel.acting_for_all()));
create policy known on campaign.pilot_programme for select to taizhang_app
    using ((select account.may('READ_RECORDS')));
create policy kept_in_scope on campaign.pilot_programme for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES')));
create policy changed_in_scope on campaign.pilot_programme for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_PROGRAMMES')));

create policy everything on campaign.pilot_site to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on campaign.pilot_site for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = pilot_site.organization_id
                         and f.from_on <= selected_on and f.to_on > selected_on));
-- who runs a pilot selects its sites
create policy kept_in_scope on campaign.pilot_site for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES'))
                and exists (select from campaign.pilot_programme p
                             where p.district = pilot_site.district
                               and p.pilot_programme_id = pilot_site.pilot_programme_id
                               and p.organization_id in (select account.reach('KEEP_PROGRAMMES'))));
create policy changed_in_scope on campaign.pilot_site for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_PROGRAMMES'))
           and exists (select from campaign.pilot_programme p
                        where p.district = pilot_site.district
                          and p.pilot_programme_id = pilot_site.pilot_programme_id
                          and p.organization_id in (select account.reach('KEEP_PROGRAMMES'))));

grant select on campaign.pilot_programme, campaign.pilot_site to taizhang_figures;
create policy figures on campaign.pilot_programme for select to taizhang_figures using (true);
create policy figures on campaign.pilot_site for select to taizhang_figures using (true);

-- what was done to one is told to who may read it
create policy pilot_programmes on audit.entry for select to taizhang_app
    using (subject_kind = 'pilot-programmes'
           and exists (select from campaign.pilot_programme p where p.pilot_programme_id = subject_id));
create policy pilot_sites on audit.entry for select to taizhang_app
    using (subject_kind = 'pilot-sites'
           and exists (select from campaign.pilot_site s where s.pilot_site_id = subject_id));
