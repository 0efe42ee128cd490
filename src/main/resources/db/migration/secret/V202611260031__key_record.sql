-- 密钥登记 has a module of its own: persons are no longer the only ones whose values are encrypted.
create table secret.key_record (
    the_only_one boolean primary key default true check (the_only_one),
    fingerprint bytea not null
);
