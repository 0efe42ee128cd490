-- Persons are written by setting-up and batches only; who reads one is said by the modules that know the ties.
grant usage on schema people to taizhang_app;
alter table people.person enable row level security;
alter table people.post enable row level security;
alter table people.key_record enable row level security;
grant select, insert, update on people.person, people.post to taizhang_app;
grant select on people.directory, people.tie to taizhang_app;
create policy everything on people.person to taizhang_app using ((select kernel.acting_for_all()));
create policy everything on people.post to taizhang_app using ((select kernel.acting_for_all()));

-- a fingerprint tells nothing, and the product reads it before anybody acts
grant select, insert on people.key_record to taizhang_app;
create policy everybody on people.key_record to taizhang_app using (true);
