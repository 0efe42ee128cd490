-- 对外发布: what goes out to the public side has been read by a second person; what comes in is put before people. Steps are only ever added.
create table publication.publication (
    district text not null default kernel.current_district(),
    publication_id uuid not null,
    organization_id uuid not null,
    kind text not null check (kind in ('NOTICE', 'DECISION', 'RESULT', 'ANSWER')),
    -- the record it tells of; none where it stands by itself
    subject_register text check (subject_register <> ''),
    subject_id uuid,
    title text not null check (title <> '' and length(title) <= 200),
    body text not null check (body <> '' and length(body) <= 20000),
    from_on date not null,
    until_on date,
    heard boolean not null,
    prepared_at timestamptz not null,
    prepared_by text not null,
    prepared_account uuid not null,
    primary key (district, publication_id),
    foreign key (district, organization_id) references organization.organization,
    unique (district, publication_id, prepared_account),
    constraint a_subject_is_whole check ((subject_register is null) = (subject_id is null)),
    constraint an_answer_answers check (kind <> 'ANSWER' or subject_register = 'submissions'),
    constraint until_after_from check (until_on >= from_on)
);
create index publication_organization on publication.publication (district, organization_id, prepared_at);
create index publication_subject on publication.publication (district, subject_id);

-- 审核: by somebody else than who prepared it
create table publication.review (
    district text not null default kernel.current_district(),
    publication_id uuid not null,
    outcome text not null check (outcome in ('APPROVED', 'RETURNED')),
    remark text not null check (length(remark) <= 500),
    prepared_account uuid not null,
    reviewed_at timestamptz not null,
    reviewed_by text not null,
    reviewed_account uuid not null,
    primary key (district, publication_id),
    foreign key (district, publication_id, prepared_account)
        references publication.publication (district, publication_id, prepared_account),
    constraint two_pairs_of_eyes check (reviewed_account <> prepared_account),
    constraint a_return_says_why check (outcome = 'APPROVED' or remark <> '')
);

-- 撤回: before or after it went out
create table publication.withdrawal (
    district text not null default kernel.current_district(),
    publication_id uuid not null,
    reason text not null check (reason <> '' and length(reason) <= 500),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (district, publication_id),
    foreign key (district, publication_id) references publication.publication
);

-- 对方公钥: the newest counts; parcels are counted anew for each, so that a public side made anew begins at the beginning
create table publication.counterpart (
    district text not null default kernel.current_district(),
    counterpart_id uuid not null,
    public_key text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (district, counterpart_id)
);

-- 待摆渡: what was reviewed, in the words in which it goes, in the order in which it does
create table publication.outgoing (
    district text not null default kernel.current_district(),
    outgoing_id bigint generated always as identity,
    publication_id uuid not null,
    kind text not null,
    content text not null,
    queued_at timestamptz not null,
    counterpart_id uuid,
    parcel bigint,
    -- taken back before it went
    dropped boolean not null default false,
    primary key (district, outgoing_id),
    foreign key (district, publication_id) references publication.publication,
    foreign key (district, counterpart_id) references publication.counterpart,
    constraint a_parcel_goes_to_somebody check ((parcel is null) = (counterpart_id is null)),
    constraint what_went_is_not_dropped check (not dropped or parcel is null)
);
create index outgoing_waiting on publication.outgoing (district, outgoing_id) where parcel is null and not dropped;
create index outgoing_publication on publication.outgoing (district, publication_id);

-- 摆渡簿: the parcels of both directions, numbers without a gap
create table publication.parcel (
    district text not null default kernel.current_district(),
    counterpart_id uuid not null,
    direction text not null check (direction in ('PACKAGE', 'SUBMISSION')),
    number bigint not null check (number > 0),
    digest text not null,
    seen bigint not null check (seen >= 0),
    written_at timestamptz not null,
    items integer not null check (items >= 0),
    -- a package that still has to be put into the folder, at first or again
    put boolean not null default false,
    -- 跳过: a submission that could not be read and is gone without
    skipped_because text check (skipped_because <> '' and length(skipped_because) <= 500),
    primary key (district, counterpart_id, direction, number),
    foreign key (district, counterpart_id) references publication.counterpart
);

