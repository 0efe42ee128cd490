-- 软弱涣散党组织整顿: which organizations are on a year's list, what money came for them and what was done for their people.
create table rectification.lagging_organization (
    district text not null default kernel.current_district(),
    lagging_organization_id uuid not null,
    organization_id uuid not null,
    -- 名单年度
    year integer not null check (year between 2000 and 2099),
    listed_on date not null,
    kind text not null check (kind in ('TEAM', 'ORGANIZATIONAL_LIFE', 'SERVICE', 'GOVERNANCE', 'OTHER')),
    plan text check (plan <> '' and length(plan) <= 1000),
    helper_unit_id uuid,
    leader text check (leader <> '' and length(leader) <= 50),
    -- 出列: it stays on that year's list
    delisted_on date check (delisted_on > listed_on),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, lagging_organization_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, helper_unit_id) references organization.organization,
    constraint listed_once_a_year unique (district, organization_id, year)
);
select account.guard_register('rectification.lagging_organization', 'lagging-organizations', 'lagging_organization_id',
                              'listed_on', 'READ_LAGGING', 'KEEP_LAGGING');

create table rectification.lagging_fund (
    district text not null default kernel.current_district(),
    lagging_fund_id uuid not null,
    organization_id uuid not null,
    year integer not null,
    source text not null check (source <> '' and length(source) <= 200),
    kind text not null check (kind in ('MONEY', 'GOODS', 'PROJECT')),
    amount numeric(14, 2) not null check (amount >= 0),
    paid_on date not null,
    -- the community has no voucher: who gave says that it came
    confirmed_by text check (confirmed_by <> '' and length(confirmed_by) <= 100),
    confirmed_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, lagging_fund_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, organization_id, year)
        references rectification.lagging_organization (district, organization_id, year) on update cascade,
    constraint fund_once unique (district, organization_id, year, source, kind, paid_on),
    constraint confirmed_by_somebody check ((confirmed_by is null) = (confirmed_on is null)),
    constraint confirmed_once_there check (confirmed_on >= paid_on)
);
select account.guard_register('rectification.lagging_fund', 'rectification-funds', 'lagging_fund_id',
                              'paid_on', 'READ_LAGGING', 'KEEP_LAGGING');

create table rectification.benefit_project (
    district text not null default kernel.current_district(),
    benefit_project_id uuid not null,
    organization_id uuid not null,
    year integer not null,
    title text not null check (title <> '' and length(title) <= 200),
    -- the same matter recorded by several, or twice, has one number
    matter text check (matter <> '' and length(matter) <= 50),
    beneficiaries integer check (beneficiaries >= 0),
    cost numeric(14, 2) check (cost >= 0),
    started_on date not null,
    done_on date check (done_on >= started_on),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, benefit_project_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, organization_id, year)
        references rectification.lagging_organization (district, organization_id, year) on update cascade,
    constraint benefit_once unique (district, organization_id, year, title, started_on)
);
select account.guard_register('rectification.benefit_project', 'benefit-projects', 'benefit_project_id',
                              'started_on', 'READ_LAGGING', 'KEEP_LAGGING');
