-- 流动党员: who is away from the branch that keeps the membership, and which activity certificates were handed out; a replaced one is no new one.
create table mobile.mobile_member (
    district text not null default kernel.current_district(),
    mobile_member_id uuid not null,
    -- the branch that keeps in touch: of the membership for 流出, of the guest for 流入
    organization_id uuid not null,
    person_id uuid not null,
    direction text not null check (direction in ('OUT', 'IN')),
    left_on date not null,
    destination text not null check (destination <> '' and length(destination) <= 100),
    host_organization text check (host_organization <> '' and length(host_organization) <= 100),
    -- the first day on which the member is no longer away
    returned_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, mobile_member_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, person_id) references people.person,
    constraint mobile_member_once unique (district, organization_id, person_id, direction, left_on),
    constraint returned_after_leaving check (returned_on > left_on),
    constraint away_once_a_day exclude using gist (
        district with =, organization_id with =, person_id with =, direction with =,
        daterange(left_on, returned_on) with &&)
);

create table mobile.activity_certificate (
    district text not null default kernel.current_district(),
    activity_certificate_id uuid not null,
    -- the committee that hands it out
    organization_id uuid not null,
    person_id uuid not null,
    number text not null check (number <> '' and length(number) <= 50),
    issued_on date not null,
    -- its last day
    valid_to date not null,
    -- 换发: the number of the same issuer's in whose place it stands
    replaced_number text check (replaced_number <> '' and length(replaced_number) <= 50),
    ended_on date,
    end_reason text check (end_reason in ('RETURNED', 'LOST', 'DAMAGED', 'TRANSFERRED', 'CANCELLED')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, activity_certificate_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, person_id) references people.person,
    constraint activity_certificate_once unique (district, organization_id, number),
    constraint issued_in_our_time check (issued_on >= date '2000-01-01'),
    constraint valid_after_issuing check (valid_to >= issued_on),
    constraint certificate_ended_after_issuing check (ended_on >= issued_on),
    constraint certificate_ended_with_a_reason check ((ended_on is null) = (end_reason is null)),
    constraint replaces_another check (replaced_number <> number)
);

create index activity_certificate_replaced on mobile.activity_certificate (district, organization_id, replaced_number)
    where replaced_number is not null;

-- 可见范围: in the scope of the branch or the issuer, now or on the day it began
select account.guard_register(
    'mobile.mobile_member', 'mobile-members', 'mobile_member_id', 'left_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'mobile.activity_certificate', 'activity-certificates', 'activity_certificate_id', 'issued_on', 'READ_RECORDS',
    'RECORD');
