-- 干部: texts of the district's own on the work with cadres, and who was trained. Nobody outside the cadre section reads a row.
create table cadre.cadre_system (
    district text not null default kernel.current_district(),
    cadre_system_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    number text not null check (number <> '' and length(number) <= 100),
    nature text not null check (nature in ('NEW', 'REVISED', 'REISSUED')),
    adopted_on date not null,
    -- the first day on which it is no longer in force
    ended_on date check (ended_on > adopted_on),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, cadre_system_id),
    foreign key (district, organization_id) references organization.organization,
    constraint cadre_system_once unique (district, organization_id, title, number)
);
select account.guard_register('cadre.cadre_system', 'cadre-systems', 'cadre_system_id', 'adopted_on', 'READ_CADRE', 'KEEP_CADRE');

create table cadre.training_batch (
    district text not null default kernel.current_district(),
    training_batch_id uuid not null,
    organization_id uuid not null,
    programme text not null check (programme <> '' and length(programme) <= 100),
    batch integer not null check (batch between 1 and 99),
    place text not null check (place <> '' and length(place) <= 50),
    from_on date not null,
    -- the last day
    to_on date not null check (to_on >= from_on),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, training_batch_id),
    foreign key (district, organization_id) references organization.organization,
    constraint training_batch_once unique (district, organization_id, programme, batch)
);
select account.guard_register('cadre.training_batch', 'training-batches', 'training_batch_id', 'from_on', 'READ_CADRE', 'KEEP_CADRE');

create table cadre.trainee (
    district text not null default kernel.current_district(),
    trainee_id uuid not null,
    organization_id uuid not null,
    programme text not null,
    batch integer not null,
    name text not null check (name <> '' and length(name) <= 50),
    unit text not null check (unit <> '' and length(unit) <= 100),
    post text check (post <> '' and length(post) <= 100),
    category text not null check (category in ('DISTRICT_LEADER', 'CLUSTER_HEAD', 'UNIT_HEAD', 'STREET_HEAD', 'OTHER')),
    reported_on date not null,
    days integer not null check (days between 0 and 366),
    cancelled boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, trainee_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, organization_id, programme, batch)
        references cadre.training_batch (district, organization_id, programme, batch) on update cascade,
    constraint trained_once_a_batch unique (district, organization_id, programme, batch, name, unit),
    constraint who_came_was_there check (cancelled = (days = 0))
);
select account.guard_register('cadre.trainee', 'trainees', 'trainee_id', 'reported_on', 'READ_CADRE', 'KEEP_CADRE');
