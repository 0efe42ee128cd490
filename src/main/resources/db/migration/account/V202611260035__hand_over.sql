-- 交接清单: who leaves hands over to who comes, in one step and on paper; the paper can be printed again later, as it was.
create table account.hand_over (
    district text not null default kernel.current_district(),
    hand_over_id uuid not null default uuidv7(),
    from_account uuid not null,
    to_account uuid not null,
    from_name text not null check (from_name <> ''),
    to_name text not null check (to_name <> ''),
    supervisor text not null check (supervisor <> ''),
    handed_on date not null,
    disabled boolean not null,
    recorded_by text not null,
    primary key (district, hand_over_id),
    foreign key (district, from_account) references account.account (district, account_id),
    foreign key (district, to_account) references account.account (district, account_id),
    check (from_account <> to_account)
);

create index hand_over_from on account.hand_over (district, from_account);
create index hand_over_to on account.hand_over (district, to_account);

create table account.hand_over_role (
    district text not null default kernel.current_district(),
    hand_over_id uuid not null,
    role text not null,
    organization_id uuid not null,
    primary key (district, hand_over_id, role, organization_id),
    foreign key (district, hand_over_id) references account.hand_over,
    foreign key (district, organization_id) references organization.organization
);

-- what the account had done by then, as numbers
create table account.hand_over_deed (
    district text not null default kernel.current_district(),
    hand_over_id uuid not null,
    action text not null,
    times bigint not null check (times > 0),
    primary key (district, hand_over_id, action),
    foreign key (district, hand_over_id) references account.hand_over
);

-- 经办情况: how often a kept account did what. Numbers only: who keeps accounts reads no trail of business.
create function account.deeds_of(kept uuid) returns table (action text, times bigint)
    language sql stable security definer set search_path = '' as $$
    select e.action, count(*)
      from audit.entry e
     where e.account_id = kept and e.subject_kind <> 'accounts'
       and (kernel.acting_for_all() or account.may('KEEP_ACCOUNTS') and account.keeps(kept))
     group by e.action
$$;

alter table account.hand_over enable row level security;
alter table account.hand_over_role enable row level security;
alter table account.hand_over_deed enable row level security;
grant select, insert on account.hand_over, account.hand_over_role, account.hand_over_deed to taizhang_app;

create policy everything on account.hand_over to taizhang_app using ((select kernel.acting_for_all()));
create policy kept on account.hand_over for select to taizhang_app
    using ((select account.may('KEEP_ACCOUNTS')) and (account.keeps(from_account) or account.keeps(to_account)));
-- nobody hands over to themselves, nor from themselves
create policy done on account.hand_over for insert to taizhang_app
    with check ((select account.may('KEEP_ACCOUNTS')) and account.keeps(from_account) and account.keeps(to_account)
                and (select kernel.acting()) not in (from_account, to_account));
create policy kept on account.hand_over_role to taizhang_app
    using (exists (select from account.hand_over h
                    where h.district = hand_over_role.district and h.hand_over_id = hand_over_role.hand_over_id));
create policy kept on account.hand_over_deed to taizhang_app
    using (exists (select from account.hand_over h
                    where h.district = hand_over_deed.district and h.hand_over_id = hand_over_deed.hand_over_id));
