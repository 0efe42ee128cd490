-- One real event is one record, however many organizations held it together: host, co-hosts, roll and corrections.
create table meeting.meeting (
    district text not null default kernel.current_district(),
    meeting_id uuid not null default uuidv7(),
    kind text not null check (kind in (
        'MOBILIZATION', 'PROMOTION', 'COORDINATION', 'SYMPOSIUM', 'STUDY', 'SPECIAL_ACTIVITY', 'JOINT_CONFERENCE',
        'HEARING', 'DELIBERATION', 'APPRAISAL', 'BRANCH_GENERAL', 'BRANCH_COMMITTEE', 'PARTY_GROUP', 'LECTURE',
        'THEME_PARTY_DAY', 'ORGANIZATIONAL_LIFE', 'DEMOCRATIC_LIFE', 'RESIDENTS', 'RESIDENTS_REPRESENTATIVES',
        'WORKING')),
    topic text not null check (topic <> '' and length(topic) <= 200),
    host_id uuid not null,
    held_on date not null,
    manner text not null default 'ON_SITE' check (manner in ('ON_SITE', 'ONLINE')),
    place text not null default '' check (length(place) <= 100),
    presider text not null default '' check (length(presider) <= 40),
    expected integer check (expected > 0),
    attended integer check (attended >= 0),
    state text not null check (state in ('HELD', 'WITHDRAWN')),
    returned_because text check (returned_because <> ''),
    recorded_at timestamptz not null,
    recorded_on date not null,
    recorded_by text not null check (recorded_by <> ''),
    recorded_by_account uuid,  -- null for a batch and for the command line
    on_behalf boolean not null default false,
    request_key uuid not null,
    version integer not null default 1,
    primary key (district, meeting_id),
    foreign key (district, host_id) references organization.organization,
    constraint attended_within_expected check (attended <= expected),
    constraint one_record_a_request unique (district, request_key),
    unique (district, meeting_id, held_on)
);

create index meeting_host on meeting.meeting (district, host_id, held_on);
create index meeting_held_on on meeting.meeting (district, held_on desc, meeting_id desc);
create index meeting_returned on meeting.meeting (district, host_id) where returned_because is not null;
create index meeting_topic on meeting.meeting using gin (topic public.gin_trgm_ops);

-- The day stands here again, kept by the database, so that an organization's newest meetings are read off one index.
create table meeting.participant (
    district text not null default kernel.current_district(),
    meeting_id uuid not null,
    held_on date not null,
    organization_id uuid not null,
    part text not null check (part in ('HOST', 'CO_HOST')),
    primary key (district, meeting_id, organization_id),
    foreign key (district, meeting_id, held_on)
        references meeting.meeting (district, meeting_id, held_on) on update cascade,
    foreign key (district, organization_id) references organization.organization
);

create unique index participant_one_host on meeting.participant (district, meeting_id) where part = 'HOST';
create index participant_organization
    on meeting.participant (district, organization_id, held_on desc, meeting_id desc);

create table meeting.attendance (
    district text not null default kernel.current_district(),
    meeting_id uuid not null,
    person_id uuid not null,
    presence text not null check (presence in ('PRESENT', 'ABSENT', 'ON_LEAVE')),
    primary key (district, meeting_id, person_id),
    foreign key (district, meeting_id) references meeting.meeting,
    foreign key (district, person_id) references people.person
);

create index attendance_person on meeting.attendance (district, person_id);

-- Every step after the first: what the record said before it, who took it, when and why.
create table meeting.correction (
    district text not null default kernel.current_district(),
    meeting_id uuid not null,
    version integer not null,
    step text not null check (step in ('CORRECTED', 'RETURNED', 'WITHDRAWN')),
    taken_at timestamptz not null,
    taken_by text not null,
    reason text not null check (reason <> ''),
    before jsonb not null,
    primary key (district, meeting_id, version),
    foreign key (district, meeting_id) references meeting.meeting
);

create view meeting.event with (security_invoker = true) as
    select m.district, m.meeting_id, m.kind, m.topic, m.held_on, m.state, m.host_id, m.recorded_on, m.returned_because,
           p.organization_id, p.part
      from meeting.meeting m
      join meeting.participant p using (district, meeting_id);
