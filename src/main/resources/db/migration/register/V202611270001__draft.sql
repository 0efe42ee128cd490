-- 暂存: forms that somebody began and did not finish. They are kept apart from every record and counted nowhere; whose they are sees them, nobody else.
create table register.draft (
    district text not null default kernel.current_district(),
    account_id uuid not null,
    draft_id uuid not null,
    register text not null check (register <> ''),
    -- by column key, as it was typed; nothing personal is among it
    typed jsonb not null check (jsonb_typeof(typed) = 'object'),
    saved_at timestamptz not null,
    primary key (district, account_id, draft_id),
    foreign key (district, account_id) references account.account (district, account_id)
);

grant usage on schema register to taizhang_app;
alter table register.draft enable row level security;
grant select, insert, update, delete on register.draft to taizhang_app;

create policy everything on register.draft to taizhang_app using ((select kernel.acting_for_all()));
create policy own on register.draft to taizhang_app
    using (account_id = (select kernel.acting()) and (select account.is_open()));
