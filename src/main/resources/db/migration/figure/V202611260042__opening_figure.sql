-- 期初数: a district starts in mid-year; what was counted elsewhere until a day stands here with its document, until records replace it.
create table figure.opening_figure (
    district text not null default kernel.current_district(),
    opening_figure_id uuid not null,
    organization_id uuid not null,
    figure text not null check (figure <> ''),
    from_on date,
    on_day date not null,
    value bigint not null check (value >= 0),
    document text not null check (document <> '' and length(document) <= 200),
    confirmed_by text not null check (confirmed_by <> '' and length(confirmed_by) <= 40),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, opening_figure_id),
    foreign key (district, organization_id) references organization.organization,
    constraint opening_figure_once unique (district, organization_id, figure, on_day),
    check (from_on <= on_day)
);

grant usage on schema figure to taizhang_app, taizhang_figures;
alter table figure.opening_figure enable row level security;
grant select, insert, update on figure.opening_figure to taizhang_app;
create policy everything on figure.opening_figure to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on figure.opening_figure for select to taizhang_app
    using ((select account.reaches_all('READ_FIGURES')) or organization_id in (select account.reach('READ_FIGURES')));
create policy kept_in_scope on figure.opening_figure for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_OPENING_FIGURES')));
create policy changed_in_scope on figure.opening_figure for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_OPENING_FIGURES')));

grant select on figure.opening_figure to taizhang_figures;
create policy figures on figure.opening_figure for select to taizhang_figures using (true);

-- what was done to an opening figure is told to who may read it
create policy opening_figures on audit.entry for select to taizhang_app
    using (subject_kind = 'opening-figures'
           and exists (select from figure.opening_figure f where f.opening_figure_id = subject_id));
