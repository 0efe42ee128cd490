-- The directory is open to every account in use (its policy stands with the accounts); the tree is changed by setting-up and batches only.
grant usage on schema organization to taizhang_app, taizhang_figures;
alter table organization.organization enable row level security;
alter table organization.placement enable row level security;
alter table organization.closure enable row level security;
grant select, insert, update, delete on organization.organization, organization.placement, organization.closure
    to taizhang_app;
grant select on organization.tree, organization.directory to taizhang_app;
create policy everything on organization.organization to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on organization.placement to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on organization.closure to taizhang_app using ((select kernel.acting_for_all()));

grant select on organization.organization, organization.placement, organization.closure, organization.tree,
    organization.directory to taizhang_figures;
create policy figures on organization.organization for select to taizhang_figures using (true);
create policy figures on organization.placement for select to taizhang_figures using (true);
create policy figures on organization.closure for select to taizhang_figures using (true);