create table publication.parcel_file (
    district text not null default kernel.current_district(),
    counterpart_id uuid not null,
    number bigint not null,
    direction text not null default 'PACKAGE' check (direction = 'PACKAGE'),
    file bytea not null,
    primary key (district, counterpart_id, number),
    foreign key (district, counterpart_id, direction, number) references publication.parcel
);

-- 拒收: files that were not read
create table publication.refused (
    district text not null default kernel.current_district(),
    file_name text not null check (length(file_name) <= 300),
    damage text not null,
    found_at timestamptz not null,
    primary key (district, file_name, damage)
);

-- 群众来件: as it came; a telephone is kept as all telephones are
create table publication.submission (
    district text not null default kernel.current_district(),
    submission_id uuid not null,
    organization_id uuid not null,
    kind text not null check (kind in ('OBJECTION', 'OPINION')),
    receipt text not null check (receipt ~ '^[0-9]{16}$'),
    about_id uuid,
    words text not null check (words <> '' and length(words) <= 2000),
    name text not null check (length(name) <= 40),
    telephone_cipher bytea,
    said_at timestamptz not null,
    received_at timestamptz not null,
    -- 待核: why somebody should look first
    held text[] not null,
    primary key (district, submission_id),
    foreign key (district, organization_id) references organization.organization,
    foreign key (district, about_id) references publication.publication
);
create index submission_organization on publication.submission (district, organization_id, said_at);

-- 受理: once, taken over into a register or put aside with a reason
create table publication.disposal (
    district text not null default kernel.current_district(),
    submission_id uuid not null,
    outcome text not null check (outcome in ('TAKEN_OVER', 'PUT_ASIDE')),
    reason text not null check (length(reason) <= 500),
    target_register text check (target_register <> ''),
    target_id uuid,
    disposed_at timestamptz not null,
    disposed_by text not null,
    primary key (district, submission_id),
    foreign key (district, submission_id) references publication.submission,
    constraint put_aside_says_why check (outcome = 'TAKEN_OVER' or reason <> ''),
    constraint a_target_is_whole check ((target_register is null) = (target_id is null))
);

grant usage on schema publication to taizhang_app;
do $$
declare
    part text;
begin
    foreach part in array array['publication', 'review', 'withdrawal', 'outgoing', 'parcel', 'parcel_file', 'counterpart',
                                'refused', 'submission', 'disposal'] loop
        execute format('alter table publication.%I enable row level security', part);
        execute format('grant select, insert on publication.%I to taizhang_app', part);
        execute format('create policy everything on publication.%I to taizhang_app using ((select kernel.acting_for_all()))', part);
    end loop;
end
$$;
grant update (counterpart_id, parcel, dropped) on publication.outgoing to taizhang_app;
grant update (put) on publication.parcel to taizhang_app;

-- who prepares or reviews for a community reads what was prepared for it
create policy read_in_scope on publication.publication for select to taizhang_app
    using (organization_id in (select account.reach('PUBLISH')) or organization_id in (select account.reach('REVIEW_PUBLICATION')));
create policy prepared_in_scope on publication.publication for insert to taizhang_app
    with check (organization_id in (select account.reach('PUBLISH')) and prepared_account = kernel.acting());

do $$
declare
    part text;
begin
    foreach part in array array['review', 'withdrawal', 'outgoing'] loop
        execute format(
            'create policy read_with_its_publication on publication.%1$I for select to taizhang_app
                 using (exists (select from publication.publication p
                                 where p.district = %1$I.district and p.publication_id = %1$I.publication_id))',
            part);
    end loop;
end
$$;
create policy reviewed_in_scope on publication.review for insert to taizhang_app
    with check (reviewed_account = kernel.acting()
                and exists (select from publication.publication p
                             where p.district = review.district and p.publication_id = review.publication_id
                               and p.organization_id in (select account.reach('REVIEW_PUBLICATION'))));
