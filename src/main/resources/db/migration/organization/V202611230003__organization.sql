-- Organizations and the dated tree: a figure of last spring needs the tree of last spring.
create table organization.organization (
    district text not null default kernel.current_district(),
    organization_id uuid not null default uuidv7(),
    code text not null check (code ~ '^[0-9A-Z-]{2,20}$'),
    name text not null check (name <> ''),
    short_name text not null check (short_name <> ''),
    kind text not null check (kind in (
        'CITY_ORGANIZATION_DEPARTMENT', 'DISTRICT', 'ORGANIZATION_DEPARTMENT', 'WORKING_COMMITTEE',
        'SUBDISTRICT', 'INDUSTRIAL_CLUSTER', 'DISTRICT_DIRECT_UNIT', 'COMMUNITY', 'PARTY_BRANCH',
        'PARTY_GROUP', 'LEADING_GROUP', 'RESIDENT_UNIT', 'NEW_ORGANIZATION')),
    party_form text not null default 'NONE' check (party_form in (
        'NONE', 'BRANCH', 'JOINT_BRANCH', 'GENERAL_BRANCH', 'COMMITTEE', 'WORKING_COMMITTEE',
        'TEMPORARY_BRANCH', 'FUNCTIONAL_BRANCH', 'UNKNOWN')),
    urban boolean not null default false,
    founded_on date not null,
    dissolved_on date,
    successor_id uuid,
    version integer not null default 1,
    primary key (district, organization_id),
    unique (district, code),
    foreign key (district, successor_id) references organization.organization,
    constraint dissolved_after_founding check (dissolved_on > founded_on),
    constraint successor_only_when_dissolved check (successor_id is null or dissolved_on is not null)
);

create index organization_kind on organization.organization (district, kind);
create index organization_name on organization.organization using gin (name public.gin_trgm_ops);

create table organization.placement (
    district text not null default kernel.current_district(),
    organization_id uuid not null,
    parent_id uuid not null,
    from_on date not null,
    to_on date not null default 'infinity',
    primary key (district, organization_id, from_on),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, parent_id) references organization.organization,
    check (from_on < to_on),
    check (organization_id <> parent_id),
    constraint one_parent_a_day exclude using gist (
        district with =, organization_id with =, daterange(from_on, to_on) with &&)
);

create index placement_parent on organization.placement (district, parent_id);

create table organization.closure (
    district text not null default kernel.current_district(),
    ancestor_id uuid not null,
    descendant_id uuid not null,
    depth integer not null check (depth >= 0),
    from_on date not null,
    to_on date not null,
    primary key (district, ancestor_id, descendant_id, from_on),
    check (from_on < to_on)
);

create index closure_descendant on organization.closure (district, descendant_id, ancestor_id);

create view organization.tree with (security_invoker = true) as
    select district, ancestor_id, descendant_id, depth, from_on, to_on from organization.closure;

create view organization.directory with (security_invoker = true) as
    select district, organization_id, code, name, short_name, kind, party_form, urban, founded_on,
           coalesce(dissolved_on, 'infinity') as dissolved_on
      from organization.organization;
