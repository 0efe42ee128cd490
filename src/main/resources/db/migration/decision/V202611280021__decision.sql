-- 社区民主决策: where the method was rolled out by document, and which matters went through its six parts; procedures will hang on a decision.
create table decision.method_adoption (
    district text not null default kernel.current_district(),
    method_adoption_id uuid not null,
    organization_id uuid not null,
    adopted_on date not null,
    document text not null check (document <> '' and length(document) <= 200),
    -- the first day on which it no longer applies
    ended_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, method_adoption_id),
    foreign key (district, organization_id) references organization.organization,
    constraint method_adoption_once unique (district, organization_id, adopted_on),
    constraint ended_after_adoption check (ended_on > adopted_on),
    constraint adopted_once_a_day exclude using gist (
        district with =, organization_id with =, daterange(adopted_on, ended_on) with &&)
);

create table decision.decision (
    district text not null default kernel.current_district(),
    decision_id uuid not null,
    organization_id uuid not null,
    title text not null check (title <> '' and length(title) <= 200),
    category text not null check (category in ('FACILITY', 'FUND', 'PUBLIC_SERVICE', 'RULES', 'OTHER')),
    amount numeric(14, 2) check (amount >= 0),
    -- 一征
    solicited_on date,
    -- 三议
    proposed_on date,
    deliberated_on date,
    resolved_on date,
    -- 两公开
    resolution_published_on date,
    result_published_on date,
    withdrawn_on date,
    withdrawn_because text not null default '' check (length(withdrawn_because) <= 200),
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    version integer not null default 1,
    primary key (district, decision_id),
    foreign key (district, organization_id) references organization.organization,
    constraint decision_once unique (district, organization_id, title, solicited_on),
    -- no part without the one before it, and none before it; where a day is lacking a comparison would be neither true nor false
    constraint proposed_after_soliciting check (
        proposed_on is null or solicited_on is not null and proposed_on >= solicited_on),
    constraint deliberated_after_proposal check (
        deliberated_on is null or proposed_on is not null and deliberated_on >= proposed_on),
    constraint resolved_after_deliberation check (
        resolved_on is null or deliberated_on is not null and resolved_on >= deliberated_on),
    constraint resolution_published_after_it check (
        resolution_published_on is null or resolved_on is not null and resolution_published_on >= resolved_on),
    constraint result_published_after_resolution check (
        result_published_on is null
        or resolution_published_on is not null and result_published_on >= resolution_published_on),
    constraint withdrawn_before_resolution check (withdrawn_on is null or resolved_on is null),
    constraint withdrawn_after_its_parts check (withdrawn_on >= greatest(solicited_on, proposed_on, deliberated_on)),
    constraint withdrawn_with_a_reason check ((withdrawn_on is null) = (withdrawn_because = ''))
);

create index decision_completed on decision.decision (district, organization_id, result_published_on);

-- 可见范围: in the scope of the community, now or on the day it began
grant usage on schema decision to taizhang_app, taizhang_figures;
alter table decision.method_adoption enable row level security;
alter table decision.decision enable row level security;
grant select, insert, update on decision.method_adoption, decision.decision to taizhang_app;

create policy everything on decision.method_adoption to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on decision.method_adoption for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = method_adoption.organization_id
                         and f.from_on <= adopted_on and f.to_on > adopted_on));
create policy recorded_in_scope on decision.method_adoption for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));
create policy changed_in_scope on decision.method_adoption for update to taizhang_app
    using (organization_id in (select account.reach('RECORD')));

create policy everything on decision.decision to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on decision.decision for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = decision.organization_id
                         and f.from_on <= solicited_on and f.to_on > solicited_on));
create policy recorded_in_scope on decision.decision for insert to taizhang_app
    with check (organization_id in (select account.reach('RECORD')));
create policy changed_in_scope on decision.decision for update to taizhang_app
    using (organization_id in (select account.reach('RECORD')));

-- what was done to a record is told to who may read it
create policy method_adoptions on audit.entry for select to taizhang_app
    using (subject_kind = 'method-adoptions'
           and exists (select from decision.method_adoption a where a.method_adoption_id = subject_id));
create policy decisions on audit.entry for select to taizhang_app
    using (subject_kind = 'decisions'
           and exists (select from decision.decision d where d.decision_id = subject_id));

grant select on decision.method_adoption, decision.decision to taizhang_figures;
create policy figures on decision.method_adoption for select to taizhang_figures using (true);
create policy figures on decision.decision for select to taizhang_figures using (true);