-- what must not stay out is taken back by either, at once
create policy withdrawn_in_scope on publication.withdrawal for insert to taizhang_app
    with check (exists (select from publication.publication p
                         where p.district = withdrawal.district and p.publication_id = withdrawal.publication_id
                           and (p.organization_id in (select account.reach('PUBLISH'))
                                or p.organization_id in (select account.reach('REVIEW_PUBLICATION')))));
-- nothing is queued that was not approved, but for what takes it back
create policy queued_when_approved on publication.outgoing for insert to taizhang_app
    with check (exists (select from publication.review r
                         where r.district = outgoing.district and r.publication_id = outgoing.publication_id and r.outcome = 'APPROVED'));
create policy dropped_in_scope on publication.outgoing for update to taizhang_app
    using (parcel is null
           and exists (select from publication.publication p
                        where p.district = outgoing.district and p.publication_id = outgoing.publication_id
                          and (p.organization_id in (select account.reach('PUBLISH'))
                               or p.organization_id in (select account.reach('REVIEW_PUBLICATION')))))
    with check (parcel is null);

-- the exchange is kept by who reads none of what is in it
create policy kept on publication.parcel for select to taizhang_app using ((select account.may('KEEP_EXCHANGE')));
create policy put_again on publication.parcel for update to taizhang_app
    using ((select account.may('KEEP_EXCHANGE')) and direction = 'PACKAGE');
create policy skipped on publication.parcel for insert to taizhang_app
    with check ((select account.may('KEEP_EXCHANGE')) and direction = 'SUBMISSION' and skipped_because is not null);
create policy kept on publication.counterpart for select to taizhang_app using ((select account.may('KEEP_EXCHANGE')));
create policy told on publication.counterpart for insert to taizhang_app with check ((select account.may('KEEP_EXCHANGE')));
create policy kept on publication.refused for select to taizhang_app using ((select account.may('KEEP_EXCHANGE')));

create policy read_in_scope on publication.submission for select to taizhang_app
    using (organization_id in (select account.reach('TAKE_SUBMISSIONS')));
create policy read_with_its_submission on publication.disposal for select to taizhang_app
    using (exists (select from publication.submission s
                    where s.district = disposal.district and s.submission_id = disposal.submission_id));
create policy disposed_in_scope on publication.disposal for insert to taizhang_app
    with check (exists (select from publication.submission s
                         where s.district = disposal.district and s.submission_id = disposal.submission_id
                           and s.organization_id in (select account.reach('TAKE_SUBMISSIONS'))));

-- what was done to it is told to who may read it
create policy publications on audit.entry for select to taizhang_app
    using (subject_kind = 'publications' and exists (select from publication.publication p where p.publication_id = subject_id));
create policy submissions on audit.entry for select to taizhang_app
    using (subject_kind = 'submissions' and exists (select from publication.submission s where s.submission_id = subject_id));

-- 读到了没有: whether the public side has read a parcel, told to whoever asks where something stands
create function publication.is_seen(to_whom uuid, parcel bigint) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from publication.parcel p
                    where p.district = kernel.current_district() and p.counterpart_id = to_whom and p.direction = 'SUBMISSION'
                      and p.seen >= is_seen.parcel)
$$;
revoke all on function publication.is_seen(uuid, bigint) from public;
grant execute on function publication.is_seen(uuid, bigint) to taizhang_app;

-- 未受理的来件: how many wait that speak to a record, told to whoever asks whether that may be ended
create function publication.waiting_about(register text, subject uuid) returns integer
    language sql stable security definer set search_path = '' as $$
    select count(*)::integer from publication.submission s
      join publication.publication p on p.district = s.district and p.publication_id = s.about_id
     where s.district = kernel.current_district()
       and p.subject_register = waiting_about.register and p.subject_id = waiting_about.subject
       and not exists (select from publication.disposal x where x.district = s.district and x.submission_id = s.submission_id)
$$;
revoke all on function publication.waiting_about(text, uuid) from public;
grant execute on function publication.waiting_about(text, uuid) to taizhang_app;
