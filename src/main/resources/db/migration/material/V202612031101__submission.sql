-- 送审说明 and what was known to be unsettled are kept with what was sent; what was sent can be taken back, and what is decided finds its drafter.
alter table material.material add column account_id uuid;

alter table material.review add column note text not null default '' check (length(note) <= 500);
-- what was not settled when it was sent, each with where it stands; null of what was sent before anybody looked for it, which is not none
alter table material.review add column unsettled jsonb;

-- 撤回送审: taken back by who sent it, while nobody had decided
create table material.withdrawal (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    revision integer not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id, revision),
    foreign key (district, material_id, revision) references material.review
);
alter table material.withdrawal enable row level security;
grant select, insert on material.withdrawal to taizhang_app;

create policy everything on material.withdrawal to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_material on material.withdrawal for select to taizhang_app
    using (exists (select from material.material m where m.district = withdrawal.district and m.material_id = withdrawal.material_id));
create policy added_in_scope on material.withdrawal for insert to taizhang_app
    with check (exists (select from material.material m where m.district = withdrawal.district and m.material_id = withdrawal.material_id
                           and m.organization_id in (select account.reach('DRAFT_REPORTS'))));
