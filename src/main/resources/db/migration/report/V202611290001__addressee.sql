-- 主送领导: whom a report addresses, by office and time, so that nobody writes to who has left.
create table report.addressee (
    district text not null default kernel.current_district(),
    addressee_id uuid not null,
    organization_id uuid not null,
    office text not null check (office in ('CITY_ORGANIZATION_HEAD', 'CITY_SECRETARY')),
    name text not null check (name <> '' and length(name) <= 50),
    -- 欧阳 has two characters; nobody guesses
    surname text not null check (surname <> '' and length(surname) <= 10),
    from_on date not null,
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, addressee_id),
    foreign key (district, organization_id) references organization.organization,
    constraint addressee_once unique (district, organization_id, office, name, from_on),
    constraint addressee_in_order check (ended_on > from_on),
    constraint one_in_office exclude using gist (
        district with =, organization_id with =, office with =, daterange(from_on, ended_on) with &&)
);
select account.guard_register('report.addressee', 'addressees', 'addressee_id', 'from_on', 'READ_RECORDS', 'KEEP_PROGRAMMES');
