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
