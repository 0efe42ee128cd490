-- A programme or mechanism with its start; which meetings were study discussions or special activities of it.
create table campaign.programme (
    district text not null default kernel.current_district(),
    programme_id uuid not null default uuidv7(),
    organization_id uuid not null,
    kind text not null check (kind in ('THEME_EDUCATION', 'SUPERVISION_MECHANISM')),
    name text not null check (name <> ''),
    document_number text not null default '',
    starts_on date not null,
    ends_on date not null default 'infinity',
    version integer not null default 1,
    primary key (district, programme_id),
    foreign key (district, organization_id) references organization.organization,
    check (starts_on < ends_on),
    constraint one_programme_of_a_kind_a_day exclude using gist (
        district with =, organization_id with =, kind with =, daterange(starts_on, ends_on) with &&)
);

create table campaign.activity (
    district text not null default kernel.current_district(),
    meeting_id uuid not null,
    programme_id uuid not null,
    kind text not null check (kind in ('STUDY_DISCUSSION', 'SPECIAL_ACTIVITY')),
    primary key (district, meeting_id),
    foreign key (district, meeting_id) references meeting.meeting,
    foreign key (district, programme_id) references campaign.programme
);

create index activity_programme on campaign.activity (district, programme_id, kind);
