-- 办稿: a text with its places, drawn for an organization and a period, changed step by step until it is approved. Rows are only ever added,
-- so what was written, confirmed, sent and approved stays to be read.
create table material.template (
    district text not null default kernel.current_district(),
    template_id uuid not null,
    organization_id uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, template_id),
    foreign key (district, organization_id) references organization.organization
);

-- the text and what each of its places is bound to; source is the .docx it came as, whose formatting is kept
create table material.template_edition (
    district text not null default kernel.current_district(),
    template_id uuid not null,
    edition integer not null check (edition > 0),
    text text not null check (text <> ''),
    places jsonb not null,
    source bytea,
    did text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, template_id, edition),
    foreign key (district, template_id) references material.template
);

create table material.material (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 100),
    period text not null,
    as_of date not null,
    -- until when the sections are to confirm their figures
    confirm_by date,
    template text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id),
    foreign key (district, organization_id) references organization.organization
);
create index material_organization on material.material (district, organization_id, recorded_at);

create table material.revision (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    number integer not null check (number > 0),
    text text not null check (text <> ''),
    places jsonb not null,
    source bytea,
    -- the revision whose .docx the places of this text are counted in; none where it came as plain text
    source_of integer,
    -- 撤销: the revision whose content this one takes up again
    undoes integer,
    did text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id, number),
    foreign key (district, material_id) references material.material,
    foreign key (district, material_id, source_of) references material.revision,
    constraint undoes_an_earlier_one check (undoes < number),
    constraint a_file_is_its_own check (source is null or source_of = number)
);

-- 核对: what a section said of its figures, each with what stood there
create table material.confirmation (
    district text not null default kernel.current_district(),
    confirmation_id uuid not null,
    material_id uuid not null,
    section text not null,
    code text not null,
    text text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, confirmation_id),
    foreign key (district, material_id) references material.material
);
create index confirmation_material on material.confirmation (district, material_id);

-- 送审: a revision is sent; who sent it does not decide on it
create table material.review (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    revision integer not null,
    account_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id, revision),
    foreign key (district, material_id, revision) references material.revision
);

create table material.decision (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    revision integer not null,
    outcome text not null check (outcome in ('RETURNED', 'APPROVED')),
    remark text not null check (length(remark) <= 2000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id, revision),
    foreign key (district, material_id, revision) references material.review,
    constraint a_return_says_why check (outcome = 'APPROVED' or remark <> '')
);

-- 定稿: the file as it was approved, byte for byte, and the figures fixed with it
create table material.issue (
    district text not null default kernel.current_district(),
    material_id uuid not null,
    revision integer not null,
    frozen_set_id uuid not null,
    document bytea not null,
    blanks jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, material_id),
    foreign key (district, material_id, revision) references material.decision,
    foreign key (district, frozen_set_id) references figure.frozen_set
);

grant usage on schema material to taizhang_app;

-- 共享: a template serves its organization and all that stands below it now
create function material.serves(owner uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from account.roots('DRAFT_REPORTS') as root
                     join organization.closure t on t.ancestor_id = owner and t.descendant_id = root
                     join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id
                    where t.to_on = coalesce(o.dissolved_on, 'infinity'))
$$;
revoke all on function material.serves(uuid) from public;
grant execute on function material.serves(uuid) to taizhang_app;

alter table material.template enable row level security;
alter table material.template_edition enable row level security;
alter table material.material enable row level security;
alter table material.revision enable row level security;
alter table material.confirmation enable row level security;
alter table material.review enable row level security;
alter table material.decision enable row level security;
alter table material.issue enable row level security;
grant select, insert on material.template, material.template_edition, material.material, material.revision, material.confirmation,
    material.review, material.decision, material.issue to taizhang_app;

create policy everything on material.template to taizhang_app using ((select kernel.acting_for_all()));
create policy read_where_it_serves on material.template for select to taizhang_app
    using (material.serves(organization_id) or organization_id in (select account.reach('DRAFT_REPORTS')));
create policy kept_in_scope on material.template for insert to taizhang_app
    with check (organization_id in (select account.reach('DRAFT_REPORTS')));

create policy everything on material.template_edition to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_template on material.template_edition for select to taizhang_app
    using (exists (select from material.template t where t.district = template_edition.district and t.template_id = template_edition.template_id));
create policy kept_with_its_template on material.template_edition for insert to taizhang_app
    with check (exists (select from material.template t
                         where t.district = template_edition.district and t.template_id = template_edition.template_id
                           and t.organization_id in (select account.reach('DRAFT_REPORTS'))));

create policy everything on material.material to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on material.material for select to taizhang_app
    using (organization_id in (select account.reach('READ_FIGURES')));
create policy drafted_in_scope on material.material for insert to taizhang_app
    with check (organization_id in (select account.reach('DRAFT_REPORTS')));

do $$
declare
    one record;
begin
    for one in select * from (values ('revision', 'DRAFT_REPORTS'), ('confirmation', 'READ_FIGURES'), ('review', 'DRAFT_REPORTS'),
                                     ('decision', 'FREEZE_FIGURES'), ('issue', 'FREEZE_FIGURES')) as part (name, permission)
    loop
        execute format('create policy everything on material.%I to taizhang_app using ((select kernel.acting_for_all()))', one.name);
        execute format(
            'create policy read_with_its_material on material.%1$I for select to taizhang_app
                 using (exists (select from material.material m where m.district = %1$I.district and m.material_id = %1$I.material_id))',
            one.name);
        execute format(
            'create policy added_in_scope on material.%1$I for insert to taizhang_app
                 with check (exists (select from material.material m where m.district = %1$I.district and m.material_id = %1$I.material_id
                                        and m.organization_id in (select account.reach(%2$L))))',
            one.name, one.permission);
    end loop;
end
$$;

-- what was done to a material is told to who may read it
create policy materials on audit.entry for select to taizhang_app
    using (subject_kind = 'materials' and exists (select from material.material m where m.material_id = subject_id));
create policy material_templates on audit.entry for select to taizhang_app
    using (subject_kind = 'material-templates' and exists (select from material.template t where t.template_id = subject_id));
