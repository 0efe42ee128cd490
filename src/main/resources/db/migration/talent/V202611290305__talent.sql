-- 人才: who was introduced from elsewhere and how, by which policies, and which bases were named. Read by the talent section.
create table talent.talent (
    district text not null default kernel.current_district(),
    talent_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 50),
    born_month text not null check (born_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    field text not null check (field <> '' and length(field) <= 100),
    degree text not null check (degree in ('DOCTOR', 'MASTER', 'BACHELOR', 'OTHER')),
    -- the short name: 美, 德
    degree_country text check (degree_country <> '' and length(degree_country) <= 20),
    returnee boolean not null,
    introduced_from text not null check (introduced_from <> '' and length(introduced_from) <= 50),
    mode text not null check (mode in ('FULL_TIME', 'FLEXIBLE', 'SIGNED')),
    contract_on date not null,
    arrived_on date,
    left_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, talent_id),
    foreign key (district, organization_id) references organization.organization,
    constraint talent_once unique (district, organization_id, name, born_month, contract_on),
    constraint signed_alone_has_not_come check (mode <> 'SIGNED' or arrived_on is null),
    constraint left_after_coming check (left_on is null or arrived_on is not null and left_on > arrived_on),
    constraint returnee_from_somewhere check (not returnee or degree_country is not null)
);
select account.guard_register('talent.talent', 'talents', 'talent_id', 'contract_on', 'READ_TALENT', 'KEEP_TALENT');

create table talent.policy (
    district text not null default kernel.current_district(),
    policy_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    number text not null check (number <> '' and length(number) <= 100),
    issued_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, policy_id),
    foreign key (district, organization_id) references organization.organization,
    constraint policy_once unique (district, organization_id, title, number)
);
select account.guard_register('talent.policy', 'talent-policies', 'policy_id', 'issued_on', 'READ_TALENT', 'KEEP_TALENT');

create table talent.base (
    district text not null default kernel.current_district(),
    base_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    named_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, base_id),
    foreign key (district, organization_id) references organization.organization,
    constraint base_once unique (district, organization_id, name)
);
select account.guard_register('talent.base', 'talent-bases', 'base_id', 'named_on', 'READ_TALENT', 'KEEP_TALENT');
