-- 取走的文字: what went out to be edited elsewhere, as it stood in the file: against it the page and the returned file are compared.
create table material.handout (
    handout_id uuid not null,
    district text not null default kernel.current_district(),
    material_id uuid not null,
    revision integer not null,
    text text not null,
    -- the tagged fields, and where they stand in the text
    fields jsonb not null,
    -- what each of them held, in their order: by it the copy is found that a returned file was
    held jsonb not null,
    -- of text and fields: the same is kept once
    digest text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, handout_id),
    foreign key (district, material_id, revision) references material.revision
);
create unique index handout_once on material.handout (district, material_id, revision, digest);

-- 收回待选: a file that came back and changes paragraphs which the page has changed as well; it waits for somebody to choose.
create table material.returned (
    returned_id uuid not null,
    district text not null default kernel.current_district(),
    material_id uuid not null,
    file bytea not null,
    -- by which the same content is known again
    digest text not null,
    -- the newest revision when it came
    came_after integer not null,
    -- the revision it became; null while it waits
    taken_as integer,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, returned_id),
    foreign key (district, material_id, came_after) references material.revision,
    foreign key (district, material_id, taken_as) references material.revision
);
create index returned_of_material on material.returned (district, material_id);
create unique index returned_waits_once on material.returned (district, material_id, digest) where taken_as is null;

do $$
declare
    one text;
begin
    foreach one in array array['handout', 'returned']
    loop
        execute format('alter table material.%I enable row level security', one);
        execute format('grant select, insert on material.%I to taizhang_app', one);
        execute format('create policy everything on material.%I to taizhang_app using ((select kernel.acting_for_all()))', one);
        execute format(
            'create policy read_with_its_material on material.%1$I for select to taizhang_app
                 using (exists (select from material.material m where m.district = %1$I.district and m.material_id = %1$I.material_id))',
            one);
        execute format(
            'create policy added_in_scope on material.%1$I for insert to taizhang_app
                 with check (exists (select from material.material m where m.district = %1$I.district and m.material_id = %1$I.material_id
                                        and m.organization_id in (select account.reach(''DRAFT_REPORTS''))))',
            one);
    end loop;
end
$$;

grant update (taken_as) on material.returned to taizhang_app;
create policy taken_in_scope on material.returned for update to taizhang_app
    using (exists (select from material.material m where m.district = returned.district and m.material_id = returned.material_id
                      and m.organization_id in (select account.reach('DRAFT_REPORTS'))));
