-- Who wrote what, and when: appended in the writing transaction, never changed and never taken away.
create table audit.entry (
    district text not null default kernel.current_district(),
    entry_id bigint generated always as identity,
    happened_at timestamptz not null,
    actor text not null check (actor <> ''),
    account_id uuid,
    action text not null check (action <> ''),
    subject_kind text not null check (subject_kind <> ''),
    subject_id uuid,
    organization_id uuid,
    detail jsonb not null default '{}',
    primary key (district, entry_id)
);

create index entry_subject on audit.entry (district, subject_kind, subject_id, entry_id desc);
create index entry_day on audit.entry (district, happened_at);
create index entry_organization on audit.entry (district, organization_id, entry_id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed' using errcode = 'restrict_violation';
end $$;

create trigger entry_is_final before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_is_kept before truncate on audit.entry
    for each statement execute function audit.refuse_change();
