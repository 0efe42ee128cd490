-- 代录: who reads a system should see that a superior entered it, as with meetings; what was there before counts as entered by its own people.
alter table document.document add column on_behalf boolean not null default false;
