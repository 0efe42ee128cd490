-- 公示: what hung where and how long, what was objected to it and how that was answered. Rows are only ever added: a notice is put right by
-- taking it down and posting another, so that what residents have read stays to be read.
create table notice.notice (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    organization_id uuid not null,
    -- the record it is about; none where it stands by itself
    subject_register text check (subject_register <> ''),
    subject_id uuid,
    kind text not null check (kind in ('RESIDENTS_AFFAIRS', 'PRE_APPOINTMENT')),
    title text not null check (title <> '' and length(title) <= 200),
    content text not null check (content <> '' and length(content) <= 20000),
    places text[] not null check (cardinality(places) between 1 and 20),
    from_on date not null,
    to_on date not null,
    telephone text not null check (length(telephone) <= 40),
    -- the notice that was taken down for this one
    replaces_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, notice_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, replaces_id) references notice.notice,
    constraint replaced_once unique (district, replaces_id),
    constraint a_subject_is_whole check ((subject_register is null) = (subject_id is null)),
    constraint hangs_forward check (to_on >= from_on)
);
create index notice_organization on notice.notice (district, organization_id, to_on, notice_id);
create index notice_subject on notice.notice (district, subject_id);

create table notice.objection (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    number integer not null check (number > 0),
    request_key uuid not null,
    named boolean not null,
    raised_on date not null,
    text text not null check (text <> '' and length(text) <= 5000),
    -- by which way it came
    way text not null check (way in ('COUNTER', 'TELEPHONE', 'LETTER', 'PORTAL')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, notice_id, number),
    foreign key (district, notice_id) references notice.notice,
    constraint objection_once unique (district, notice_id, request_key)
);

-- 提出人: apart from what was said, because fewer may read it
create table notice.objector (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    number integer not null,
    name text not null check (name <> '' and length(name) <= 50),
    primary key (district, notice_id, number),
    foreign key (district, notice_id, number) references notice.objection
);

-- 处理: the newest edition counts; the first has no reason, each later one says why
create table notice.handling (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    number integer not null,
    edition integer not null check (edition > 0),
    handled_on date not null,
    handled_by text not null check (handled_by <> '' and length(handled_by) <= 50),
    finding text not null check (finding in ('REJECTED', 'UPHELD')),
    reply text not null check (reply <> '' and length(reply) <= 5000),
    reason text not null check (length(reason) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, notice_id, number, edition),
    foreign key (district, notice_id, number) references notice.objection,
    constraint a_correction_says_why check ((edition = 1) = (reason = ''))
);

create table notice.conclusion (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    concluded_on date not null,
    outcome text not null check (outcome in ('NO_OBJECTION', 'OBJECTIONS_REJECTED', 'OBJECTIONS_UPHELD')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, notice_id),
    foreign key (district, notice_id) references notice.notice
);

create table notice.taking_down (
    district text not null default kernel.current_district(),
    notice_id uuid not null,
    taken_down_on date not null,
    reason text not null check (reason <> '' and length(reason) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, notice_id),
    foreign key (district, notice_id) references notice.notice
);

grant usage on schema notice to taizhang_app;
alter table notice.notice enable row level security;
grant select, insert on notice.notice, notice.objection, notice.objector, notice.handling, notice.conclusion, notice.taking_down
    to taizhang_app;

-- 可见范围: in the scope of the community, now or on the day on which it went up
create policy everything on notice.notice to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on notice.notice for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = notice.organization_id
                         and f.from_on <= notice.from_on and f.to_on > notice.from_on));
create policy recorded_in_scope on notice.notice for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));

do $$
declare
    part text;
begin
    foreach part in array array['objection', 'objector', 'handling', 'conclusion', 'taking_down'] loop
        execute format('alter table notice.%I enable row level security', part);
        execute format('create policy everything on notice.%I to taizhang_app using ((select kernel.acting_for_all()))', part);
        execute format(
            'create policy added_in_scope on notice.%1$I for insert to taizhang_app
                 with check (exists (select from notice.notice n where n.district = %1$I.district and n.notice_id = %1$I.notice_id
                                        and n.organization_id in (select account.reach(''RECORD''))))',
            part);
    end loop;
    foreach part in array array['objection', 'handling', 'conclusion', 'taking_down'] loop
        execute format(
            'create policy read_with_its_notice on notice.%1$I for select to taizhang_app
                 using (exists (select from notice.notice n where n.district = %1$I.district and n.notice_id = %1$I.notice_id))',
            part);
    end loop;
end
$$;

-- who objected is read by those who answer it, and by nobody whose scope the community has left
create policy read_by_who_answers on notice.objector for select to taizhang_app
    using (exists (select from notice.notice n where n.district = objector.district and n.notice_id = objector.notice_id
                      and n.organization_id in (select account.reach('RECORD'))));

-- what was done to a notice is told to who may read it
create policy notices on audit.entry for select to taizhang_app
    using (subject_kind = 'notices' and exists (select from notice.notice n where n.notice_id = subject_id));
