-- 整改台账: what an inspection's feedback was turned into, item by item, and how each came along; two numbers of the half-year report are counted from it.
grant usage on schema rectification to taizhang_app, taizhang_figures;

create table rectification.round (
    district text not null default kernel.current_district(),
    round_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    level text not null check (level in ('CENTRAL', 'PROVINCIAL', 'CITY', 'COUNTY')),
    kind text not null check (kind in ('REGULAR', 'SPECIAL', 'LOOK_BACK')),
    feedback_on date not null,
    plan_document text not null default '' check (length(plan_document) <= 200),
    plan_approved_on date,
    determined integer check (determined > 0),
    amendment text not null default '' check (length(amendment) <= 200),
    finished_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, round_id),
    foreign key (district, organization_id) references organization.organization,
    constraint round_once unique (district, organization_id, name),
    constraint round_as_its_items_name_it unique (district, round_id, organization_id, name),
    constraint approved_with_document_and_number check (
        plan_approved_on is null or plan_document <> '' and determined is not null),
    constraint approved_after_feedback check (plan_approved_on >= feedback_on),
    constraint finished_after_approval check (
        finished_on is null or plan_approved_on is not null and finished_on >= plan_approved_on)
);

create table rectification.item (
    district text not null default kernel.current_district(),
    item_id uuid not null,
    round_id uuid not null,
    -- whom it was said to and in which round, kept in step by the foreign key: who answers for an item reads both without reading the round
    inspected_id uuid not null,
    round_name text not null,
    number integer not null check (number > 0),
    title text not null check (title <> '' and length(title) <= 300),
    lead_leader text not null check (lead_leader <> '' and length(lead_leader) <= 40),
    organization_id uuid not null,
    cooperating text not null default '' check (length(cooperating) <= 300),
    due_on date,
    term text not null check (term in ('IMMEDIATE', 'LIMITED', 'LONG')),
    long_term text not null check (long_term in ('NONE', 'STAGE', 'CONTINUING')),
    determined_on date not null,
    removed_on date,
    removal_document text not null default '' check (length(removal_document) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, item_id),
    foreign key (district, round_id, inspected_id, round_name)
        references rectification.round (district, round_id, organization_id, name) on update cascade,
    foreign key (district, organization_id) references organization.organization,
    constraint item_once unique (district, round_id, number),
    constraint long_term_says_how_it_counts check ((term = 'LONG') = (long_term <> 'NONE')),
    constraint due_unless_it_goes_on check (due_on is not null or long_term = 'CONTINUING'),
    constraint removed_by_a_document check ((removed_on is null) = (removal_document = '')),
    constraint removed_after_determination check (removed_on > determined_on)
);

create index item_organization on rectification.item (district, organization_id);
create index item_inspected on rectification.item (district, inspected_id);

create table rectification.step (
    district text not null default kernel.current_district(),
    step_id uuid not null,
    item_id uuid not null,
    step text not null check (step in (
        'REPORTED_DONE', 'SIGNED', 'VERIFIED', 'RETURNED', 'STAGE_DONE', 'CLOSED', 'REOPENED')),
    on_day date not null,
    by_name text not null check (by_name <> '' and length(by_name) <= 40),
    reason text not null default '' check (length(reason) <= 300),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, step_id),
    foreign key (district, item_id) references rectification.item,
    constraint step_once unique (district, item_id, step, on_day),
    constraint going_back_has_a_reason check (reason <> '' or step not in ('RETURNED', 'REOPENED'))
);

alter table rectification.round enable row level security;
alter table rectification.item enable row level security;
alter table rectification.step enable row level security;
grant select, insert, update on rectification.round, rectification.item, rectification.step to taizhang_app;
create policy everything on rectification.round to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on rectification.item to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on rectification.step to taizhang_app using ((select kernel.acting_for_all()));

-- a round belongs to who was inspected
create policy read_in_scope on rectification.round for select to taizhang_app
    using ((select account.reaches_all('READ_RECTIFICATION'))
           or organization_id in (select account.reach('READ_RECTIFICATION')));
create policy kept_in_scope on rectification.round for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_RECTIFICATION')));
create policy changed_in_scope on rectification.round for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_RECTIFICATION')));

-- an item is read by who answers for it, or took over from who did, and by who was inspected; who was inspected keeps it
create policy read_in_scope on rectification.item for select to taizhang_app
    using ((select account.reaches_all('READ_RECTIFICATION'))
           or inspected_id in (select account.reach('READ_RECTIFICATION'))
           or organization_id in (select s.organization_id from organization.succession s
                                   where s.holder_id in (select account.reach('READ_RECTIFICATION'))));
