-- 在职党员进社区: who reported to the community he lives in and which post he claimed there; and what services have a standard of their own.
create table service.report_slip (
    district text not null default kernel.current_district(),
    report_slip_id uuid not null,
    -- the community of residence
    organization_id uuid not null,
    person_id uuid not null,
    -- an organization of the directory, or the name of one outside the district
    employer_id uuid,
    outside_employer text check (outside_employer <> '' and length(outside_employer) <= 100),
    issued_on date not null,
    presented_on date,
    -- counted from here on
    accepted_on date,
    -- the first day on which the member no longer belongs there
    ended_on date,
    end_reason text check (end_reason in ('MOVED', 'CANCELLED', 'OTHER')),
    -- the first day on which the member is no longer on the job
    retired_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, report_slip_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, employer_id) references organization.organization,
    foreign key (district, person_id) references people.person,
    constraint report_slip_once unique (district, organization_id, person_id, issued_on),
    constraint employed_here_or_outside check ((employer_id is null) <> (outside_employer is null)),
    constraint presented_after_issuing check (presented_on >= issued_on),
    -- where a day is lacking a comparison would be neither true nor false
    constraint accepted_after_presenting check (
        accepted_on is null or presented_on is not null and accepted_on >= presented_on),
    constraint slip_ended_after_its_days check (
        ended_on is null or ended_on > coalesce(accepted_on, presented_on, issued_on)),
    constraint slip_ended_with_a_reason check ((ended_on is null) = (end_reason is null)),
    -- of one community the database knows both; a second community is a question to ask, not an error
    constraint one_slip_a_day exclude using gist (
        district with =, organization_id with =, person_id with =, daterange(accepted_on, ended_on) with &&)
        where (accepted_on is not null)
);

create index report_slip_person on service.report_slip (district, person_id);

create table service.service_post (
    district text not null default kernel.current_district(),
    service_post_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    category text not null check (category in (
        'POLICY', 'SANITATION', 'SAFETY', 'MEDIATION', 'HARDSHIP', 'CULTURE', 'HEALTH', 'OTHER')),
    seats integer not null check (seats between 1 and 9999),
    from_on date not null,
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, service_post_id),
    foreign key (district, organization_id) references organization.organization,
    constraint service_post_once unique (district, organization_id, title),
    constraint service_post_ended_after_its_begin check (ended_on > from_on)
);

create table service.post_claim (
    district text not null default kernel.current_district(),
    post_claim_id uuid not null,
    organization_id uuid not null,
    post_title text not null,
    person_id uuid not null,
    claimed_on date not null,
    -- counted from here on; what ends later takes nothing away
    confirmed_on date,
    ended_on date,
    promise text check (promise <> '' and length(promise) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, post_claim_id),
    foreign key (district, organization_id, post_title)
        references service.service_post (district, organization_id, title) on update cascade,
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, person_id) references people.person,
    constraint post_claim_once unique (district, organization_id, post_title, person_id, claimed_on),
    constraint confirmed_after_claiming check (confirmed_on >= claimed_on),
    constraint claim_ended_after_its_begin check (ended_on > claimed_on)
);

create index post_claim_person on service.post_claim (district, person_id);

create table service.special_service (
    district text not null default kernel.current_district(),
    special_service_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    -- the title without who issued it and which edition it is: many copies are one kind
    kind_key text not null check (kind_key <> ''),
    -- empty: offered, but without a standard
    standard_document text check (standard_document <> '' and length(standard_document) <= 200),
    adopted_on date not null,
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, special_service_id),
    foreign key (district, organization_id) references organization.organization,
    constraint special_service_once unique (district, organization_id, title, adopted_on),
    constraint special_service_ended_after_its_begin check (ended_on > adopted_on)
);

-- 可见范围: in the scope of the community, now or on the day it began
select account.guard_register(
    'service.report_slip', 'report-slips', 'report_slip_id', 'issued_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'service.service_post', 'service-posts', 'service_post_id', 'from_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'service.post_claim', 'post-claims', 'post_claim_id', 'claimed_on', 'READ_RECORDS', 'RECORD');
select account.guard_register(
    'service.special_service', 'special-services', 'special_service_id', 'adopted_on', 'READ_RECORDS', 'RECORD');
