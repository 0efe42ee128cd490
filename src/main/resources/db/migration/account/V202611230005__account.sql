-- Accounts and what they were granted, for which organization and from when: scope is the subtree of the grant.
create table account.account (
    district text not null default kernel.current_district(),
    account_id uuid not null default uuidv7(),
    login_name text not null check (login_name ~ '^[a-z0-9._-]{2,40}$'),
    display_name text not null check (display_name <> ''),
    password_hash text not null,
    password_set_at timestamptz not null,
    -- every new password ends the sessions that began with an earlier one
    password_count integer not null default 1 check (password_count > 0),
    must_change_password boolean not null default true,
    failed_attempts integer not null default 0 check (failed_attempts >= 0),
    locked_until timestamptz,
    disabled_at timestamptz,
    expires_on date,
    version integer not null default 1,
    primary key (district, account_id),
    unique (district, login_name)
);

create table account.role_grant (
    district text not null default kernel.current_district(),
    account_id uuid not null,
    role text not null,
    organization_id uuid not null,
    from_on date not null,
    to_on date not null default 'infinity',
    primary key (district, account_id, role, organization_id, from_on),
    foreign key (district, account_id) references account.account,
    foreign key (district, organization_id) references organization.organization,
    check (from_on < to_on)
);

-- 三员分离: the three administrators exclude one another and every business role.
create function account.administrators_stand_alone() returns trigger language plpgsql as $$
begin
    if exists (
        select from account.role_grant other
         where other.district = new.district and other.account_id = new.account_id
           and other.role <> new.role
           and daterange(other.from_on, other.to_on) && daterange(new.from_on, new.to_on)
           and (other.role like '%\_ADMINISTRATOR' or new.role like '%\_ADMINISTRATOR'))
    then
        raise exception 'an administrator holds no other role'
            using errcode = 'check_violation', constraint = 'administrators_stand_alone';
    end if;
    return new;
end $$;

create trigger administrators_stand_alone after insert or update on account.role_grant
    for each row execute function account.administrators_stand_alone();
