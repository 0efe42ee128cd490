-- 汇总: what figures of long histories count, kept ready per organization and day. Whoever writes a record only notes that its subject has changed;
-- who reads takes what stands, without what has changed, and counts the changed anew. Nothing here is ever locked by two writers (docs/adr/020).
create table figure.changed (
    district text not null default kernel.current_district(),
    changed_id bigint generated always as identity,
    source text not null,
    subject uuid,  -- null for all of the source
    primary key (district, changed_id)
);

create index changed_source on figure.changed (source, subject);

-- the contributions as they were when they were last taken up
create table figure.standing (
    district text not null default kernel.current_district(),
    figure text not null,
    subject uuid not null,
    organization_id uuid not null,
    from_on date not null,
    to_on date not null,
    record_id uuid not null,
    amount bigint not null
);

create index standing_subject on figure.standing (figure, subject);

-- DURING: what each day brought. AS_OF: by how much each day changed what holds.
create table figure.tally (
    district text not null default kernel.current_district(),
    figure text not null,
    organization_id uuid not null,
    day date not null,
    number bigint not null,
    records bigint not null,
    -- the district last: there is one, and a sum is read off this index alone
    primary key (figure, organization_id, day, district) include (number, records)
);

create table figure.rolled_up (
    district text not null default kernel.current_district(),
    figure text not null,
    digest text not null,  -- of the definition it was made from
    turn bigint not null,
    primary key (district, figure)
);

alter table figure.changed enable row level security;
alter table figure.standing enable row level security;
alter table figure.tally enable row level security;
alter table figure.rolled_up enable row level security;
grant select on figure.changed, figure.standing, figure.tally, figure.rolled_up to taizhang_figures;
grant select, delete on figure.changed to taizhang_app;
grant select, insert, delete on figure.standing to taizhang_app;
grant select, insert, update, delete on figure.tally to taizhang_app;
grant select, insert, update, delete on figure.rolled_up to taizhang_app;
create policy counted on figure.changed for select to taizhang_figures using (true);
create policy counted on figure.standing for select to taizhang_figures using (true);
create policy counted on figure.tally for select to taizhang_figures using (true);
create policy counted on figure.rolled_up for select to taizhang_figures using (true);
create policy everything on figure.changed to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on figure.standing to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on figure.tally to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on figure.rolled_up to taizhang_app using ((select kernel.acting_for_all()));

-- Whoever changes a watched table notes it with the owner's rights: the note is not the account's to withhold.
create function figure.all_changed() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject) values (tg_argv[0], null);
    return null;
end $$;

create function figure.all_changed_by_rows() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject) select tg_argv[0], null where exists (select from moved);
    return null;
end $$;

-- 从此记下变动: every statement on the table notes the subjects of the rows it touches, before and after, under the name of the source.
create function figure.watch(watched regclass, source text, subject text) returns void
    language plpgsql set search_path = '' as $$
declare
    told text := replace(watched::text, '.', '_');
    body constant text := 'create function figure.%I() returns trigger language plpgsql security definer set search_path = '''' as '
        '$f$ begin insert into figure.changed (source, subject) select distinct %L, touched.%I from %s touched; return null; end $f$';
    hook constant text := 'create trigger %I after %s on %s referencing %s for each statement execute function figure.%I()';
begin
    execute format(body, told || '_changed', source, subject, 'moved');
    execute format(body, told || '_replaced', source, subject, '(select * from gone union all select * from moved)');
    execute format(hook, 'noted_when_added', 'insert', watched, 'new table as moved', told || '_changed');
    execute format(hook, 'noted_when_taken_away', 'delete', watched, 'old table as moved', told || '_changed');
    execute format(hook, 'noted_when_changed', 'update', watched, 'old table as gone new table as moved', told || '_replaced');
    execute format('create trigger noted_when_emptied after truncate on %s for each statement execute function figure.all_changed(%L)',
                   watched, source);
    execute format('revoke execute on function figure.%I(), figure.%I() from public', told || '_changed', told || '_replaced');
end $$;

-- Who moves, ends or becomes another kind of organization changes the sums of many: all is made anew. A new organization changes none.
create trigger noted_when_redrawn after delete on organization.closure
    referencing old table as moved for each statement execute function figure.all_changed_by_rows('tree');
create trigger noted_when_bent after update on organization.closure
    referencing new table as moved for each statement execute function figure.all_changed_by_rows('tree');
create trigger noted_when_emptied after truncate on organization.closure
    for each statement execute function figure.all_changed('tree');
-- a name may be corrected; days redraw the closure
create trigger noted_when_of_another_kind after update on organization.organization
    for each row when (old.kind is distinct from new.kind) execute function figure.all_changed('tree');

revoke execute on function figure.all_changed(), figure.all_changed_by_rows(), figure.watch(regclass, text, text) from public;
