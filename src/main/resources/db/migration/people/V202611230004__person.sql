-- One person, one record: double counting ends with a person's key. Identity is kept encrypted, matched by keyed digest.
create table people.person (
    district text not null default kernel.current_district(),
    person_id uuid not null default uuidv7(),
    name text not null check (name <> ''),
    sex text not null check (sex in ('MALE', 'FEMALE')),
    born_on date not null,
    identity_cipher bytea,
    identity_digest bytea,
    phone_cipher bytea,
    residence_id uuid,
    version integer not null default 1,
    primary key (district, person_id),
    foreign key (district, residence_id) references organization.organization,
    constraint person_identity_once unique (district, identity_digest),
    check ((identity_cipher is null) = (identity_digest is null))
);

create index person_name on people.person (district, name, person_id);

create index person_residence on people.person (district, residence_id) where residence_id is not null;

create table people.post (
    district text not null default kernel.current_district(),
    post_id uuid not null default uuidv7(),
    person_id uuid not null,
    organization_id uuid not null,
    title text not null check (title in (
        'SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_COMMITTEE_MEMBER',
        'LEADING_CADRE', 'DIRECTOR', 'STAFF')),
    from_on date not null,
    to_on date not null default 'infinity',
    primary key (district, post_id),
    foreign key (district, person_id) references people.person,
    foreign key (district, organization_id) references organization.organization,
    check (from_on < to_on)
);

create index post_person on people.post (district, person_id);
create index post_organization on people.post (district, organization_id);

create view people.directory with (security_invoker = true) as
    select district, person_id, name, sex, born_on, residence_id from people.person;

-- 人员与组织的关系 known here: posts and residence; membership adds its own.
create view people.tie with (security_invoker = true) as
    select district, person_id, organization_id, from_on, to_on from people.post
    union all
    select district, person_id, residence_id, '-infinity'::date, 'infinity'::date
      from people.person where residence_id is not null;

-- 密钥登记: which key encrypted this database; a lost or exchanged key file must be told, never replaced silently.
create table people.key_record (
    the_only_one boolean primary key default true check (the_only_one),
    fingerprint bytea not null
);
