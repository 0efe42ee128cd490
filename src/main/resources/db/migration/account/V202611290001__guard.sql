-- 平表的可见范围, the same for all: the owner's and its superiors', now or on the day a record says. It makes policies and needs who owns the table.
create function account.guard_register(
        relation regclass, register text, record text, since text, reads text, keeps text) returns void
    language plpgsql set search_path = '' as $guard$
declare
    name text;
    home text;
begin
    select c.relname, n.nspname into strict name, home
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = relation;
    execute pg_catalog.format('grant usage on schema %I to taizhang_app, taizhang_figures', home);
    execute pg_catalog.format('alter table %s enable row level security', relation);
    execute pg_catalog.format('grant select, insert, update on %s to taizhang_app', relation);
    execute pg_catalog.format('grant select on %s to taizhang_figures', relation);
    execute pg_catalog.format(
        'create policy everything on %s to taizhang_app using ((select kernel.acting_for_all()))', relation);
    execute pg_catalog.format(
        $policy$
        create policy read_in_scope on %1$s for select to taizhang_app
            using ((select account.reaches_all(%2$L))
                   or organization_id in (select account.reach(%2$L))
                   or exists (select from account.former_reach(%2$L) f
                               where f.organization_id = %3$I.organization_id
                                 and f.from_on <= %3$I.%4$I and f.to_on > %3$I.%4$I))
        $policy$, relation, reads, name, since);
    execute pg_catalog.format(
        'create policy recorded_in_scope on %s for insert to taizhang_app
             with check (organization_id in (select account.reach(%L)))', relation, keeps);
    execute pg_catalog.format(
        'create policy changed_in_scope on %s for update to taizhang_app
             using (organization_id in (select account.reach(%L)))', relation, keeps);
    execute pg_catalog.format('create policy figures on %s for select to taizhang_figures using (true)', relation);
    -- what was done to a record is told to who may read it
    execute pg_catalog.format(
        'create policy %I on audit.entry for select to taizhang_app
             using (subject_kind = %L and exists (select from %s r where r.%I = subject_id))',
        pg_catalog.replace(register, '-', '_'), register, relation, record);
end
$guard$;
revoke all on function account.guard_register(regclass, text, text, text, text, text) from public;
