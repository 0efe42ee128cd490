-- A report prints the secretary's name: the role that fills blanks reads who holds a post and what they are called, and nothing else of a person.
grant usage on schema people to taizhang_figures;
grant select on people.post to taizhang_figures;
grant select (district, person_id, name) on people.person to taizhang_figures;
create policy figures on people.post for select to taizhang_figures using (true);
create policy figures on people.person for select to taizhang_figures using (true);