create policy kept_in_scope on rectification.item for insert to taizhang_app
    with check (inspected_id in (select account.reach('KEEP_RECTIFICATION')));
create policy changed_in_scope on rectification.item for update to taizhang_app
    using (inspected_id in (select account.reach('KEEP_RECTIFICATION')));

create policy read_with_its_item on rectification.step for select to taizhang_app
    using (exists (select from rectification.item i where i.district = step.district and i.item_id = step.item_id));
create policy kept_with_its_item on rectification.step for insert to taizhang_app
    with check (exists (select from rectification.item i
                         where i.district = step.district and i.item_id = step.item_id
                           and i.inspected_id in (select account.reach('KEEP_RECTIFICATION'))));
create policy changed_with_its_item on rectification.step for update to taizhang_app
    using (exists (select from rectification.item i
                    where i.district = step.district and i.item_id = step.item_id
                      and i.inspected_id in (select account.reach('KEEP_RECTIFICATION'))));

-- what was done to a record is told to who may read it
create policy inspection_rounds on audit.entry for select to taizhang_app
    using (subject_kind = 'inspection-rounds'
           and exists (select from rectification.round r where r.round_id = subject_id));
create policy rectification_items on audit.entry for select to taizhang_app
    using (subject_kind = 'rectification-items'
           and exists (select from rectification.item i where i.item_id = subject_id));
create policy rectification_steps on audit.entry for select to taizhang_app
    using (subject_kind = 'rectification-steps'
           and exists (select from rectification.step s where s.step_id = subject_id));

-- 在册事项: the items of the approved plans of central and provincial rounds that are running, on the days they stand with who answers for them
create view rectification.standing with (security_invoker = true) as
    select i.district, i.item_id, i.round_id, s.holder_id as organization_id, i.long_term, i.due_on,
           greatest(i.determined_on, r.plan_approved_on, s.from_on) as from_on,
           least(i.removed_on, r.finished_on, s.to_on) as to_on
      from rectification.item i
      join rectification.round r on r.district = i.district and r.round_id = i.round_id
      join organization.succession s on s.district = i.district and s.organization_id = i.organization_id
     where r.level in ('CENTRAL', 'PROVINCIAL') and r.plan_approved_on is not null;

-- 整改情况: how an item stands from one step to the next. A return or a reopening takes back what was reported before it, and a reopening what was
-- settled, also on the same day.
-- One pass over the steps in the order of their days: asked step by step, the plan of it loses count of its rows.
create view rectification.situation with (security_invoker = true) as
    with noted as (
        select district, item_id, determined_on as on_day, '' as step from rectification.item
        union all
        select district, item_id, on_day, step from rectification.step
    ), by_day as (
        select n.district, n.item_id, n.on_day,
               bool_or(n.step = 'REPORTED_DONE') as reported,
               bool_or(n.step in ('RETURNED', 'REOPENED')) as taken_back,
               bool_or(n.step = 'REOPENED') as reopened,
               bool_or(n.step = 'VERIFIED') as verified,
               bool_or(n.step = 'CLOSED' and i.long_term <> 'CONTINUING' or n.step = 'STAGE_DONE' and i.long_term = 'STAGE')
                   as settled
          from noted n
          join rectification.item i on i.district = n.district and i.item_id = n.item_id
         group by n.district, n.item_id, n.on_day
    ), so_far as (
        select district, item_id, on_day, reported,
               max(on_day) filter (where taken_back) over upto as taken_back_on,
               max(on_day) filter (where reopened) over upto as reopened_on,
               max(on_day) filter (where verified) over upto as verified_on,
               max(on_day) filter (where settled) over upto as settled_on,
               lead(on_day, 1, date 'infinity') over upto as to_on
          from by_day
        window upto as (partition by district, item_id order by on_day)
    ), answered as (
        select district, item_id, on_day, to_on, reopened_on, verified_on, settled_on,
               min(on_day) filter (where reported and on_day is distinct from taken_back_on)
                   over (partition by district, item_id, taken_back_on order by on_day) as reported_on
          from so_far
    )
    select district, item_id, on_day as from_on, to_on,
           settled_on is not null and (reopened_on is null or settled_on > reopened_on) as settled,
           reported_on, coalesce(verified_on >= reported_on, false) as verified
      from answered;

grant select on rectification.standing, rectification.situation to taizhang_app, taizhang_figures;
grant select on rectification.round, rectification.item, rectification.step to taizhang_figures;
create policy figures on rectification.round for select to taizhang_figures using (true);
create policy figures on rectification.item for select to taizhang_figures using (true);
create policy figures on rectification.step for select to taizhang_figures using (true);
