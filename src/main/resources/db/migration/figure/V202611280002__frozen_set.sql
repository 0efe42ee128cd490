-- 定稿数据: what was reported stays what was reported, with the records it rested on, whatever is recorded or corrected afterwards.
create table figure.frozen_set (
    district text not null default kernel.current_district(),
    frozen_set_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    period text not null,
    as_of date not null,
    occasion text not null check (occasion in ('FIGURES_PAGE', 'REPORT')),
    frozen_at timestamptz not null,
    frozen_by text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    primary key (district, frozen_set_id),
    foreign key (district, organization_id) references organization.organization
);

create index frozen_set_organization on figure.frozen_set (district, organization_id, frozen_at);

create table figure.frozen_value (
    district text not null default kernel.current_district(),
    frozen_set_id uuid not null,
    place integer not null check (place > 0),
    figure text not null,
    label text not null,
    unit text not null,
    kind text not null,
    scope text not null,
    status text not null check (status in ('COMPUTED', 'OPENING', 'OVERRIDDEN', 'UNKNOWN')),
    number bigint,
    out_of bigint,
    text text not null,
    why text,
    rule text not null,
    from_on date,
    to_on date not null,
    warnings text[] not null,
    register text not null,
    record_ids uuid[] not null,
    primary key (district, frozen_set_id, figure),
    unique (district, frozen_set_id, place),
    foreign key (district, frozen_set_id) references figure.frozen_set,
    constraint unknown_is_no_number check ((status = 'UNKNOWN') = (number is null))
);

-- fixed means fixed: neither table is ever updated, not by the product either
alter table figure.frozen_set enable row level security;
alter table figure.frozen_value enable row level security;
grant select, insert on figure.frozen_set, figure.frozen_value to taizhang_app;
create policy everything on figure.frozen_set to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on figure.frozen_value to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on figure.frozen_set for select to taizhang_app
    using ((select account.reaches_all('READ_FIGURES')) or organization_id in (select account.reach('READ_FIGURES')));
create policy frozen_in_scope on figure.frozen_set for insert to taizhang_app
    with check (organization_id in (select account.reach('FREEZE_FIGURES')));
create policy read_with_its_set on figure.frozen_value for select to taizhang_app
    using (exists (select from figure.frozen_set s
                    where s.district = frozen_value.district and s.frozen_set_id = frozen_value.frozen_set_id));
create policy written_with_its_set on figure.frozen_value for insert to taizhang_app
    with check (exists (select from figure.frozen_set s
                         where s.district = frozen_value.district and s.frozen_set_id = frozen_value.frozen_set_id
                           and s.organization_id in (select account.reach('FREEZE_FIGURES'))));

-- that a set was fixed is told to who may read it
create policy frozen_sets on audit.entry for select to taizhang_app
    using (subject_kind = 'frozen-figures'
           and exists (select from figure.frozen_set s where s.frozen_set_id = subject_id));
