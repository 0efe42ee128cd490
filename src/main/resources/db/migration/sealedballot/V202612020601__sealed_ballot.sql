-- 网上无记名投票, the inner side: what is voted on, what was printed, what came back sealed, and the list of votes by receipt. Nothing here knows who holds
-- which code: codes and keys are on paper alone, and whatever is a set is kept in the order of its bytes, so that no row tells when it came.
create table sealedballot.ballot (
    district text not null default kernel.current_district(),
    ballot_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    questions jsonb not null,
    roll_id uuid not null,
    entitled_as text not null,
    -- on the day it was set up
    entitled integer not null check (entitled between 1 and 5000),
    spares integer not null check (spares between 0 and 500),
    first_day date not null,
    last_day date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, ballot_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, roll_id) references ballot.roll,
    constraint ends_after_beginning check (last_day between first_day and first_day + 30)
);
create index ballot_organization on sealedballot.ballot (district, organization_id, recorded_at);

-- 一批投票码: digests and the public key; the digests are taken away with the opening
create table sealedballot.print_run (
    district text not null default kernel.current_district(),
    ballot_id uuid not null,
    run integer not null check (run > 0),
    codes integer not null check (codes > 0),
    -- 应到 on the first day of voting as the roll said when it was printed: what the slips were made for is what the ballot is measured by
    entitled integer not null check (entitled between 1 and codes),
    public_key bytea not null check (length(public_key) = 32),
    salt bytea not null check (length(salt) = 16),
    digests bytea,
    printed_on date not null,
    printed_by text not null,
    -- the last day on which its empty box was handed to the parcels
    sent_on date,
    voided_on date,
    voided_by text,
    voided_because text check (voided_because <> ''),
    primary key (district, ballot_id, run),
    foreign key (district, ballot_id) references sealedballot.ballot,
    constraint digests_of_its_codes check (length(digests) = 32 * codes),
    constraint voided_with_a_reason check (
        (voided_on is null) = (voided_by is null) and (voided_on is null) = (voided_because is null))
);
-- 只印一次: a second printing of the same moment fails
create unique index printed_once on sealedballot.print_run (district, ballot_id) where voided_on is null;

-- 取回的票箱: one row for all of it, replaced as a whole; envelopes are there once the voting is over, and gone with the opening
create table sealedballot.returned_box (
    district text not null default kernel.current_district(),
    ballot_id uuid not null,
    run integer not null,
    used integer not null check (used >= 0),
    envelopes bytea,
    reported_on date not null,
    primary key (district, ballot_id),
    foreign key (district, ballot_id, run) references sealedballot.print_run,
    constraint whole_envelopes check (length(envelopes) % 113 = 0)
);

create table sealedballot.opening (
    district text not null default kernel.current_district(),
    ballot_id uuid not null,
    -- as it was printed; who came onto the roll afterwards may have signed for a spare code
    entitled integer not null,
    handed_out integer not null check (handed_out >= 0),
    papers integer not null check (papers between 0 and handed_out),
    opened_on date not null,
    opened_by text not null,
    primary key (district, ballot_id),
    foreign key (district, ballot_id) references sealedballot.ballot
);

-- 票单: no time, no number, no code; written in the order of the receipts, which are mere chance
create table sealedballot.opened_paper (
    district text not null default kernel.current_district(),
    ballot_id uuid not null,
    receipt text not null check (receipt ~ '^[0-9]{12}$'),
    answers smallint[] not null,
    primary key (district, ballot_id, receipt),
    foreign key (district, ballot_id) references sealedballot.opening
);

select account.guard_register('sealedballot.ballot', 'sealed-ballots', 'ballot_id', 'first_day', 'READ_RECORDS', 'RECORD');
revoke update on sealedballot.ballot from taizhang_app;

do $$
declare
    part text;
begin
    foreach part in array array['print_run', 'returned_box', 'opening', 'opened_paper']
    loop
        execute format('alter table sealedballot.%I enable row level security', part);
        execute format('grant select, insert on sealedballot.%I to taizhang_app', part);
        execute format('create policy everything on sealedballot.%I to taizhang_app using ((select kernel.acting_for_all()))', part);
        execute format(
            'create policy read_with_its_ballot on sealedballot.%1$I for select to taizhang_app
                 using (exists (select from sealedballot.ballot b where b.district = %1$I.district and b.ballot_id = %1$I.ballot_id))',
            part);
        execute format(
            'create policy recorded_in_scope on sealedballot.%1$I for insert to taizhang_app
                 with check (exists (select from sealedballot.ballot b where b.district = %1$I.district and b.ballot_id = %1$I.ballot_id
                                        and b.organization_id in (select account.reach(''RECORD''))))',
            part);
    end loop;
    foreach part in array array['print_run', 'returned_box']
    loop
        execute format(
            'create policy changed_in_scope on sealedballot.%1$I for update to taizhang_app
                 using (exists (select from sealedballot.ballot b where b.district = %1$I.district and b.ballot_id = %1$I.ballot_id
                                   and b.organization_id in (select account.reach(''RECORD''))))',
            part);
    end loop;
end
$$;
grant update (digests, sent_on, voided_on, voided_by, voided_because) on sealedballot.print_run to taizhang_app;
grant update (run, used, envelopes, reported_on) on sealedballot.returned_box to taizhang_app;
