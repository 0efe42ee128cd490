-- Membership as slices of time: the roll of a branch can be drawn for any day, and one person stands on one roll a day.
create table membership.slice (
    district text not null default kernel.current_district(),
    slice_id uuid not null default uuidv7(),
    person_id uuid not null,
    organization_id uuid not null,
    kind text not null check (kind in ('FORMAL', 'PROBATIONARY')),
    from_on date not null,
    to_on date not null default 'infinity',
    end_reason text check (end_reason in (
        'TRANSFER_OUT', 'BECAME_FORMAL', 'DECEASED', 'EXPELLED', 'STRUCK_OFF', 'ADVISED_OUT', 'SELF_WITHDRAWN',
        'CANCELLED_PROBATIONARY', 'SUSPENDED_LOST_CONTACT')),
    version integer not null default 1,
    primary key (district, slice_id),
    foreign key (district, person_id) references people.person,
    foreign key (district, organization_id) references organization.organization,
    check (from_on < to_on),
    constraint ended_with_a_reason check ((to_on = 'infinity') = (end_reason is null)),
    constraint one_roll_a_day exclude using gist (
        district with =, person_id with =, daterange(from_on, to_on) with &&)
);

create index slice_organization on membership.slice (district, organization_id, from_on);
-- the exclusion constraint's own index tells districts apart before persons: far too slow to look one person up
create index slice_person on membership.slice (district, person_id, from_on);

create view membership.roll with (security_invoker = true) as
    select district, slice_id, person_id, organization_id, kind, from_on, to_on from membership.slice;

-- Whose business a person is: every organization with a dated tie, whichever module knows it.
create view membership.person_tie with (security_invoker = true) as
    select district, person_id, organization_id, from_on, to_on from membership.slice
    union all
    select district, person_id, organization_id, from_on, to_on from people.tie;
