-- 一征三议两公开 as a procedure: a matter that is decided by it keeps every step with its facts, and the opinions it was asked by.
alter table decision.decision
    -- null: a matter of which only the days were entered
    add column template_variant text,
    -- 重要事项, which the community Party organization discusses first
    add column important boolean not null default true,
    add column stage text,
    add constraint known_template check (template_variant in ('TWO_COMMITTEES', 'PARTY_REPRESENTATIVES')),
    add constraint known_stage check (stage in (
        'DRAFT', 'SOLICITING', 'SOLICITED', 'PROPOSED', 'DELIBERATED', 'RESOLVED', 'REJECTED', 'DECISION_PUBLISHED',
        'OBJECTED', 'CLEARED', 'IMPLEMENTING', 'FINISHED', 'RESULT_PUBLISHED', 'ARCHIVED', 'WITHDRAWN')),
    add constraint stage_with_template check ((template_variant is null) = (stage is null)),
    -- 决议应到、实到: of the resolution that stands
    add column resolution_entitled integer check (resolution_entitled > 0),
    add column resolution_present integer check (resolution_present between 0 and resolution_entitled),
    add constraint attendance_is_whole check ((resolution_entitled is null) = (resolution_present is null)),
    -- 收到异议、异议成立, and the day on which the last of their notices ended
    add column objections integer not null default 0 check (objections >= 0),
    add column objections_upheld integer not null default 0 check (objections_upheld between 0 and objections),
    add column objected_on date,
    add constraint objected_on_a_day check ((objections = 0) = (objected_on is null));

create index decision_by_procedure on decision.decision (district, organization_id) where template_variant is not null;

create table decision.step (
    district text not null default kernel.current_district(),
    decision_id uuid not null,
    -- 第几步, from 1 on, without a gap
    number integer not null check (number > 0),
    kind text not null,
    -- the day of the fact
    done_on date not null,
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    -- 带理由通过的问题: what was wrong and let pass, with its clause
    accepted jsonb not null default '[]' check (jsonb_typeof(accepted) = 'array'),
    -- 更正的是第几步
    corrects integer,
    correction_reason text not null default '',
    correction_approver text not null default '',
    -- where the matter stood after it
    stage text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    on_behalf boolean not null default false,
    request_key uuid not null,
    primary key (district, decision_id, number),
    foreign key (district, decision_id) references decision.decision,
    foreign key (district, decision_id, corrects) references decision.step (district, decision_id, number),
    constraint step_once unique (district, request_key),
    constraint known_step check (kind in (
        'BEGIN_SOLICITING', 'END_SOLICITING', 'PROPOSE', 'DELIBERATE', 'PARTY_REVIEW', 'RESOLVE', 'PUBLISH_DECISION',
        'CONCLUDE_DECISION_NOTICE', 'BEGIN_IMPLEMENTATION', 'BEGIN_IN_EMERGENCY', 'REPORT_EMERGENCY', 'FINISH',
        'PUBLISH_RESULT', 'REVIEW_SATISFACTION', 'ARCHIVE', 'WITHDRAW', 'CORRECT')),
    constraint corrects_an_earlier_one check (corrects < number),
    constraint correction_says_what_and_why check (
        (kind = 'CORRECT') = (corrects is not null)
        and (kind = 'CORRECT') = (correction_reason <> '')
        and (kind = 'CORRECT') = (correction_approver <> ''))
);

create table decision.opinion (
    district text not null default kernel.current_district(),
    opinion_id uuid not null,
    decision_id uuid not null,
    -- 门牌或表号, as people here say it; no name
    label text not null default '' check (length(label) <= 50),
    stand text not null constraint known_stand check (stand in ('FOR', 'AGAINST', 'NEITHER')),
    opinion text not null default '' check (length(opinion) <= 2000),
    given_on date not null,
    -- 作废原因: what was entered by mistake stays and counts no more
    struck_because text not null default '' check (length(struck_because) <= 200),
    struck_by text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null default 1,
    primary key (district, opinion_id),
    foreign key (district, decision_id) references decision.decision,
    constraint struck_by_somebody check ((struck_because = '') = (struck_by = ''))
);

create index opinion_of_decision on decision.opinion (district, decision_id, opinion_id);

-- 可见范围: of whoever may see the matter; written by whoever records for its community
alter table decision.step enable row level security;
alter table decision.opinion enable row level security;
grant select, insert on decision.step to taizhang_app;
grant select, insert, update on decision.opinion to taizhang_app;

create policy everything on decision.step to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on decision.step for select to taizhang_app
    using (exists (select from decision.decision d where d.decision_id = step.decision_id));
create policy recorded_in_scope on decision.step for insert to taizhang_app
    with check (exists (select from decision.decision d
                         where d.decision_id = step.decision_id
                           and d.organization_id in (select account.reach('RECORD'))));

create policy everything on decision.opinion to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on decision.opinion for select to taizhang_app
    using (exists (select from decision.decision d where d.decision_id = opinion.decision_id));
create policy recorded_in_scope on decision.opinion for insert to taizhang_app
    with check (exists (select from decision.decision d
                         where d.decision_id = opinion.decision_id
                           and d.organization_id in (select account.reach('RECORD'))));
create policy changed_in_scope on decision.opinion for update to taizhang_app
    using (exists (select from decision.decision d
                    where d.decision_id = opinion.decision_id
                      and d.organization_id in (select account.reach('RECORD'))));
