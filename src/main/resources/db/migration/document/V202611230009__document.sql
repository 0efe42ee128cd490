-- The register of systems (制度): one kind is one title key, however many organizations issued their own copy.
create table document.document (
    district text not null default kernel.current_district(),
    document_id uuid not null default uuidv7(),
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    kind_key text not null check (kind_key <> ''),
    number text not null default '',
    category text not null check (category in ('DEMOCRATIC_DECISION', 'SUPPORTING', 'SPECIAL_SERVICE', 'CADRE', 'TALENT', 'OTHER')),
    state text not null check (state in ('DRAFT', 'TRIAL', 'IN_FORCE', 'REPEALED')),
    issued_on date,
    in_force_on date,
    repealed_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    request_key uuid not null,
    version integer not null default 1,
    primary key (district, document_id),
    foreign key (district, organization_id) references organization.organization,
    constraint document_once unique (district, request_key),
    -- 试行 begins with the day of issue, 施行 with a day of its own: only the latter is counted as in force
    constraint issued_unless_draft check ((state = 'DRAFT') = (issued_on is null)),
    constraint trial_is_not_yet_in_force check (state not in ('DRAFT', 'TRIAL') or in_force_on is null),
    constraint in_force_has_a_date check (state <> 'IN_FORCE' or in_force_on is not null),
    constraint repealed_has_a_date check ((state = 'REPEALED') = (repealed_on is not null)),
    check (in_force_on >= issued_on),
    check (repealed_on > in_force_on)
);

create index document_organization on document.document (district, organization_id, category);
create index document_kind on document.document (district, category, kind_key);
