-- 群众端: what anybody may read and, until it is fetched, what residents have sent. A database of its own on the other network: nothing in it leads inward.
create table portal.community (
    code text primary key check (code <> '' and length(code) <= 40),
    name text not null check (name <> '' and length(name) <= 100)
);

create table portal.published (
    published_id uuid primary key,
    community text not null references portal.community,
    kind text not null check (kind in ('NOTICE', 'DECISION', 'RESULT')),
    title text not null check (title <> '' and length(title) <= 200),
    text text not null check (length(text) <= 20000),
    from_on date not null,
    until_on date,
    heard boolean not null,
    reviewed_on date not null,
    withdrawn_on date,
    constraint until_after_from check (until_on >= from_on),
    -- words that were taken back are not kept here
    constraint withdrawn_without_words check ((withdrawn_on is null) = (text <> ''))
);
create index published_community on portal.published (community, from_on);

-- 回执: that something was sent and what became of it; no word, no name, no telephone
create table portal.receipt (
    said_id uuid primary key,
    number text not null unique check (number ~ '^[0-9]{16}$'),
    community text not null references portal.community,
    kind text not null check (kind in ('OBJECTION', 'OPINION')),
    about uuid references portal.published,
    said_on date not null,
    -- a digest of the words under a key of this installation, by which the same words are known again; emptied when they
    -- were fetched and their form is too old to come again
    same bytea,
    outgoing_id bigint not null,
    answer text check (length(answer) <= 4000),
    answered_on date,
    constraint answered_with_words check ((answer is null) = (answered_on is null))
);
create index receipt_day on portal.receipt (community, said_on);
create index receipt_same on portal.receipt (community, same) where same is not null;

-- 发件箱: what waits to be fetched; its content is emptied once the other side has read it
create table portal.outgoing (
    outgoing_id bigint generated always as identity primary key,
    kind text not null,
    content text,
    queued_at timestamptz not null,
    parcel bigint
);
create index outgoing_waiting on portal.outgoing (outgoing_id) where parcel is null;
create index outgoing_queued on portal.outgoing (queued_at);
create index outgoing_kept on portal.outgoing (parcel) where content is not null;

alter table portal.receipt add foreign key (outgoing_id) references portal.outgoing;

-- 摆渡簿: the parcels of both directions; a file stays until the other side has read it, so that it can be handed over again
create table portal.parcel (
    direction text not null check (direction in ('PACKAGE', 'SUBMISSION')),
    number bigint not null check (number > 0),
    digest text not null,
    seen bigint not null,
    written_at timestamptz not null,
    items integer not null,
    file bytea,
    -- when it was put into the folder last
    put_at timestamptz,
    primary key (direction, number)
);

-- 拒收: files that were not read
create table portal.refused (
    file_name text not null,
    damage text not null,
    found_at timestamptz not null,
    primary key (file_name, damage)
);

grant usage on schema portal to taizhang_portal;
grant select on all tables in schema portal to taizhang_portal;
revoke all on portal.flyway_schema_history from taizhang_portal;
grant insert, update on portal.community to taizhang_portal;
grant insert, update on portal.published to taizhang_portal;
grant insert, update (same, answer, answered_on) on portal.receipt to taizhang_portal;
grant insert, update (content, parcel) on portal.outgoing to taizhang_portal;
grant insert, update (file, put_at) on portal.parcel to taizhang_portal;
grant insert on portal.refused to taizhang_portal;
