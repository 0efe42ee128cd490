-- 整改情况 is kept as it follows from the steps: told anew from all steps for every question, one organization's figure cost what the whole ledger does, and more than that
-- once a plan took few rows for granted.
alter view rectification.situation rename to situation_by_steps;

create table rectification.situated (
    district text not null default kernel.current_district(),
    item_id uuid not null,
    from_on date not null,
    -- the first day on which it no longer stands so
    to_on date not null,
    settled boolean not null,
    reported_on date,
    verified boolean not null,
    primary key (district, item_id, from_on),
    foreign key (district, item_id) references rectification.item on delete cascade,
    constraint ended_after_it_began check (to_on > from_on)
);

create index situated_item on rectification.situated (item_id);

insert into rectification.situated (district, item_id, from_on, to_on, settled, reported_on, verified)
select district, item_id, from_on, to_on, settled, reported_on, verified from rectification.situation_by_steps;

-- The items are locked first: of two who note a step of one item at once, the second tells its situation from both.
create function rectification.situate(touched uuid[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    perform from rectification.item where item_id = any(touched) order by item_id for no key update;
    delete from rectification.situated where item_id = any(touched);
    insert into rectification.situated (district, item_id, from_on, to_on, settled, reported_on, verified)
    select district, item_id, from_on, to_on, settled, reported_on, verified
      from rectification.situation_by_steps where item_id = any(touched);
end
$$;

create function rectification.situate_touched() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform rectification.situate(array(select distinct item_id from touched order by item_id));
    return null;
end
$$;

create trigger situated_when_determined after insert on rectification.item
    referencing new table as touched for each statement execute function rectification.situate_touched();
create trigger situated_when_changed after update on rectification.item
    referencing new table as touched for each statement execute function rectification.situate_touched();
create trigger situated_when_noted after insert on rectification.step
    referencing new table as touched for each statement execute function rectification.situate_touched();
create trigger situated_when_corrected after update on rectification.step
    referencing new table as touched for each statement execute function rectification.situate_touched();
create trigger situated_when_it_left after update on rectification.step
    referencing old table as touched for each statement execute function rectification.situate_touched();
create trigger situated_when_struck after delete on rectification.step
    referencing old table as touched for each statement execute function rectification.situate_touched();

alter table rectification.situated enable row level security;
grant select on rectification.situated to taizhang_app, taizhang_figures;
create policy everything on rectification.situated to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_item on rectification.situated for select to taizhang_app
    using (exists (select from rectification.item i where i.district = situated.district and i.item_id = situated.item_id));
create policy figures on rectification.situated for select to taizhang_figures using (true);

create view rectification.situation with (security_invoker = true) as
    select district, item_id, from_on, to_on, settled, reported_on, verified from rectification.situated;

grant select on rectification.situation to taizhang_app, taizhang_figures;
