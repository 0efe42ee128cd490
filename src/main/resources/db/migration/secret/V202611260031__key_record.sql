-- 密钥登记 has a module of its own: persons are no longer the only ones whose values are encrypted.
create table secret.key_record (
    the_only_one boolean primary key default true check (the_only_one),
    fingerprint bytea not null
);

-- a fingerprint tells nothing, and the product reads it before anybody acts
grant usage on schema secret to taizhang_app;
alter table secret.key_record enable row level security;
grant select, insert on secret.key_record to taizhang_app;
create policy everybody on secret.key_record to taizhang_app using (true);
