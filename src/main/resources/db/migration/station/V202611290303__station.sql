-- 远程教育站点: stations, how they were found when checked, and what the city's circulars say of the whole district.
create table station.station (
    district text not null default kernel.current_district(),
    station_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    kind text not null check (kind in ('COMMUNITY', 'STREET', 'CLUSTER', 'UNIT')),
    opened_on date not null,
    suspended_from date check (suspended_from > opened_on),
    resumed_on date check (resumed_on > suspended_from),
    retired_on date check (retired_on > opened_on),
    -- without it a station that is said to be out of use goes on being counted
    closing_document text check (closing_document <> '' and length(closing_document) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, station_id),
    foreign key (district, organization_id) references organization.organization,
    constraint station_once unique (district, organization_id, name),
    constraint resumed_after_suspension check (resumed_on is null or suspended_from is not null)
);
select account.guard_register('station.station', 'stations', 'station_id', 'opened_on', 'READ_RECORDS', 'RECORD');

create table station.station_check (
    district text not null default kernel.current_district(),
    station_check_id uuid not null,
    organization_id uuid not null,
    station text not null,
    checked_on date not null,
    method text not null check (method in ('PROBE', 'CALL', 'VISIT')),
    reachable boolean not null,
    playable boolean not null,
    fault text check (fault <> '' and length(fault) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, station_check_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, organization_id, station)
        references station.station (district, organization_id, name) on update cascade,
    constraint checked_once_a_day unique (district, organization_id, station, checked_on),
    constraint plays_when_reached check (reachable or not playable)
);
select account.guard_register('station.station_check', 'station-checks', 'station_check_id', 'checked_on', 'READ_RECORDS', 'RECORD');

create table station.circular (
    district text not null default kernel.current_district(),
    circular_id uuid not null,
    organization_id uuid not null,
    document text not null check (document <> '' and length(document) <= 200),
    issued_on date not null,
    -- the day of which it tells
    as_of date not null,
    rate numeric(5, 2) not null check (rate between 0 and 100),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, circular_id),
    foreign key (district, organization_id) references organization.organization,
    constraint circular_once unique (district, organization_id, document, as_of),
    constraint issued_after_its_day check (issued_on >= as_of)
);
select account.guard_register('station.circular', 'connectivity-circulars', 'circular_id', 'as_of', 'READ_RECORDS', 'RECORD');
