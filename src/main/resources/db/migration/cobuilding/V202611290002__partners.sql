-- 共驻共建: who takes part with a street or community, by whom it is represented there, and what was agreed; each counts on days, not for good.
create table cobuilding.member_unit (
    district text not null default kernel.current_district(),
    member_unit_id uuid not null,
    organization_id uuid not null,
    -- an organization of the directory, or the name of one outside the district
    unit_id uuid,
    outside_unit text check (outside_unit <> '' and length(outside_unit) <= 100),
    -- empty: the unit has no Party organization, or none that is known
    party_organization text check (party_organization <> '' and length(party_organization) <= 100),
    joined_on date not null,
    -- the first day on which it no longer takes part
    left_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, member_unit_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, unit_id) references organization.organization,
    constraint member_unit_once unique nulls not distinct (district, organization_id, unit_id, outside_unit, joined_on),
    constraint unit_here_or_outside check ((unit_id is null) <> (outside_unit is null)),
    constraint left_after_joining check (left_on > joined_on),
    constraint one_membership_a_day exclude using gist (
        district with =, organization_id with =, (coalesce(unit_id::text, outside_unit)) with =,
        daterange(joined_on, left_on) with &&)
);

create table cobuilding.part_time_member (
    district text not null default kernel.current_district(),
    part_time_member_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 50),
    unit_id uuid,
    outside_unit text check (outside_unit <> '' and length(outside_unit) <= 100),
    -- the post in the unit, with which the seat came
    post text not null check (post <> '' and length(post) <= 50),
    approval_document text not null check (approval_document <> '' and length(approval_document) <= 200),
    approved_on date not null,
    from_on date not null,
    -- the first day on which the seat is given up, and the first day without the post it came with
    ended_on date,
    post_ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, part_time_member_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, unit_id) references organization.organization,
    constraint part_time_member_once unique nulls not distinct (
        district, organization_id, name, unit_id, outside_unit, from_on),
    constraint represents_here_or_outside check ((unit_id is null) <> (outside_unit is null)),
    constraint seated_after_approval check (from_on >= approved_on),
    constraint seat_ended_after_its_begin check (ended_on > from_on),
    constraint post_ended_after_the_seat_began check (post_ended_on > from_on),
    constraint one_seat_a_day exclude using gist (
        district with =, organization_id with =, name with =, (coalesce(unit_id::text, outside_unit)) with =,
        daterange(from_on, ended_on) with &&)
);

create table cobuilding.liaison_officer (
    district text not null default kernel.current_district(),
    liaison_officer_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 50),
    unit_id uuid,
    outside_unit text check (outside_unit <> '' and length(outside_unit) <= 100),
    post text check (post <> '' and length(post) <= 50),
    from_on date not null,
    ended_on date,
    post_ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, liaison_officer_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, unit_id) references organization.organization,
    constraint liaison_officer_once unique nulls not distinct (
        district, organization_id, name, unit_id, outside_unit, from_on),
    constraint liaises_here_or_outside check ((unit_id is null) <> (outside_unit is null)),
    constraint liaison_ended_after_its_begin check (ended_on > from_on),
    constraint post_ended_after_the_liaison_began check (post_ended_on > from_on),
    constraint one_liaison_a_day exclude using gist (
        district with =, organization_id with =, name with =, (coalesce(unit_id::text, outside_unit)) with =,
        daterange(from_on, ended_on) with &&)
);

create table cobuilding.contract (
    district text not null default kernel.current_district(),
    contract_id uuid not null,
    organization_id uuid not null,
    unit_id uuid,
    outside_unit text check (outside_unit <> '' and length(outside_unit) <= 100),
    title text not null check (title <> '' and length(title) <= 200),
    signed_on date not null,
    -- its last day
    ends_on date not null,
    commitment text not null check (commitment <> '' and length(commitment) <= 500),
    due_on date,
    done_on date,
    -- 成效共评 is two-way
    evaluation_of_unit text check (evaluation_of_unit <> '' and length(evaluation_of_unit) <= 200),
    evaluation_by_unit text check (evaluation_by_unit <> '' and length(evaluation_by_unit) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, contract_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, unit_id) references organization.organization,
    constraint contract_once unique nulls not distinct (
        district, organization_id, unit_id, outside_unit, title, signed_on),
    constraint party_here_or_outside check ((unit_id is null) <> (outside_unit is null)),
    constraint contract_ends_after_signing check (ends_on > signed_on),
    constraint due_after_signing check (due_on >= signed_on),
    constraint done_after_signing check (done_on >= signed_on)
);

-- 可见范围: in the scope of the street or community, now or on the day it began
select account.guard_register(
    'cobuilding.member_unit', 'member-units', 'member_unit_id', 'joined_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'cobuilding.part_time_member', 'part-time-members', 'part_time_member_id', 'from_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'cobuilding.liaison_officer', 'liaison-officers', 'liaison_officer_id', 'from_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'cobuilding.contract', 'cobuilding-contracts', 'contract_id', 'signed_on', 'READ_RECORDS', 'RECORD');
