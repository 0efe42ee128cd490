-- 第二重验证: a password that was found out must not open an administrator's account; and who looks can see when it was opened.
alter table account.account
    -- false only for a demonstration, whose accounts are to be tried out from a printed list
    add column second_factor_required boolean not null default true,
    -- every new second factor ends the sessions that began with an earlier one
    add column second_factor_count integer not null default 0 check (second_factor_count >= 0);

create table account.second_factor (
    district text not null default kernel.current_district(),
    account_id uuid not null,
    secret_cipher bytea not null,
    -- null while it is being set up: the first right code confirms it
    confirmed_at timestamptz,
    -- a code works once: no step of time up to this one is taken again
    last_step bigint not null default 0,
    primary key (district, account_id),
    foreign key (district, account_id) references account.account
);

create table account.recovery_code (
    district text not null default kernel.current_district(),
    account_id uuid not null,
    number integer not null check (number between 1 and 8),
    code_hash text not null,
    used_at timestamptz,
    primary key (district, account_id, number),
    foreign key (district, account_id) references account.second_factor on delete cascade
);

-- 登录情况: shown to whose account it is and to who keeps it
create table account.sign_in (
    district text not null default kernel.current_district(),
    sign_in_id uuid not null default uuidv7(),
    account_id uuid not null,
    happened_at timestamptz not null,
    outcome text not null check (outcome in (
        'ADMITTED', 'PASSWORD_RIGHT', 'WRONG_PASSWORD', 'WRONG_CODE', 'LOCKED', 'CLOSED')),
    address text not null,
    primary key (district, sign_in_id),
    foreign key (district, account_id) references account.account
);

create index sign_in_account on account.sign_in (district, account_id, happened_at desc, sign_in_id desc);

-- 本人, and whoever signs in under this name: the one account a log-in has to do with
create function account.is_own(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select wanted = kernel.acting()
        or wanted = (select a.account_id from account.account a where a.login_name = kernel.signing_in())
$$;

alter table account.second_factor enable row level security;
alter table account.recovery_code enable row level security;
alter table account.sign_in enable row level security;
grant select, insert, update, delete on account.second_factor, account.recovery_code to taizhang_app;
grant select, insert on account.sign_in to taizhang_app;

create policy everything on account.second_factor to taizhang_app using ((select kernel.acting_for_all()));
create policy own on account.second_factor for select to taizhang_app using (account.is_own(account_id));
create policy begun on account.second_factor for insert to taizhang_app with check (account.is_own(account_id));
create policy used on account.second_factor for update to taizhang_app using (account.is_own(account_id));
create policy kept on account.second_factor for select to taizhang_app
    using ((select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id));
-- nobody resets their own
create policy reset on account.second_factor for delete to taizhang_app
    using ((select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id)
           and account_id is distinct from (select kernel.acting()));

create policy everything on account.recovery_code to taizhang_app using ((select kernel.acting_for_all()));
create policy own on account.recovery_code to taizhang_app using (account.is_own(account_id));

create policy everything on account.sign_in to taizhang_app using ((select kernel.acting_for_all()));
create policy noted on account.sign_in for insert to taizhang_app with check (account.is_own(account_id));
create policy own on account.sign_in for select to taizhang_app using (account_id = (select kernel.acting()));
create policy kept on account.sign_in for select to taizhang_app
    using ((select account.may('KEEP_ACCOUNTS')) and account.keeps(account_id));
