-- 名册和计票单: who was entitled on which day, and how a vote was counted. Rows are only ever added: who leaves a roll gets a last day, and a
-- sheet is put right by another one that says why.
create table ballot.roll (
    district text not null default kernel.current_district(),
    roll_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    entitled text not null check (entitled in ('ALL_ADULT_RESIDENTS', 'ALL_HOUSEHOLDS', 'ALL_REPRESENTATIVES', 'ALL_ASSEMBLY_MEMBERS',
                                               'ALL_RESIDENT_GROUPS', 'ALL_GROUP_DELEGATES', 'ALL_VOTERS')),
    -- the first day of which it says who was entitled
    drawn_up_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, roll_id),
    foreign key (district, organization_id) references organization.organization
);
create index roll_organization on ballot.roll (district, organization_id, drawn_up_on);

create table ballot.roll_entry (
    district text not null default kernel.current_district(),
    roll_id uuid not null,
    entry_id uuid not null,
    place integer not null check (place > 0),
    name text not null check (name <> '' and length(name) <= 50),
    -- 门牌、户号: what tells apart two of one name
    mark text not null check (length(mark) <= 50),
    from_on date not null,
    -- why it was added after the roll was drawn up; empty for those it began with
    reason text not null check (length(reason) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, roll_id, entry_id),
    foreign key (district, roll_id) references ballot.roll,
    constraint a_place_is_taken_once unique (district, roll_id, place)
);

create table ballot.roll_ending (
    district text not null default kernel.current_district(),
    roll_id uuid not null,
    entry_id uuid not null,
    -- the first day on which it no longer counts
    ended_on date not null,
    reason text not null check (reason <> '' and length(reason) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, roll_id, entry_id),
    foreign key (district, roll_id, entry_id) references ballot.roll_entry
);

create table ballot.sheet (
    district text not null default kernel.current_district(),
    sheet_id uuid not null,
    organization_id uuid not null,
    subject_register text not null check (subject_register <> ''),
    subject_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    held_on date not null,
    form text not null check (form in ('SHOW_OF_HANDS', 'ORAL', 'WRITTEN', 'SECRET')),
    roll_id uuid not null,
    entitled text not null,
    eligible integer not null check (eligible >= 0),
    present integer not null check (present between 0 and eligible),
    issued integer check (issued >= 0),
    returned integer check (returned >= 0),
    invalid integer check (invalid between 0 and returned),
    votes text not null check (votes in ('QUESTION', 'CHOICE', 'ELECTION')),
    -- 应选名额
    seats integer,
    -- 弃权 of a choice among plans
    abstain integer,
    -- the list of voters in which proxies are looked up, and the day on which their list was hung
    voters_id uuid,
    proxies_published_on date,
    -- the sheet that this one puts right, and why
    replaces_id uuid,
    reason text not null check (length(reason) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, sheet_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, roll_id) references ballot.roll,
    foreign key (district, voters_id) references ballot.roll,
    foreign key (district, replaces_id) references ballot.sheet,
    constraint replaced_once unique (district, replaces_id),
    constraint a_correction_says_why check ((replaces_id is null) = (reason = '')),
    constraint papers_or_none check ((issued is null) = (returned is null) and (issued is null) = (invalid is null)
                                     and (issued is null) = (form in ('SHOW_OF_HANDS', 'ORAL'))),
    constraint seats_of_an_election check ((seats is null) = (votes <> 'ELECTION')),
    constraint abstentions_of_a_choice check ((abstain is null) = (votes <> 'CHOICE'))
);
create index sheet_subject on ballot.sheet (district, subject_id);
create index sheet_organization on ballot.sheet (district, organization_id, held_on);

-- 得票: one line of a question, one for each plan, one for each candidate
create table ballot.vote (
    district text not null default kernel.current_district(),
    sheet_id uuid not null,
    place integer not null check (place > 0),
    candidate_id uuid,
    name text not null check (length(name) <= 200),
    yes integer not null check (yes >= 0),
    no integer not null check (no >= 0),
    abstain integer not null check (abstain >= 0),
    primary key (district, sheet_id, place),
    foreign key (district, sheet_id) references ballot.sheet
);

create table ballot.proxy (
    district text not null default kernel.current_district(),
    sheet_id uuid not null,
    place integer not null check (place > 0),
    voters_id uuid not null,
    principal_id uuid not null,
    agent_id uuid not null,
    in_writing boolean not null,
    primary key (district, sheet_id, place),
    foreign key (district, sheet_id) references ballot.sheet,
    foreign key (district, voters_id, principal_id) references ballot.roll_entry,
    foreign key (district, voters_id, agent_id) references ballot.roll_entry
);

grant usage on schema ballot to taizhang_app;
alter table ballot.roll enable row level security;
alter table ballot.sheet enable row level security;
grant select, insert on ballot.roll, ballot.roll_entry, ballot.roll_ending, ballot.sheet, ballot.vote, ballot.proxy to taizhang_app;

-- 可见范围: in the scope of the community, now or on the day of the roll or the vote
create policy everything on ballot.roll to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on ballot.roll for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = roll.organization_id
                         and f.from_on <= drawn_up_on and f.to_on > drawn_up_on));
create policy recorded_in_scope on ballot.roll for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));

create policy everything on ballot.sheet to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on ballot.sheet for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = sheet.organization_id
                         and f.from_on <= held_on and f.to_on > held_on));
create policy recorded_in_scope on ballot.sheet for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));

do $$
declare
    one record;
begin
    for one in select * from (values ('roll_entry', 'roll', 'roll_id'), ('roll_ending', 'roll', 'roll_id'),
                                     ('vote', 'sheet', 'sheet_id'), ('proxy', 'sheet', 'sheet_id')) as part (name, whole, key)
    loop
        execute format('alter table ballot.%I enable row level security', one.name);
        execute format('create policy everything on ballot.%I to taizhang_app using ((select kernel.acting_for_all()))', one.name);
        execute format(
            'create policy read_with_its_%2$s on ballot.%1$I for select to taizhang_app
                 using (exists (select from ballot.%2$I w where w.district = %1$I.district and w.%3$I = %1$I.%3$I))',
            one.name, one.whole, one.key);
        execute format(
            'create policy added_in_scope on ballot.%1$I for insert to taizhang_app
                 with check (exists (select from ballot.%2$I w where w.district = %1$I.district and w.%3$I = %1$I.%3$I
                                        and w.organization_id in (select account.reach(''RECORD''))))',
            one.name, one.whole, one.key);
    end loop;
end
$$;

-- what was done to a roll or a sheet is told to who may read it
create policy rolls on audit.entry for select to taizhang_app
    using (subject_kind = 'rolls' and exists (select from ballot.roll r where r.roll_id = subject_id));
create policy ballots on audit.entry for select to taizhang_app
    using (subject_kind = 'ballots' and exists (select from ballot.sheet s where s.sheet_id = subject_id));
