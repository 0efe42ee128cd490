-- 外出学习考察: where a leading group went to learn; a report says where its secretary went.
create table campaign.study_trip (
    district text not null default kernel.current_district(),
    study_trip_id uuid not null,
    organization_id uuid not null,
    leader text not null check (leader <> '' and length(leader) <= 50),
    led_by text not null check (led_by in ('SECRETARY', 'OTHER')),
    destination text not null check (destination <> '' and length(destination) <= 50),
    topic text check (topic <> '' and length(topic) <= 200),
    from_on date not null,
    -- the last day
    to_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, study_trip_id),
    foreign key (district, organization_id) references organization.organization,
    constraint study_trip_once unique (district, organization_id, from_on, destination),
    constraint study_trip_in_order check (to_on >= from_on)
);
select account.guard_register('campaign.study_trip', 'study-trips', 'study_trip_id', 'from_on', 'READ_RECORDS', 'KEEP_PROGRAMMES');
