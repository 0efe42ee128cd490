-- An alteration must show: every entry has its number in its organization's chain and a hash over itself and the one before.

-- 链头: how far a chain goes. Locked by whoever appends, so that numbers have no gaps.
create table audit.head (
    district text not null default kernel.current_district(),
    chain_id uuid not null,
    number bigint not null check (number >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (district, chain_id)
) with (fillfactor = 50);

create trigger head_is_kept before delete or truncate on audit.head
    for each statement execute function audit.refuse_change();

-- An entry without organization stands in the installation's own chain, whose id is all zeros.
alter table audit.entry
    add column chain_id uuid generated always as
        (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
    add column number bigint,
    add column previous bytea,
    add column hash bytea,
    -- 1: SHA-256 over canonical form 1; SM3 may follow
    add column algorithm smallint;

-- One field of the canonical form: its length in bytes, a colon, its text, a comma; a minus and a comma for none.
create function audit.field(value text) returns text
    language sql immutable parallel safe
    return case when value is null then '-,' else octet_length(value) || ':' || value || ',' end;

-- 规范形式 1: every column but the hash itself, in this order. cn.taizhang.audit.ChainHash does the same in Java.
create function audit.canonical(e audit.entry) returns bytea
    language sql stable parallel safe
    return convert_to(
        audit.field('taizhang audit entry 1')
        || audit.field(e.algorithm::text)
        || audit.field(e.chain_id::text)
        || audit.field(e.number::text)
        || audit.field(encode(e.previous, 'hex'))
        || audit.field(e.district)
        || audit.field(e.entry_id::text)
        || audit.field(trunc(extract(epoch from e.happened_at) * 1000000)::text)
        || audit.field(e.actor)
        || audit.field(e.account_id::text)
        || audit.field(e.action)
        || audit.field(e.subject_kind)
        || audit.field(e.subject_id::text)
        || audit.field(e.organization_id::text)
        || audit.field(e.detail::text), 'UTF8');

-- Entries written before there were chains are chained in the order in which they were written.
alter table audit.entry disable trigger entry_is_final;

do $$
declare
    e audit.entry;
    last audit.head;
begin
    for e in select * from audit.entry order by chain_id, entry_id loop
        if last.chain_id is distinct from e.chain_id then
            last := (e.district, e.chain_id, 0, decode(repeat('00', 32), 'hex'));
            insert into audit.head values (last.*);
        end if;
        e.algorithm := 1;
        e.number := last.number + 1;
        e.previous := last.hash;
        e.hash := sha256(audit.canonical(e));
        update audit.entry
           set algorithm = e.algorithm, number = e.number, previous = e.previous, hash = e.hash
         where district = e.district and entry_id = e.entry_id;
        last.number := e.number;
        last.hash := e.hash;
        update audit.head set number = last.number, hash = last.hash
         where district = last.district and chain_id = last.chain_id;
    end loop;
end $$;

alter table audit.entry enable trigger entry_is_final;

alter table audit.entry
    alter column chain_id set not null,
    alter column number set not null,
    alter column previous set not null,
    alter column hash set not null,
    alter column algorithm set not null,
    add constraint entry_once_in_chain unique (district, chain_id, number),
    add constraint entry_numbered check (number > 0),
    add constraint entry_hashed check (octet_length(previous) = 32 and octet_length(hash) = 32);

-- A chain's own index serves what this one did.
drop index audit.entry_organization;

-- 追加审计记录: the only way in. Takes a list of entries and gives their number. Heads are locked in the order of their
-- ids, so two transactions that write the same organizations never wait for one another in a circle.
create function audit.append(entries jsonb) returns integer
    language plpgsql security definer set search_path = '' as $$
declare
    home constant text := kernel.current_district();
    wanted record;
    last audit.head;
    e audit.entry;
begin
    for wanted in
        select one.*, coalesce(one.organization, '00000000-0000-0000-0000-000000000000') as chain
          from rows from (jsonb_to_recordset(entries) as (
                   at timestamptz, actor text, account uuid, action text, kind text, subject uuid, organization uuid,
                   detail jsonb)) with ordinality
               as one (at, actor, account, action, kind, subject, organization, detail, place)
         order by chain, place
    loop
        if last.chain_id is distinct from wanted.chain then
            if last.chain_id is not null then
                update audit.head h set number = last.number, hash = last.hash
                 where h.district = home and h.chain_id = last.chain_id;
            end if;
            select * into last from audit.head h
             where h.district = home and h.chain_id = wanted.chain for update;
            if not found then
                insert into audit.head (district, chain_id, number, hash)
                values (home, wanted.chain, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
                select * into last from audit.head h
                 where h.district = home and h.chain_id = wanted.chain for update;
            end if;
        end if;
        e.algorithm := 1;
        e.chain_id := wanted.chain;
        e.number := last.number + 1;
        e.previous := last.hash;
        e.district := home;
        e.entry_id := nextval('audit.entry_entry_id_seq');
        e.happened_at := wanted.at;
        e.actor := wanted.actor;
        e.account_id := wanted.account;
        e.action := wanted.action;
        e.subject_kind := wanted.kind;
        e.subject_id := wanted.subject;
        e.organization_id := wanted.organization;
        e.detail := wanted.detail;
        e.hash := sha256(audit.canonical(e));
        insert into audit.entry (district, entry_id, happened_at, actor, account_id, action, subject_kind, subject_id,
                                 organization_id, detail, number, previous, hash, algorithm)
               overriding system value
        values (e.district, e.entry_id, e.happened_at, e.actor, e.account_id, e.action, e.subject_kind, e.subject_id,
                e.organization_id, e.detail, e.number, e.previous, e.hash, e.algorithm);
        last.number := e.number;
        last.hash := e.hash;
    end loop;
    update audit.head h set number = last.number, hash = last.hash
     where h.district = home and h.chain_id = last.chain_id;
    return jsonb_array_length(entries);
end $$;

revoke execute on function audit.append(jsonb) from public;
