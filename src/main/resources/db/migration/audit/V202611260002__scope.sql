-- The product's role appends to the trail; who reads it is said by the modules that know the rights.
grant usage on schema audit to taizhang_app;
alter table audit.entry enable row level security;
grant select, insert on audit.entry to taizhang_app;
create policy append on audit.entry for insert to taizhang_app with check (true);
create policy everything on audit.entry for select to taizhang_app using ((select kernel.acting_for_all()));
