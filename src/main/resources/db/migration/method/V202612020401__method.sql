-- 工作法: what a district declares under a name whose numerals say how many parts it has; a later revision leaves the earlier one as it
-- was, so that the state of a day is always judged by the parts of that day. Only tasks change: they are done, done by mistake, or taken back.
create table method.method (
    district text not null default kernel.current_district(),
    method_id uuid not null,
    organization_id uuid not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, method_id),
    foreign key (district, organization_id) references organization.organization
);

-- reading: how the numerals of the name are read, 「1,3,2」; 「1,1+」 where the last is one or more; empty where nothing is counted
-- kinds: the kinds of organizations that are measured by the thresholds; none means every kind
create table method.revision (
    district text not null default kernel.current_district(),
    method_id uuid not null,
    number integer not null check (number > 0),
    name text not null check (name <> '' and length(name) <= 60),
    document_number text not null check (length(document_number) <= 60),
    reading text not null check (reading ~ '^([1-9][0-9]*\+?(,[1-9][0-9]*\+?)*)?$'),
    kinds text[] not null,
    from_on date not null,
    did text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, method_id, number),
    foreign key (district, method_id) references method.method
);

create table method.part (
    district text not null default kernel.current_district(),
    method_id uuid not null,
    number integer not null,
    place integer not null check (place > 0),
    part_id uuid not null,
    group_label text not null check (group_label <> '' and length(group_label) <= 30),
    -- empty: that there is such a part is known, what it is called is not
    title text not null check (length(title) <= 100),
    description text not null check (length(description) <= 500),
    confirmed boolean not null,
    binding text not null check (binding in ('NONE', 'FIGURE', 'REGISTER', 'TASKS')),
    figure text,
    direction text check (direction in ('AT_LEAST', 'AT_MOST')),
    threshold numeric(14, 2) check (threshold >= 0),
    register text,
    primary key (district, method_id, number, place),
    foreign key (district, method_id, number) references method.revision,
    constraint a_part_once_a_revision unique (district, method_id, number, part_id),
    constraint nothing_is_confirmed_without_a_title check (title <> '' or not confirmed),
    constraint a_figure_with_its_threshold check (
        (binding = 'FIGURE') = (figure is not null) and (binding = 'FIGURE') = (direction is not null)
        and (binding = 'FIGURE') = (threshold is not null)),
    constraint a_register_by_its_key check ((binding = 'REGISTER') = (register is not null))
);

create table method.step (
    district text not null default kernel.current_district(),
    method_id uuid not null,
    number integer not null check (number > 0),
    state text not null check (state in ('DRAFT', 'TRIAL', 'IN_FORCE', 'RETIRED')),
    on_day date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, method_id, number),
    foreign key (district, method_id) references method.method,
    constraint it_begins_as_a_draft check ((number = 1) = (state = 'DRAFT'))
);

create table method.task (
    district text not null default kernel.current_district(),
    task_id uuid not null,
    method_id uuid not null,
    part_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    due_on date not null,
    done_on date,
    done_by text not null default '' check (length(done_by) <= 100),
    -- given by mistake: it counts nowhere, and may be given anew
    withdrawn_on date,
    withdrawn_by text check (length(withdrawn_by) <= 100),
    withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, task_id),
    foreign key (district, method_id) references method.method,
    foreign key (district, organization_id) references organization.organization,
    constraint done_by_somebody check ((done_on is null) = (done_by = '')),
    constraint withdrawn_with_a_reason check (
        (withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_because is null)),
    constraint what_was_done_is_not_withdrawn check (withdrawn_on is null or done_on is null)
);
create unique index a_task_once on method.task (district, part_id, organization_id, title, due_on) where withdrawn_on is null;
create index task_organization on method.task (district, organization_id, due_on);
create index task_method on method.task (district, method_id, due_on);

grant usage on schema method to taizhang_app;
alter table method.method enable row level security;
alter table method.revision enable row level security;
alter table method.part enable row level security;
alter table method.step enable row level security;
alter table method.task enable row level security;
grant select, insert on method.method, method.revision, method.part, method.step to taizhang_app;
grant select, insert, update on method.task to taizhang_app;

-- what a district's methods are is known to everyone who works with records or figures; it is declared by who keeps its mechanisms
create policy everything on method.method to taizhang_app using ((select kernel.acting_for_all()));
create policy known on method.method for select to taizhang_app
    using ((select account.may('READ_FIGURES')) or (select account.may('READ_RECORDS')));
create policy declared_in_scope on method.method for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES')));

do $$
declare
    one text;
begin
    foreach one in array array['revision', 'part', 'step']
    loop
        execute format('create policy everything on method.%I to taizhang_app using ((select kernel.acting_for_all()))', one);
        execute format(
            'create policy known_with_its_method on method.%1$I for select to taizhang_app
                 using (exists (select from method.method m where m.district = %1$I.district and m.method_id = %1$I.method_id))',
            one);
        execute format(
            'create policy added_in_scope on method.%1$I for insert to taizhang_app
                 with check (exists (select from method.method m where m.district = %1$I.district and m.method_id = %1$I.method_id
                                        and m.organization_id in (select account.reach(''KEEP_PROGRAMMES''))))',
            one);
    end loop;
end
$$;

-- 可见范围: in the scope of the organization that has the task, now or on the day it is due
create policy everything on method.task to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on method.task for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = task.organization_id and f.from_on <= due_on and f.to_on > due_on));
create policy recorded_in_scope on method.task for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));
create policy changed_in_scope on method.task for update to taizhang_app
    using (organization_id in (select account.reach('RECORD')));

-- what was done to a record is told to who may read it
create policy methods on audit.entry for select to taizhang_app
    using (subject_kind = 'methods' and exists (select from method.method m where m.method_id = subject_id));
create policy method_tasks on audit.entry for select to taizhang_app
    using (subject_kind = 'method-tasks' and exists (select from method.task t where t.task_id = subject_id));
