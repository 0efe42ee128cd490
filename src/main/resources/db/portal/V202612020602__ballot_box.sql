-- 投票箱: a box is one row, and what lies in it are sets in the order of their bytes. A row for each vote would tell by its place and its transaction
-- after whom it came, and would bear one transaction with its code; a set written anew with every vote tells neither.
create table portal.ballot_box (
    ballot_id uuid primary key,
    run integer not null check (run > 0),
    title text not null,
    organization text not null,
    questions jsonb not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    public_key bytea not null check (length(public_key) = 32),
    salt bytea not null check (length(salt) = 16),
    -- digests of the codes: those that still vote, and those that have
    unused bytea not null check (length(unused) % 32 = 0),
    used bytea not null check (length(used) % 32 = 0),
    envelopes bytea not null check (length(envelopes) % 113 = 0),
    closed boolean not null default false,
    -- the last day on which the inner side was told how many have voted
    reported_on date,
    constraint a_paper_for_each_used_code check (length(used) / 32 = length(envelopes) / 113)
);
-- sealed papers and digests look like chance: nothing to be gained by packing them
alter table portal.ballot_box alter column unused set storage external, alter column used set storage external,
    alter column envelopes set storage external;

-- 公布的票单: as it came from the inner side, in the order of the receipts
create table portal.ballot_list (
    ballot_id uuid primary key,
    list jsonb not null,
    -- whether what its box left behind in the files was cleared away
    cleared boolean not null default false
);

-- a box that was opened is deleted and the table written anew, so that the file with its former contents goes: hence maintain
grant select, insert, update, delete, maintain on portal.ballot_box to taizhang_portal;
grant select, insert, update on portal.ballot_list to taizhang_portal;
