-- 核定数: what is reported is sometimes not what the records say; the number in its place bears reason, document and name, and the counted one stays beside it.
alter table figure.opening_figure
    add column reason text not null default '',
    -- a month's and a half-year's may end on the same day
    drop constraint opening_figure_once,
    add constraint opening_figure_once unique nulls not distinct (district, organization_id, figure, on_day, from_on);

create table figure.override_figure (
    district text not null default kernel.current_district(),
    override_figure_id uuid not null,
    organization_id uuid not null,
    figure text not null check (figure <> ''),
    from_on date,
    on_day date not null,
    value bigint not null check (value >= 0),
    reason text not null check (reason <> '' and length(reason) <= 200),
    document text not null check (document <> '' and length(document) <= 200),
    confirmed_by text not null check (confirmed_by <> '' and length(confirmed_by) <= 40),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, override_figure_id),
    foreign key (district, organization_id) references organization.organization,
    constraint override_figure_once unique nulls not distinct (district, organization_id, figure, on_day, from_on),
    check (from_on <= on_day)
);

alter table figure.override_figure enable row level security;
grant select, insert, update on figure.override_figure to taizhang_app;
create policy everything on figure.override_figure to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on figure.override_figure for select to taizhang_app
    using ((select account.reaches_all('READ_FIGURES')) or organization_id in (select account.reach('READ_FIGURES')));
create policy kept_in_scope on figure.override_figure for insert to taizhang_app
    with check (organization_id in (select account.reach('OVERRIDE_FIGURES')));
create policy changed_in_scope on figure.override_figure for update to taizhang_app
    using (organization_id in (select account.reach('OVERRIDE_FIGURES')));

grant select on figure.override_figure to taizhang_figures;
create policy figures on figure.override_figure for select to taizhang_figures using (true);

-- what was done to a confirmed figure is told to who may read it
create policy override_figures on audit.entry for select to taizhang_app
    using (subject_kind = 'override-figures'
           and exists (select from figure.override_figure f where f.override_figure_id = subject_id));
